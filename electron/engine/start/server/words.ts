/** The few words the server itself says to a browser, before any page can. */
import da from '../../../../shared/locales/da/server.json' with { type: 'json' }
import en from '../../../../shared/locales/en/server.json' with { type: 'json' }
import hr from '../../../../shared/locales/hr/server.json' with { type: 'json' }
import it from '../../../../shared/locales/it/server.json' with { type: 'json' }
import sv from '../../../../shared/locales/sv/server.json' with { type: 'json' }

const words: Record<string, typeof en> = { en, da, it, sv, hr }

/** The words in the first language of the Accept-Language header that we speak, else in English. */
export function wordsFor(acceptLanguage: string | undefined): typeof en {
  for (const range of (acceptLanguage ?? '').split(',')) {
    const known = words[range.trim().slice(0, 2).toLowerCase()]
    if (known) return known
  }
  return en
}
