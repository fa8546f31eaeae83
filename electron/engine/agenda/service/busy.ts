import type { Day } from '../../../../shared/base/dates.ts'
import { addDays } from '../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { BusySpan } from '../../../../shared/agenda/contract/entries.ts'
import { localAt } from '../../../../shared/agenda/localTime.ts'
import { spanOf, wallTimeOf } from '../../../../shared/rota/spans.ts'
import type { AgendaParts } from './parts.ts'
import { requireSpan } from './filter.ts'

/** What the rota takes colleagues up with, day by day. Await `rota.ready` before. */
export function createBusy({ people, rota }: Pick<AgendaParts, 'people' | 'rota'>) {
  return (input: { from: Day; to: Day; staffIds?: StaffId[] | undefined }): BusySpan[] => {
    const { from, to } = input
    requireSpan(from, to)
    const plan = rota.readPlan(from, to)
    const asked = new Set(input.staffIds ?? people.list().map(({ id }) => id))
    const spans: BusySpan[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const { front, lunch, absences } = plan.dayPlan(day)
      const add = (
        staffId: StaffId,
        kind: BusySpan['kind'],
        a: number,
        b: number,
        absence = '',
      ) => {
        if (!asked.has(staffId)) return
        const end = b === 1440 ? localAt(addDays(day, 1), '00:00') : localAt(day, wallTimeOf(b))
        spans.push({ staffId, kind, absence, start: localAt(day, wallTimeOf(a)), end })
      }
      for (const one of front) add(one.staffId, 'duty', one.from, one.to)
      for (const one of lunch) add(one.staffId, 'lunch', one.from, one.to)
      for (const one of absences) {
        const span = spanOf(one.from, one.to)
        add(one.staffId, 'absent', span.from, span.to, one.kind)
      }
    }
    return spans
  }
}
