import type { AgendaCalendarId, AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { Desk } from '../../base/commands.ts'
import type { Write } from '../../base/write.ts'
import type { ReadAddress } from '../../files/reader/tasks.ts'
import { TAKEN_ANEW } from '../ics/entryRows.ts'
import type { ImportedEntries } from '../service/importedEntries.ts'
import type { AgendaParts } from '../service/parts.ts'
import type { createGivenAnswers } from './givenAnswers.ts'
import type { Invited } from './invited.ts'
import type { Standing } from './standing.ts'
import { keyOf } from './standing.ts'

/** Writes what a message says into a calendar, without an answer; gives the entry. */
export function createTakeIn({
  store,
  entries,
  answers,
}: Pick<AgendaParts, 'store'> & {
  entries: ImportedEntries
  answers: ReturnType<typeof createGivenAnswers>
}) {
  return (
    write: Write,
    desk: Desk,
    invited: Invited,
    { state, bundle }: Standing,
    into: AgendaCalendarId,
  ) => {
    const [first] = invited.parts
    if (invited.method === 'cancel') {
      const { entry } = bundle!
      write.touch('agendaEntry', entry.id)
      for (const part of invited.parts) {
        const as = {
          sequence: Math.max(part.sequence, entry.sequence),
          stamped_at: part.stamp || write.at,
        }
        answers.cancel(write, store.bundle(entry.id), keyOf(bundle!, part), part.comment, as)
      }
      return entry.id
    }
    if (bundle && state === 'new')
      write.update('agenda_entries', { id: bundle.entry.id }, TAKEN_ANEW)
    const { id } = entries.take(write, desk, into, bundle?.entry, invited.events)
    const isMoved = bundle !== null && first!.sequence > bundle.entry.sequence
    if (isMoved) answers.forget(write, bundle)
    return id
  }
}

/** Where it does not say who invites, whoever sent it does: it is not ours. */
export const setSender = (write: Write, id: AgendaEntryId, from: ReadAddress | null) =>
  write.update(
    'agenda_entries',
    { id },
    { ours: 0, organiser_name: from?.name ?? '', organiser_email: from?.address ?? '' },
  )
