/** The nonce under which the page may add style elements; for the interface library's `getStyleNonce`. */
export function readStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
