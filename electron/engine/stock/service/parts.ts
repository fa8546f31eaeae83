import type { Settings } from '../../../../shared/office/contract.ts'
import type { OfficeClock } from '../../base/clock.ts'
import type { Commands } from '../../base/commands.ts'
import type { Database } from '../../database/database.ts'
import type { ContactStore } from '../../people/contactStore.ts'
import type { Ledger } from './ledger.ts'
import type { Rates } from './rates.ts'

/** What the parts of the stock service stand on. */
export type StockParts = {
  database: Database
  commands: Commands
  clock: OfficeClock
  settings: () => Settings
  /** Suppliers are organisations: their name, phone, mail and address stand there. */
  contacts: ContactStore
  ledger: Ledger
  rates: Rates
}
