import { useQuery } from '@tanstack/react-query'
import type { AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import type { AgendaItem } from '../../../shared/agenda/contract/meetings.ts'
import { orpc } from '../../app/client/queries.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { BundlePapers } from './BundlePapers.tsx'
import { BundleSupplies } from './BundleSupplies.tsx'
import { BundleVisitors } from './BundleVisitors.tsx'

/** What belongs to the meeting elsewhere in the office: its visitors, supplies and papers. */
export function BundlePart({ entry, items }: { entry: AgendaEntry; items: readonly AgendaItem[] }) {
  const meeting = { agendaEntryId: entry.id, recurrenceId: entry.recurrenceId }
  const { data, error } = useQuery(orpc.agenda.meetings.bundle.queryOptions({ input: meeting }))
  if (!data) return <QueryNotice error={error} />
  const dropped = entry.changes.some(
    ({ recurrenceId, cancelled }) => cancelled && recurrenceId === entry.recurrenceId,
  )
  const fixed = entry.cancelled !== null || dropped
  return (
    <>
      <BundleVisitors meeting={meeting} people={entry.people} told={data.visitors} fixed={fixed} />
      <BundleSupplies meeting={meeting} supplies={data.supplies} fixed={fixed} />
      <BundlePapers meeting={meeting} files={data.files} items={items} />
    </>
  )
}
