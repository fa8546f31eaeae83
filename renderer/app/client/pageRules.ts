/**
 * Runs before every module of the page, as a script of its own: what must stand before any library wakes.
 * It imports a plain rule and nothing more, so that no bundling order can bring a library in first.
 */
import { chooseLanguage } from '../../base/format/languages.ts'
import './officeWindow.ts'

const readMeta = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''

Object.assign(globalThis, {
  // The policy forbids eval; without this zod tries it at its first schema, and the attempt is reported as a violation.
  __zod_globalConfig: { jitless: true },
  // Read by the scroll lock under dialogs when it adds its style element.
  __webpack_nonce__: readMeta('csp-nonce'),
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

/** This desk's own language (deskSettings.ts keeps it), else the system's. */
function readLanguage(): string {
  const systemLanguages = window.office?.systemLanguages ?? navigator.languages
  try {
    const kept = JSON.parse(localStorage.getItem('counterpart.desk') ?? '{}')
    return kept.state?.language ?? chooseLanguage(systemLanguages)
  } catch {
    return chooseLanguage(systemLanguages)
  }
}

// Asked for now, the words are there when the page's code is; that code would ask for them last.
const words = readMeta('words')
  .split(' ')
  .find((file) => file.startsWith(`assets/words-${readLanguage()}-`))
if (words) {
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = `/${words}`
  document.head.append(link)
}
