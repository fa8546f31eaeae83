import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { Bundle } from './entryStore.ts'
import type { Staged } from './staging.ts'

/** What is written in place of all dates: of what has no date of its own the whole. */
export const stagedOf = (id: AgendaEntryId, before: Bundle | null): Staged => ({
  id,
  only: null,
  cutAt: null,
  before,
  goesTo: (recurrenceId) => ({ id, recurrenceId }),
})
