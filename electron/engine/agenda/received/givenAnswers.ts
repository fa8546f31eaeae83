import type { AgendaEntryId, StaffId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { GivenAnswer } from '../../../../shared/agenda/contract/receivedInvitations.ts'
import type { Desk } from '../../base/commands.ts'
import type { Write } from '../../base/write.ts'
import type { Bundle } from '../service/entryStore.ts'
import { peopleOn, staffOn } from '../service/onDate.ts'
import type { AgendaParts } from '../service/parts.ts'
import { blankOverride } from '../service/rows.ts'
import { personKeyOf } from '../service/setPeople.ts'
import { sameAddress } from './heard.ts'
import { declinedOn, isCancelled } from './standing.ts'

export type Given = { email: string; answer: GivenAnswer; note: string }
/** Who of the office answers. */
export type Answering = { name: string; email: string; staffId: StaffId | null; personKey: string }

/** What the office answers to invitations of others, and what that makes of the entry. Its dates are then to be made. */
export function createGivenAnswers(
  parts: Pick<AgendaParts, 'database' | 'settings' | 'store' | 'people'>,
) {
  const { database, settings, store, people } = parts
  const answerOf = database.prepare<{ answer: string }>(
    'SELECT answer FROM agenda_answers WHERE agenda_entry_id = ? AND recurrence_id = ? AND person_key = ?',
  )

  /** The colleague of an address; without one, or under that of the calendar, its owner, else the office. */
  const whoIs = ({ calendar }: Bundle, email: string): Omit<Answering, 'personKey'> => {
    const owner = calendar.owner_id === null ? null : people.get(calendar.owner_id)
    const isCalendar = email === '' || sameAddress(email, calendar.email)
    const colleague =
      people.list({ retired: false }).find((one) => sameAddress(one.email, email)) ??
      (isCalendar ? owner : null)
    const { name: officeName, email: office } = settings()
    return {
      name: colleague?.name ?? officeName,
      email: email || calendar.email || (colleague?.email ?? '') || office,
      staffId: colleague?.id ?? null,
    }
  }

  /** Among the people of the date; taken in there where the invitation does not name them. */
  const placeOf = (
    write: Write,
    bundle: Bundle,
    recurrenceId: RecurrenceId,
    email: string,
  ): Answering => {
    const who = whoIs(bundle, email)
    const row = peopleOn(bundle, recurrenceId).find(
      ({ staff_id, email: address }) =>
        (who.staffId !== null && staff_id === who.staffId) || sameAddress(address, who.email),
    )
    if (row) return { ...who, personKey: row.person_key }
    const fields = { ...who, contactId: null, role: 'required' as const }
    const own = bundle.overrides.get(recurrenceId)?.own_people === 1 ? recurrenceId : ''
    const there = bundle.people.filter(({ recurrence_id }) => recurrence_id === own)
    const personKey = personKeyOf(fields)
    write.insert('agenda_people', {
      agenda_entry_id: bundle.entry.id,
      recurrence_id: own,
      person_key: personKey,
      position: Math.max(0, ...there.map(({ position }) => position)) + 1,
      staff_id: who.staffId,
      contact_id: null,
      name: who.name,
      email: who.email,
      role: fields.role,
    })
    return { ...who, personKey }
  }

  const setCancelled = (
    write: Write,
    { entry, overrides }: Bundle,
    recurrenceId: RecurrenceId,
    cancelled: { cancelled_at: string | null; cancel_reason: string },
    as: { sequence: number; stamped_at: string } | null = null,
  ) => {
    const version = store.row(entry.id).version + 1
    if (recurrenceId === '') {
      write.update('agenda_entries', { id: entry.id }, { ...cancelled, ...as, version } as never)
      return
    }
    const key = { agenda_entry_id: entry.id, recurrence_id: recurrenceId }
    if (!overrides.has(recurrenceId))
      write.insert('agenda_overrides', blankOverride(entry.id, recurrenceId))
    const sequence = as ? { sequence: as.sequence } : {}
    write.update('agenda_overrides', key, { ...cancelled, ...sequence } as never)
    write.update('agenda_entries', { id: entry.id }, { version })
  }

  return {
    /** What stands for somebody of ours; null where nothing was answered. */
    standing: (bundle: Bundle, recurrenceId: RecurrenceId, email: string) => {
      const { staffId, email: address } = whoIs(bundle, email)
      const row = peopleOn(bundle, recurrenceId).find(
        (one) => (staffId !== null && one.staff_id === staffId) || sameAddress(one.email, address),
      )
      return row
        ? (answerOf.get(bundle.entry.id, recurrenceId, row.person_key)?.answer ?? null)
        : null
    },

    /** A cancellation by who invites. */
    cancel: (
      write: Write,
      bundle: Bundle,
      recurrenceId: RecurrenceId,
      reason: string,
      as: { sequence: number; stamped_at: string },
    ): void => {
      const declined = declinedOn(bundle, recurrenceId)
      if (declined) {
        const { agenda_entry_id, recurrence_id, person_key } = declined
        write.remove('agenda_answers', { agenda_entry_id, recurrence_id, person_key })
      }
      const cancelled = { cancelled_at: write.at, cancel_reason: reason }
      setCancelled(write, bundle, recurrenceId, cancelled, as)
    },

    /** After a change of when it is, those of ours are asked anew. */
    forget: (write: Write, { entry, answers }: Bundle): void => {
      for (const { agenda_entry_id, recurrence_id, person_key, source } of answers)
        if (source === 'by_hand' && agenda_entry_id === entry.id)
          write.remove('agenda_answers', { agenda_entry_id, recurrence_id, person_key })
    },

    /** Declined for the last of ours, it leaves the calendar; accepted after that, it is back. */
    give: (
      write: Write,
      desk: Desk,
      id: AgendaEntryId,
      recurrenceId: RecurrenceId,
      { email, answer, note }: Given,
    ): Answering => {
      const bundle = store.bundle(id)
      const who = placeOf(write, bundle, recurrenceId, email)
      const key = { agenda_entry_id: id, recurrence_id: recurrenceId, person_key: who.personKey }
      const wasDeclined =
        isCancelled(bundle, recurrenceId) && declinedOn(bundle, recurrenceId) !== undefined
      const row = {
        answer,
        source: 'by_hand',
        said_by: '',
        note,
        answered_at: write.at,
        entered_by: desk.actor,
        sequence: bundle.entry.sequence,
        stamped_at: null,
      }
      if (answerOf.get(id, recurrenceId, who.personKey)) write.update('agenda_answers', key, row)
      else write.insert('agenda_answers', { ...key, ...row })
      const now = store.bundle(id)
      const version = now.entry.version + 1
      write.update('agenda_entries', { id }, { version })
      if (answer !== 'no' && wasDeclined)
        setCancelled(write, now, recurrenceId, { cancelled_at: null, cancel_reason: '' })
      if (
        answer === 'no' &&
        !isCancelled(now, recurrenceId) &&
        staffOn(now, recurrenceId).length === 0
      )
        setCancelled(write, now, recurrenceId, { cancelled_at: write.at, cancel_reason: note })
      return who
    },
  }
}
