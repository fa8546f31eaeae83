import type { AgendaEntryId, NoticeId } from '../../../../shared/base/ids.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'
import type { EntryStore } from './entryStore.ts'
import { peopleOn } from './onDate.ts'
import type { DateChange } from './parts.ts'

export type Notices = ReturnType<typeof createNotices>
type Row = { id: NoticeId; kind: string }

/** Who must still be told of what was moved or cancelled after they had been invited or had answered. */
export function createNotices(database: Database, store: EntryStore) {
  const open = database.prepare<Row>(
    `SELECT id, kind FROM agenda_notices
     WHERE agenda_entry_id = ? AND recurrence_id = ? AND person_key = ? AND told_at IS NULL`,
  )

  const untold = database.prepare<Row>(
    `SELECT id, kind FROM agenda_notices WHERE agenda_entry_id = ? AND person_key = ? AND told_at IS NULL
       AND (recurrence_id = ? OR ? = '')`,
  )

  const put = (
    write: Write,
    id: AgendaEntryId,
    recurrenceId: string,
    personKey: string,
    kind: 'invited' | 'moved' | 'changed' | 'cancelled',
  ) => {
    const before = open.get(id, recurrenceId, personKey)
    if (before) {
      write.update('agenda_notices', { id: before.id }, { kind, noticed_at: write.at })
      return
    }
    write.insert('agenda_notices', {
      id: newId<NoticeId>(),
      agenda_entry_id: id,
      recurrence_id: recurrenceId,
      person_key: personKey,
      kind,
      noticed_at: write.at,
      told_at: null,
      told_how: '',
      told_by: '',
    })
  }

  return {
    put,
    /** Notes that an e-mail told one of them of a date, or with '' of all; what is of the kind `except` stays untold. */
    tellByMail: (
      write: Write,
      desk: Desk,
      { agendaEntryId, recurrenceId }: { agendaEntryId: AgendaEntryId; recurrenceId: string },
      personKey: string,
      except: 'cancelled' | null,
    ): void => {
      const told = { told_at: write.at, told_how: 'mail', told_by: desk.actor }
      for (const { id, kind } of untold.all(agendaEntryId, personKey, recurrenceId, recurrenceId))
        if (kind !== except) write.update('agenda_notices', { id }, told)
    },
    /** Notes everybody who knew of the dates that changed, one notice each; gives their number. */
    note: (write: Write, id: AgendaEntryId, changes: readonly DateChange[]): number => {
      if (changes.length === 0) return 0
      const bundle = store.bundle(id)
      const { entry, answers } = bundle
      const invited =
        entry.invited_at !== null ||
        entry.ours === 0 ||
        answers.length > 0 ||
        changes.some((one) => store.find(one.agendaEntryId)?.invited_at)
      // A series that was cut changed only where its dates did.
      const moved = changes.filter(
        (one) => one.was?.begins !== one.now?.begins || one.was?.ends !== one.now?.ends,
      )
      if (!invited || moved.length === 0) return 0
      const recurrenceId = moved.length === 1 ? moved[0]!.nowRecurrenceId : ''
      const kind = moved.every((one) => one.now === null) ? 'cancelled' : 'moved'
      // Who else comes to a meeting of somebody else is told by them.
      const told = peopleOn(bundle, recurrenceId).filter(
        ({ staff_id }) => entry.ours === 1 || staff_id !== null,
      )
      for (const { person_key } of told) put(write, id, recurrenceId, person_key, kind)
      return told.length
    },
  }
}
