/**
 * Runs before every module of the page, as a script of its own: what must stand before any library wakes.
 * No imports, so that no bundling order can bring a library in first.
 */

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

Object.assign(globalThis, {
  // The policy forbids eval; without this zod tries it at its first schema, and the attempt is reported as a violation.
  __zod_globalConfig: { jitless: true },
  // Read by the scroll lock under dialogs when it adds its style element.
  __webpack_nonce__: nonce,
})

type Policy = { createHTML(text: string): string }
type TrustedTypes = { createPolicy(name: string, policy: Policy): unknown }

// Text that libraries set as HTML is let through only where it can be no markup: the interface library's own CSS.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
trustedTypes?.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('HTML from text is refused')
    return text
  },
})
