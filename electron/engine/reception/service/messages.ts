import { Failure } from '../../../../shared/base/errors.ts'
import type { EntryId, MessageId } from '../../../../shared/base/ids.ts'
import type { EntryState } from '../../../../shared/reception/contract/entries.ts'
import type { Message, MessageFields } from '../../../../shared/reception/contract/messages.ts'
import { isOpen } from '../../../../shared/reception/life.ts'
import { isSettled } from '../../../../shared/reception/slipAge.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { EntryRow } from './entryStore.ts'
import type { MessageRow } from './messageStore.ts'
import { slipColumns } from './messageStore.ts'
import type { Command, ReceptionParts } from './parts.ts'
import { emptied } from './person.ts'
import type { Persons } from './person.ts'
import type { Steps } from './steps.ts'

type Fields = Patch<MessageFields>
type TakeInput = Command & {
  entryId?: EntryId | undefined
  fields: Fields & Pick<MessageFields, 'forStaffId'>
}
type Act = Command & { messageId: MessageId }

/** Message slips: taken, handed to the colleague, read, and answered. */
export function createMessages(parts: ReceptionParts, persons: Persons, steps: Steps) {
  const { commands, entries, messages, people } = parts
  const { read, row } = messages

  /** The entry a slip is taken from: a call ends by it, and it says whether an interruption was spared. */
  const endCall = (write: Write, entry: EntryRow, slip: { urgency: string; staffId: string }) => {
    if (entry.faded_at !== null)
      throw new Failure('WRONG_STATE', { entity: 'entry', state: 'faded' })
    const isForNobody = entry.for_staff_id === null
    const spared = slip.urgency !== 'urgent' && steps.spares(entry, slip.staffId)
    entries.patch(write, entry, {
      ...(isForNobody ? { for_staff_id: slip.staffId as EntryRow['for_staff_id'] } : {}),
      ...(spared ? { spared: 1 } : {}),
    })
    if (entry.kind === 'call' && isOpen(entry.state as EntryState))
      steps.step(write, entry.id, {
        to: 'done',
        outcome: 'message',
        urgent: slip.urgency === 'urgent',
      })
  }
  /** Moves a slip on; WRONG_STATE when it is not in one of the states `from`. */
  const move = (
    desk: Desk,
    command: string,
    input: Act,
    from: Message['state'][],
    columns: (slip: MessageRow, write: Write) => Partial<Tables['reception_messages']>,
  ): Message =>
    commands.run(desk, command, input, (write) => {
      const slip = row(input.messageId)
      if (!from.includes(slip.state as Message['state']))
        throw new Failure('WRONG_STATE', { entity: 'message', state: slip.state })
      // One whose names were erased while it was open can still be settled, without a word about whom.
      const wordless = slip.faded_at === null ? {} : { answer: '' }
      messages.patch(write, slip, { ...columns(slip, write), ...wordless }, { evenFaded: true })
      return read(slip.id)
    })

  return {
    get: read,

    take: (desk: Desk, input: TakeInput): Message =>
      commands.run(desk, 'reception.messages.take', input, (write) => {
        const { fields } = input
        people.get(fields.forStaffId)
        const entry = input.entryId === undefined ? null : entries.row(input.entryId)
        const person = entry
          ? {
              contactId: fields.contactId === undefined ? entry.contact_id : fields.contactId,
              personName: fields.personName ?? entry.person_name,
              organisationName: fields.organisationName ?? entry.organisation_name,
              phone: fields.phone ?? entry.phone,
            }
          : persons.fill(fields)
        const id = newId<MessageId>()
        const urgency = fields.urgency ?? (entry?.urgent === 1 ? 'urgent' : 'normal')
        messages.add(write, {
          body: '',
          wish: 'call_back',
          best_time: '',
          read_back: 0,
          ...slipColumns(fields),
          for_staff_id: fields.forStaffId,
          urgency,
          id,
          state: 'taken',
          entry_id: entry?.id ?? null,
          contact_id: person.contactId,
          person_name: person.personName,
          organisation_name: person.organisationName,
          phone: person.phone,
          taken_at: write.at,
          taken_by_id: desk.actorId,
          taken_by: desk.actor,
          delivered_at: null,
          seen_at: null,
          answered_at: null,
          answer: '',
          tries: 0,
          tried_at: null,
          faded_at: null,
          version: 1,
        })
        if (entry) endCall(write, entry, { urgency, staffId: fields.forStaffId })
        return read(id)
      }),

    update: (desk: Desk, input: Act & { version: number; fields: Fields }): Message =>
      commands.run(desk, 'reception.messages.update', input, (write) => {
        const { fields } = input
        const slip = row(input.messageId)
        requireVersion('message', slip.id, slip.version, input.version)
        const typed = {
          contactId: fields.contactId === undefined ? slip.contact_id : fields.contactId,
          personName: fields.personName ?? slip.person_name,
          organisationName: fields.organisationName ?? slip.organisation_name,
          phone: fields.phone ?? slip.phone,
        }
        const person = fields.contactId ? { ...persons.fill(typed), ...emptied(fields) } : typed
        messages.patch(write, slip, {
          ...slipColumns(fields),
          ...handOver(slip, fields.forStaffId),
          contact_id: person.contactId,
          person_name: person.personName,
          organisation_name: person.organisationName,
          phone: person.phone,
        })
        return read(slip.id)
      }),

    deliver: (desk: Desk, input: Act): Message =>
      move(desk, 'reception.messages.deliver', input, ['taken'], (_slip, write) => ({
        state: 'delivered',
        delivered_at: write.at,
      })),

    /** Who has read it has it: a slip seen at once counts as delivered too. */
    see: (desk: Desk, input: Act): Message =>
      move(desk, 'reception.messages.see', input, ['taken', 'delivered'], (slip, write) => ({
        state: 'seen',
        seen_at: write.at,
        delivered_at: slip.delivered_at ?? write.at,
      })),

    answer: (desk: Desk, input: Act & { reached: boolean; answer: string }): Message =>
      move(desk, 'reception.messages.answer', input, OPEN, (slip, write) =>
        input.reached
          ? { state: 'answered', answered_at: write.at, answer: input.answer }
          : { tries: slip.tries + 1, tried_at: write.at, ...noted(input.answer) },
      ),

    withdraw: (desk: Desk, input: Act & { reason: string }): Message =>
      move(desk, 'reception.messages.withdraw', input, OPEN, () => ({
        state: 'withdrawn',
        answer: input.reason,
      })),
  }

  /** Another colleague has not had it yet: it is as just taken, while its time runs on. */
  function handOver(slip: MessageRow, staffId: Message['forStaffId'] | undefined) {
    if (staffId === undefined || staffId === slip.for_staff_id) return {}
    people.get(staffId)
    if (isSettled({ state: slip.state as Message['state'], wish: slip.wish as Message['wish'] }))
      throw new Failure('WRONG_STATE', { entity: 'message', state: slip.state })
    return { state: 'taken', delivered_at: null, seen_at: null }
  }
}

const OPEN: Message['state'][] = ['taken', 'delivered', 'seen']

const noted = (answer: string) => (answer === '' ? {} : { answer })
