import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId, Scope } from '../../../../shared/agenda/contract/base.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { datesOf } from '../../../../shared/agenda/recurrence.ts'
import type { Bundle, EntryRow } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { isSeries } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'
import { recurrenceOf, requireDate } from './moving.ts'
import type { AgendaParts } from './parts.ts'

/** What a change names: an entry, one of its dates, and how many of them it is for. */
export type Target = { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId; scope: Scope }

/** The bundle and the date that a change names; refuses what is cancelled or is no date of it. */
export function createTargetOf({ settings, store }: Pick<AgendaParts, 'settings' | 'store'>) {
  return (target: Target): { bundle: Bundle; date: DateOf; scope: Scope } => {
    const bundle = store.bundle(target.agendaEntryId)
    const { entry, overrides } = bundle
    if (entry.cancelled_at !== null)
      throw new Failure('WRONG_STATE', { entity: 'agendaEntry', state: 'cancelled' })
    const dateOf = createDateOf(entry, settings().zone)
    if (!isSeries(entry)) return { bundle, date: dateOf('', undefined), scope: 'all' }
    const recurrenceId =
      target.recurrenceId === '' && target.scope === 'all'
        ? firstDateOf(entry)
        : requireDate(entry, target.recurrenceId)
    const date = dateOf(recurrenceId, overrides.get(recurrenceId))
    const isFirst = recurrenceId === firstDateOf(entry)
    return { bundle, date, scope: target.scope === 'following' && isFirst ? 'all' : target.scope }
  }
}

const firstDateOf = (entry: EntryRow): RecurrenceId => {
  const [first] = datesOf(recurrenceOf(entry), { limit: 1 })
  return first ?? (entry.starts as LocalTime)
}
