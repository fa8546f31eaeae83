import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { PersonFields } from '../../../../shared/agenda/contract/entries.ts'
import type { Desk } from '../../base/commands.ts'
import type { Write } from '../../base/write.ts'
import type { ReadEvent, ReadPerson } from '../../base/ics/readEvent.ts'
import type { AgendaParts } from './parts.ts'
import { personKeyOf, setPeople } from './setPeople.ts'

/** The people of appointments that come in files: colleagues are known by their address. */
export function createImportedPeople(
  parts: Pick<AgendaParts, 'database' | 'people' | 'contacts' | 'store'>,
) {
  const { people, store, database } = parts
  const given = database.prepare<{ source: string }>(
    'SELECT source FROM agenda_answers WHERE agenda_entry_id = ? AND recurrence_id = ? AND person_key = ?',
  )
  const fieldsOf = ({ people: read }: ReadEvent): { fields: PersonFields; read: ReadPerson }[] => {
    if (read.length === 0) return []
    const staff = new Map(
      people
        .list({ retired: false })
        .filter(({ email }) => email !== '')
        .map((one) => [one.email.toLowerCase(), one.id]),
    )
    return read.map((one) => {
      const staffId = staff.get(one.email.toLowerCase()) ?? null
      const { name, email, role } = one
      return { fields: { staffId, contactId: null, name, email, role }, read: one }
    })
  }

  return {
    /** True when other people take part in a date than in its series. */
    differ: (id: AgendaEntryId, event: ReadEvent): boolean => {
      const series = store.people([id]).filter((row) => row.recurrence_id === '')
      const keys = (list: readonly string[]) => JSON.stringify(list.toSorted())
      const own = fieldsOf(event).map(({ fields }) => personKeyOf(fields))
      return (
        own.length > 0 &&
        keys([...new Set(own)]) !== keys(series.map(({ person_key }) => person_key))
      )
    },

    /** Writes them with what they answered; what somebody entered here by hand stays. */
    set: (
      write: Write,
      desk: Desk,
      at: { agendaEntryId: AgendaEntryId; recurrenceId: string },
      event: ReadEvent,
      asPeople = true,
    ): void => {
      const list = fieldsOf(event)
      if (asPeople) {
        const before = store.people([at.agendaEntryId])
        setPeople(
          write,
          parts,
          at,
          before,
          list.map(({ fields }) => fields),
        )
      }
      for (const { fields, read } of list) {
        if (read.answer === 'waiting') continue
        const key = {
          agenda_entry_id: at.agendaEntryId,
          recurrence_id: at.recurrenceId,
          person_key: personKeyOf(fields),
        }
        const row = {
          answer: read.answer,
          source: 'mail',
          said_by: '',
          note: '',
          answered_at: event.stamp || write.at,
          entered_by: desk.actor,
          sequence: event.sequence,
          stamped_at: event.stamp || null,
        }
        const before = given.get(key.agenda_entry_id, key.recurrence_id, key.person_key)
        if (!before) write.insert('agenda_answers', { ...key, ...row })
        else if (before.source === 'mail') write.update('agenda_answers', key, row)
      }
    },
  }
}
