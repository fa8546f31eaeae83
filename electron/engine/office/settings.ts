import { isZone } from '../../../shared/base/dates.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { CommandId } from '../../../shared/base/ids.ts'
import { CURRENCIES } from '../../../shared/base/money.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import type { Settings } from '../../../shared/office/contract.ts'
import { settings as settingsSchema } from '../../../shared/office/contract.ts'
import type { Commands, Desk, OnCommit } from '../base/commands.ts'
import { given } from '../base/records.ts'
import type { Write } from '../base/write.ts'
import type { Database } from '../database/database.ts'

const LANGUAGES: readonly Language[] = ['en', 'da', 'it', 'sv', 'hr']

/** Countries told by their time zone, which is set right on more machines than the region is. */
const COUNTRY_OF_ZONE: Record<string, string> = {
  'Europe/Copenhagen': 'DK',
  'Europe/Stockholm': 'SE',
  'Europe/Rome': 'IT',
  'Europe/Zagreb': 'HR',
  'Europe/Oslo': 'NO',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Zurich': 'CH',
  'Europe/Helsinki': 'FI',
  'Europe/Berlin': 'DE',
}

const CURRENCY_OF_COUNTRY: Record<string, Settings['currency']> = {
  DK: 'DKK',
  SE: 'SEK',
  NO: 'NOK',
  GB: 'GBP',
  US: 'USD',
  CH: 'CHF',
}

/** Where a language is at home. */
const HOME_OF_LANGUAGE: Record<Language, Pick<Settings, 'country' | 'currency' | 'zone'>> = {
  en: { country: 'GB', currency: 'GBP', zone: 'Europe/London' },
  da: { country: 'DK', currency: 'DKK', zone: 'Europe/Copenhagen' },
  it: { country: 'IT', currency: 'EUR', zone: 'Europe/Rome' },
  sv: { country: 'SE', currency: 'SEK', zone: 'Europe/Stockholm' },
  hr: { country: 'HR', currency: 'EUR', zone: 'Europe/Zagreb' },
}

/** Language, country, currency and zone of an office at home in `language`. */
export function homeOf(language: Language) {
  return { language, ...HOME_OF_LANGUAGE[language] }
}

/** What a new office begins with, from how this machine is set. */
export function usualSettings(machine = Intl.DateTimeFormat().resolvedOptions()): Settings {
  const locale = new Intl.Locale(machine.locale)
  const zone = isZone(machine.timeZone) ? machine.timeZone : 'UTC'
  const country = COUNTRY_OF_ZONE[zone] ?? locale.maximize().region ?? 'GB'
  return {
    name: '',
    language: LANGUAGES.find((language) => language === locale.language) ?? 'en',
    country: /^[A-Z]{2}$/.test(country) ? country : 'GB',
    currency: CURRENCY_OF_COUNTRY[country] ?? CURRENCIES[0],
    zone,
    address: '',
    phone: '',
    email: '',
  }
}

/** Writes the settings of a fresh office. */
export function beginSettings(database: Database, settings: Settings): void {
  const insert = database.prepare('INSERT INTO settings (key, value) VALUES (?, ?)')
  for (const [key, value] of Object.entries(settings)) insert.run(key, value)
}

export type SettingsService = ReturnType<typeof createSettings>

/** The settings of the office: one row each. */
export function createSettings(database: Database, commands: () => Commands) {
  const rows = database.prepare<{ key: string; value: string }>('SELECT key, value FROM settings')
  // Made only for an office of an older program, which lacks a setting: to ask the machine costs as much
  // as opening the database does.
  let usual: Settings | null = null
  const names = Object.keys(settingsSchema.shape)
  const read = (): Settings => {
    const given = Object.fromEntries(rows.all().map(({ key, value }) => [key, value])) as Settings
    if (names.every((name) => name in given)) return given
    return { ...(usual ??= usualSettings()), ...given }
  }
  // Asked for at every turn (which day is it?), so kept until a commit; not within a command, which may yet fail.
  let kept: { settings: Settings; version: number } | null = null
  const get = (): Settings => {
    if (database.isWriting()) return read()
    const version = database.dataVersion()
    if (kept?.version !== version) kept = { settings: Object.freeze(read()), version }
    return kept.settings
  }

  /** Changes settings within a command that is under way. Fails as NOT_POSSIBLE for an unknown zone. */
  const set = (write: Write, fields: Partial<Settings>): void => {
    if (fields.zone !== undefined && !isZone(fields.zone))
      throw new Failure('NOT_POSSIBLE', { reason: 'zone_unknown' })
    write.touch('settings', 'office')
    const known = new Set(rows.all().map(({ key }) => key))
    for (const [key, value] of Object.entries(fields)) {
      if (known.has(key)) write.update('settings', { key }, { value })
      else write.insert('settings', { key, value })
    }
  }

  return {
    get,
    set,
    /** To be called after each commit: one that concerns the office may have made them others. */
    readAnew: (...[, features]: Parameters<OnCommit>): void => {
      if (features.has('office')) kept = null
    },
    update: (
      desk: Desk,
      input: {
        commandId?: CommandId | undefined
        fields: { [Key in keyof Settings]?: Settings[Key] | undefined }
      },
    ): Settings =>
      commands().run(desk, 'office.settings.update', input, (write) => {
        set(write, given(input.fields) as Partial<Settings>)
        // The zone decides which day it is, the currency what is asked for: screens of all features follow.
        for (const feature of ['people', 'stock'] as const) write.alsoChanged.add(feature)
        return get()
      }),
  }
}
