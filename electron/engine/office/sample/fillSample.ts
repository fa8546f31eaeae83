import { Failure } from '../../../../shared/base/errors.ts'
import type { Language } from '../../../../shared/base/schemas.ts'
import type { Agenda } from '../../agenda/service.ts'
import type { Archive } from '../../archive/service.ts'
import type { OfficeClock } from '../../base/clock.ts'
import type { Commands, Desk } from '../../base/commands.ts'
import type { ContactStore } from '../../people/contactStore.ts'
import type { Documents } from '../../documents/service.ts'
import type { Files } from '../../files/service.ts'
import type { Mail } from '../../mail/service.ts'
import type { People } from '../../people/service.ts'
import type { Reception } from '../../reception/service.ts'
import type { Rota } from '../../rota/service.ts'
import type { Stock } from '../../stock/service.ts'
import type { SettingsService } from '../settings.ts'
import { layDocuments } from './documents/documents.ts'
import { fillAgenda } from './agenda/agenda.ts'
import { fillArchive } from './archive/archive.ts'
import { layMail } from './mail/mail.ts'
import { liveFront } from './front/front.ts'
import { homeOf } from '../settings.ts'
import { createRandom } from './random.ts'
import { planRota } from './rota.ts'
import { buildSetting, priceIn } from './setting.ts'
import { da } from './words/da.ts'
import { en } from './words/en.ts'
import { hr } from './words/hr.ts'
import { it } from './words/it.ts'
import { sv } from './words/sv.ts'
import { liveYear } from './year.ts'

const WORDS = { en, da, it, sv, hr }
const FILLED = [
  'agenda',
  'archive',
  'documents',
  'mail',
  'people',
  'reception',
  'requests',
  'rota',
  'stock',
] as const
const SEED = 20_261_122

/** The services that the sample is entered through. */
export type Filled = {
  people: People
  stock: Stock
  rota: Rota
  contacts: ContactStore
  reception: Reception
  documents: Documents
  files: Files
  mail: Mail
  archive: Archive
  agenda: Agenda
}
type Parts = Filled & { commands: Commands; clock: OfficeClock; settings: SettingsService }

/**
 * Fills an empty office with a made-up one and its past year, as one act: twenty staff, four suppliers, some
 * sixty supplies over eight places, a rota. The same each time but for the days, which end yesterday. The office gets
 * the language asked for, with country, zone and currency to match, and a name where it has none.
 * Fails as NOT_POSSIBLE (`not_empty`) when it holds anything.
 */
export function createFillSample({
  commands,
  clock,
  settings,
  people,
  stock,
  rota,
  contacts,
  reception,
  documents,
  files,
  archive,
  agenda,
  mail,
}: Parts) {
  return (desk: Desk, language?: Language): { items: number; movements: number } =>
    commands.run(desk, 'office.fillSample', {}, (write) => {
      for (const table of ['staff', 'stock_items', 'stock_places', 'stock_suppliers'] as const) {
        if (write.database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get()) {
          throw new Failure('NOT_POSSIBLE', { reason: 'not_empty' })
        }
      }
      const before = settings.get()
      const words = WORDS[language ?? before.language]
      settings.set(write, {
        ...(language === undefined ? {} : homeOf(language)),
        ...(before.name === '' ? { name: words.office.name } : {}),
        ...(before.address === '' ? { address: words.office.address } : {}),
        ...(before.phone === '' ? { phone: words.office.phone } : {}),
        ...(before.email === '' ? { email: `post@${words.office.domain}` } : {}),
      })
      const parts = {
        write,
        stock,
        people,
        settings: settings.get(),
        words,
        random: createRandom(SEED),
      }
      const setting = buildSetting(parts)
      const movements = liveYear(parts, setting, clock.today(), clock.zone())
      planRota(write, rota, setting.staff, clock.today())
      const { phone } = words.office
      const callers = liveFront({
        write,
        contacts,
        reception,
        random: parts.random,
        staff: setting.staff,
        language: language ?? before.language,
        phonePrefix: phone.slice(0, -2),
        today: clock.today(),
        now: write.at,
        zone: clock.zone(),
      })
      const { currency } = settings.get()
      layDocuments({
        write,
        desk,
        documents,
        files,
        staff: setting.staff,
        contacts: callers.map(({ id }) => id),
        language: language ?? before.language,
        price: (euroCents) => ({ amount: priceIn(currency, euroCents), currency }),
        today: clock.today(),
        zone: clock.zone(),
      })
      layMail({
        write,
        desk,
        mail,
        staff: setting.staff,
        language: language ?? before.language,
        address: settings.get().email,
        today: clock.today(),
        zone: clock.zone(),
      })
      fillArchive({
        write,
        desk,
        archive,
        random: createRandom(SEED),
        staff: setting.staff,
        language: language ?? before.language,
        today: clock.today(),
        zone: clock.zone(),
      })
      fillAgenda({
        write,
        desk,
        agenda,
        staff: setting.staff,
        language: language ?? before.language,
        today: clock.today(),
        zone: clock.zone(),
      })
      for (const feature of FILLED) write.alsoChanged.add(feature)
      // It cannot be undone, and there was nothing before it: the journal need not keep every row a second time.
      write.changes.splice(0)
      return { items: setting.items.length, movements }
    })
}
