import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId, CommandId, NoticeId } from '../../../../shared/base/ids.ts'
import type { Notice } from '../../../../shared/agenda/contract/answers.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaEntry, Answer } from '../../../../shared/agenda/contract/entries.ts'
import type { Desk } from '../../base/commands.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from './calendars.ts'
import { createDateOf } from './dateOf.ts'
import { peopleOn } from './onDate.ts'
import type { AgendaParts } from './parts.ts'
import { maySee } from './maySee.ts'

type Command = { commandId?: CommandId | undefined }
type Given = Command & {
  agendaEntryId: AgendaEntryId
  recurrenceId: RecurrenceId
  personKey: string
  answer: Answer
  source: 'phone' | 'in_person' | 'by_hand'
  saidBy: string
  note: string
}
type NoticeRow = Tables['agenda_notices']
type NoticeFilter = { agendaEntryId?: AgendaEntryId | undefined; told: boolean }

const MOST_NOTICES = 1000

/** What people answered, entered by hand, and who must still be told of a change. */
export function createAnswers(
  parts: Pick<
    AgendaParts,
    'database' | 'commands' | 'settings' | 'store' | 'dates' | 'people' | 'contacts'
  > & {
    show: (desk: Desk, id: AgendaEntryId, recurrenceId: RecurrenceId) => AgendaEntry
    requireSeen: (viewer: Viewer, id: AgendaEntryId) => void
  },
) {
  const { database, commands, settings, store, dates, show, requireSeen } = parts
  const given = database.prepare<{ answer: Answer; sequence: number; stamped_at: string | null }>(
    `SELECT answer, sequence, stamped_at FROM agenda_answers
     WHERE agenda_entry_id = ? AND recurrence_id = ? AND person_key = ?`,
  )
  // Written for what is asked: a condition that may be left out would read the notices of all years.
  const noticesOf = (told: boolean, entryId: string | null): NoticeRow[] => {
    const conditions = [
      !told && 'told_at IS NULL',
      entryId !== null && 'agenda_entry_id = @entryId',
    ]
    const chosen = conditions.filter(Boolean).join(' AND ') || 'true'
    return database
      .prepare<NoticeRow>(
        `SELECT * FROM agenda_notices WHERE ${chosen} ORDER BY noticed_at LIMIT ${MOST_NOTICES}`,
      )
      .all({ entryId })
  }
  const one = database.prepare<NoticeRow>('SELECT * FROM agenda_notices WHERE id = ?')
  const phone = database.prepare<{ number: string }>(
    'SELECT number FROM contact_phones WHERE contact_id = ? ORDER BY position LIMIT 1',
  )

  /** The notices as they are read out over the telephone; those of what one may not see come without a title. */
  const readNotices = (viewer: Viewer, rows: readonly NoticeRow[]): Notice[] => {
    const staff = new Map(parts.people.list({ retired: true }).map((one) => [one.id, one]))
    return rows.map((row) => {
      const bundle = store.bundle(row.agenda_entry_id)
      const { entry, overrides } = bundle
      const recurrenceId = row.recurrence_id as RecurrenceId
      const override = overrides.get(recurrenceId)
      // Who was taken out of the meeting since must be told all the same.
      const person =
        peopleOn(bundle, recurrenceId).find(({ person_key }) => person_key === row.person_key) ??
        bundle.people.find(({ person_key }) => person_key === row.person_key)
      const colleague = person?.staff_id ? staff.get(person.staff_id) : undefined
      const seen = maySee(viewer, bundle, entry.private === 1)
      return {
        id: row.id,
        agendaEntryId: row.agenda_entry_id,
        recurrenceId,
        title: seen ? (override?.title ?? entry.title) : '',
        start: createDateOf(entry, settings().zone)(recurrenceId, override).start,
        personKey: row.person_key,
        personName: colleague?.name ?? person?.name ?? '',
        email: person?.email || (colleague?.email ?? ''),
        phone:
          colleague?.phone ??
          (person?.contact_id ? (phone.get(person.contact_id)?.number ?? '') : ''),
        kind: row.kind as Notice['kind'],
        since: row.noticed_at as Instant,
        toldAt: row.told_at as Instant | null,
        toldHow: row.told_how,
        toldByName: row.told_by,
      }
    })
  }
  const listNotices = (viewer: Viewer, { agendaEntryId, told }: NoticeFilter): Notice[] =>
    readNotices(viewer, noticesOf(told, agendaEntryId ?? null))

  return {
    answers: {
      set: (desk: Desk, input: Given): AgendaEntry =>
        commands.run(desk, 'agenda.answers.set', input, (write) => {
          const { agendaEntryId, recurrenceId, personKey, answer } = input
          requireSeen(desk, agendaEntryId)
          const bundle = store.bundle(agendaEntryId)
          const there = peopleOn(bundle, recurrenceId).some(
            ({ person_key }) => person_key === personKey,
          )
          if (!there) throw new Failure('NOT_FOUND', { entity: 'agendaPerson', id: personKey })
          const key = {
            agenda_entry_id: agendaEntryId,
            recurrence_id: recurrenceId,
            person_key: personKey,
          }
          const before = given.get(agendaEntryId, recurrenceId, personKey)
          const row = {
            answer,
            source: input.source,
            said_by: input.saidBy,
            note: input.note,
            answered_at: write.at,
            entered_by: desk.actor,
          }
          write.touch('agendaEntry', agendaEntryId)
          if (before) write.update('agenda_answers', key, row)
          else write.insert('agenda_answers', { ...key, ...row, sequence: 0, stamped_at: null })
          const { version } = bundle.entry
          write.update('agenda_entries', { id: agendaEntryId }, { version: version + 1 })
          // A colleague who does not come is free for something else.
          if (personKey.startsWith('staff:') && (answer === 'no') !== (before?.answer === 'no'))
            dates.remake(agendaEntryId)
          return show(desk, agendaEntryId, recurrenceId)
        }),
    },

    notices: {
      list: listNotices,
      tell: (desk: Desk, input: Command & { noticeIds: NoticeId[]; how: string }): Notice[] =>
        commands.run(desk, 'agenda.notices.tell', input, (write) => {
          const told: NoticeRow[] = []
          for (const id of input.noticeIds) {
            const row = one.get(id)
            if (!row) throw new Failure('NOT_FOUND', { entity: 'agendaNotice', id })
            if (row.told_at === null) {
              const now = { told_at: write.at, told_how: input.how, told_by: desk.actor }
              write.touch('agendaEntry', row.agenda_entry_id)
              write.update('agenda_notices', { id }, now)
              told.push({ ...row, ...now })
            }
          }
          return readNotices(desk, told)
        }),
    },
  }
}
