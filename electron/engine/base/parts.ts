import type { Settings } from '../../../shared/office/contract.ts'
import type { Database } from '../database/database.ts'
import type { OfficeClock } from './clock.ts'
import type { Commands } from './commands.ts'

/** What the service of each feature stands on. */
export type Parts = {
  database: Database
  commands: Commands
  clock: OfficeClock
  settings: () => Settings
}
