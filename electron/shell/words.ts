/** The shell's own few words, in the language chosen in the app or else the system's. */
import { app } from 'electron'
import da from '../../shared/locales/da/shell.json' with { type: 'json' }
import en from '../../shared/locales/en/shell.json' with { type: 'json' }
import hr from '../../shared/locales/hr/shell.json' with { type: 'json' }
import it from '../../shared/locales/it/shell.json' with { type: 'json' }
import sv from '../../shared/locales/sv/shell.json' with { type: 'json' }
import { shellLanguages } from '../../shared/base/shellNames.ts'
import type { ShellLanguage } from '../../shared/base/shellNames.ts'
import { readSettings } from './settings.ts'

const words = { en, da, it, sv, hr }

export function shellLanguage(): ShellLanguage {
  const kept = readSettings().language
  if (kept) return kept
  for (const tag of app.getPreferredSystemLanguages()) {
    const known = shellLanguages.find((language) => language === tag.split('-')[0])
    if (known) return known
  }
  return 'en'
}

export function shellWords() {
  return words[shellLanguage()]
}
