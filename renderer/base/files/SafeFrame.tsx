import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { readStyleNonce } from '../../app/client/styleNonce.ts'
import styles from './files.module.css'

type Policy = { createHTML(text: string): string }
type TrustedTypes = { createPolicy(name: string, policy: Policy): Policy }

// The one place where foreign HTML is let in: into a frame that can run nothing and fetch nothing.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const policy = trustedTypes?.createPolicy('office', { createHTML: (text) => text })

/**
 * The page around the engine's cleaned HTML. Its own policy is the wall (no script, no address but data: pictures), the
 * sandbox the second one; the cleaning is only the third. The nonce lets in this one style element and nothing of the
 * letter's own.
 */
function framed(html: string, look: CSSStyleDeclaration): string {
  const nonce = readStyleNonce()
  const colour = (name: string) => look.getPropertyValue(name)
  const style = `:root { color-scheme: ${look.colorScheme || 'light'} }
    body { margin: 12px; background: ${colour('--paper')}; color: ${colour('--ink')};
      font: 14px/1.5 ${look.fontFamily}; overflow-wrap: anywhere }
    img, table { max-width: 100% } blockquote { margin: 8px 0 8px 12px }
    td, th { padding: 2px 6px; vertical-align: top; text-align: left }`
  return `<!doctype html><html><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'">
    <meta name="referrer" content="no-referrer"><style nonce="${nonce}">${style}</style></head>
    <body>${html}</body></html>`
}

/** Foreign HTML, harmless: it runs nothing, fetches nothing and leads nowhere. */
export function SafeFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const scheme = useComputedColorScheme('light')
  useEffect(() => {
    if (!frame.current) return
    const page = framed(html, getComputedStyle(frame.current))
    frame.current.srcdoc = policy ? policy.createHTML(page) : page
  }, [html, scheme])
  return <iframe ref={frame} sandbox="" title={title} className={styles.frame} />
}
