import dayjs from 'dayjs'
import 'dayjs/locale/da'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/hr'
import 'dayjs/locale/it'
import 'dayjs/locale/sv'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { oneStop } from '../../shared/base/oneStop.ts'
import type { Language } from '../../shared/base/schemas.ts'
import { chooseLanguage } from '../base/format/languages.ts'
import { shell } from './client/shell.ts'
import { useDeskSettings } from './deskSettings.ts'

const files = import.meta.glob<object>(
  [
    '../../shared/locales/*/*.json',
    // The words of the desktop shell and of the engine's papers are theirs.
    '!../../shared/locales/*/{shell,papers,server}.json',
  ],
  { import: 'default' },
)

/** The words are nobody else's: a copy of all of them would hold up the first screen. */
const NO_COPY = { silent: false, skipCopy: true }

/** The language to show: this desk's choice, else the system's. */
export function wantedLanguage(): Language {
  return useDeskSettings.getState().language ?? chooseLanguage(shell.systemLanguages)
}

async function loadLanguage(language: Language): Promise<void> {
  const wanted = Object.entries(files).filter(([path]) => path.includes(`/locales/${language}/`))
  await Promise.all(
    wanted.map(async ([path, load]) => {
      const namespace = /([^/]+)\.json$/.exec(path)?.[1] ?? ''
      i18next.addResourceBundle(language, namespace, await load(), false, true, NO_COPY)
    }),
  )
}

/** Loads the words of the wanted language; once, before the first screen. */
export async function startLanguage(): Promise<void> {
  const language = wantedLanguage()
  await i18next
    .use(initReactI18next)
    .use(oneStop)
    .init({
      postProcess: [oneStop.name],
      lng: language,
      resources: {},
      defaultNS: 'app',
      fallbackLng: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    })
  await loadLanguage(language)
  tellLanguage(language)
}

/** Shows everything in another language at once, and remembers it for this desk (null: the system's). */
export async function setLanguage(language: Language | null): Promise<void> {
  useDeskSettings.setState({ language })
  const wanted = wantedLanguage()
  await loadLanguage(wanted)
  await i18next.changeLanguage(wanted)
  tellLanguage(wanted)
}

function tellLanguage(language: Language): void {
  document.documentElement.lang = language
  dayjs.locale(language === 'en' ? 'en-gb' : language)
  void shell.setLanguage(language)
}
