import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { dayAt, daysBetween } from '../../../../shared/base/dates.ts'
import { foldText } from '../../../../shared/base/fold.ts'
import type { ContactId, FileId } from '../../../../shared/base/ids.ts'
import type { MailEntry, MailFields } from '../../../../shared/mail/contract/entry.ts'
import { deadlineAfter } from '../../../../shared/mail/deadline.ts'
import { readLetter } from '../../../../shared/mail/letterFacts.ts'
import type { Viewer } from './parts.ts'
import type { EntryRow } from './entryStore.ts'
import { SELECT_MAIL, entryOf } from './entryStore.ts'
import { cleanText } from '../../base/cleanText.ts'
import type { MailParts } from './parts.ts'
import type { TwinReason, Twins } from './twins.ts'
import type { createUnderstanding } from './understanding.ts'

type Ground = { field: keyof MailFields; quote: string; from: 'text' | 'earlier' | 'mail' }
export type Proposal = {
  fields: Partial<MailFields>
  grounds: Ground[]
  twins: { entry: MailEntry; because: TwinReason }[]
}
type Given = MailParts & {
  twins: Twins
  addressed: ReturnType<typeof createUnderstanding>['addressed']
}

/** Senders of before that are looked for in a letter, and letters of one that are learned from. */
const SENDERS = 20_000
const LETTERS = 10
const SHORTEST_NAME = 4
/** As far into a letter as its sender is looked for. */
const HEAD = 3000

/** Proposes how a letter is registered, from its own words and from earlier letters of its sender; offline. */
export function createProposing(parts: Given) {
  const { database, clock, files, twins, addressed, isHoliday } = parts
  const senders = database.prepare<{ party_name: string }>(
    // From name to name along the index: a decade of letters has far fewer senders.
    `WITH RECURSIVE senders (party_name) AS (
       SELECT min(party_name) FROM mail_entries
       UNION ALL
       SELECT (SELECT min(e.party_name) FROM mail_entries e WHERE e.party_name > s.party_name)
       FROM senders s WHERE s.party_name IS NOT NULL LIMIT ${SENDERS})
     SELECT party_name FROM senders WHERE party_name IS NOT NULL`,
  )
  const earlier = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.party_name = ? AND e.direction = 'in' AND e.annulled_at IS NULL AND e.confidential = 0
     ORDER BY e.registered_at DESC LIMIT ${LETTERS}`,
  )
  const byEmail = database.prepare<{ contact_id: ContactId }>(
    `SELECT DISTINCT e.contact_id FROM contact_emails e JOIN contacts c ON c.id = e.contact_id
     WHERE e.folded IN (SELECT value FROM json_each(?)) AND c.retired_at IS NULL AND c.erased_at IS NULL
       AND c.merged_into_id IS NULL LIMIT 2`,
  )

  return async (viewer: Viewer, fileId: FileId): Promise<Proposal> => {
    const file = files.get(fileId)
    const today = clock.today()
    const fields: Partial<MailFields> = {}
    const grounds: Ground[] = []
    const propose = <Field extends keyof MailFields>(
      field: Field,
      value: MailFields[Field] | null | undefined,
      quote: string,
      from: Ground['from'],
    ) => {
      if (value === null || value === undefined || value === '' || fields[field] !== undefined)
        return
      fields[field] = value
      grounds.push({ field, quote: quote.slice(0, 300), from })
    }

    let emailId = ''
    const message = isMail(file.mediaType) ? (await files.messagesOf(file))[0] : undefined
    if (message) {
      const { from, subject, date } = message
      const sender = from ? `${from.name} <${from.address}>`.trim() : ''
      emailId = cleanText(message.messageId, 998)
      propose('medium', 'email', file.name, 'mail')
      propose('partyName', cleanText(from?.name || from?.address || '', 300), sender, 'mail')
      propose('partyAddress', cleanText(from?.address ?? '', 500), sender, 'mail')
      propose('subject', cleanText(subject, 500), subject, 'mail')
      const sent = date === '' ? null : dayAt(date as Instant, clock.zone())
      propose('letterDate', sent, date, 'mail')
      // An e-mail is there as soon as it is sent.
      propose('arrivedOn', sent !== null && sent <= today ? sent : null, date, 'mail')
    }
    const text = message ? message.text : files.text(fileId, 0).text
    const facts = readLetter(text, today)
    const emails = message?.from ? [message.from.address.toLowerCase()] : facts.emails
    const contacts = byEmail.all(JSON.stringify(emails))
    if (contacts.length === 1) {
      const contact = addressed(contacts[0]!.contact_id)
      propose('contactId', contact.id, emails.join(', '), 'text')
      propose('partyName', contact.name, emails.join(', '), 'text')
      propose('partyAddress', contact.address, contact.name, 'earlier')
    }
    const known =
      fields.partyName ??
      findSender(
        text,
        senders.all().map((row) => row.party_name),
      )
    if (known) propose('partyName', known, known, 'text')
    propose('subject', facts.subject?.value, facts.subject?.quote ?? '', 'text')
    propose('letterReference', facts.reference?.value, facts.reference?.quote ?? '', 'text')
    propose('letterDate', facts.letterDate?.value, facts.letterDate?.quote ?? '', 'text')
    if (facts.days) {
      const due = deadlineAfter(fields.arrivedOn ?? today, facts.days.value, isHoliday)
      propose('deadlineOn', due, facts.days.quote, 'text')
    }
    propose('deadlineOn', facts.deadlineOn?.value, facts.deadlineOn?.quote ?? '', 'text')
    learn(
      known ? earlier.all(known).map((row) => entryOf(row)) : [],
      fields.arrivedOn ?? today,
      propose,
    )
    const firstLine = text.split('\n').find((line) => /\p{L}{3}/u.test(line)) ?? ''
    propose('partyName', cleanText(firstLine, 300), firstLine.trim(), 'text')

    const look = {
      contentHash: file.hash,
      emailId,
      partyName: fields.partyName ?? '',
      letterReference: fields.letterReference ?? '',
      letterDate: fields.letterDate ?? null,
    }
    const found = twins(look).map(({ row, because }) => ({ entry: entryOf(row, viewer), because }))
    return { fields: { direction: 'in', ...fields }, grounds, twins: found }
  }

  /** What most of the last letters of the same sender had. */
  function learn(
    letters: MailEntry[],
    arrivedOn: Day,
    propose: <Field extends keyof MailFields>(
      field: Field,
      value: MailFields[Field] | null | undefined,
      quote: string,
      from: 'earlier',
    ) => void,
  ): void {
    const [newest] = letters
    if (!newest) return
    const quote = newest.shownNumber
    propose('contactId', most(letters.map((letter) => letter.contactId)), quote, 'earlier')
    propose('partyAddress', newest.partyAddress, quote, 'earlier')
    propose('forStaffId', most(letters.map((letter) => letter.forStaffId)), quote, 'earlier')
    propose('office', most(letters.map((letter) => letter.office)), quote, 'earlier')
    propose('medium', most(letters.map((letter) => letter.medium)), quote, 'earlier')
    const days = most(
      letters.map((letter) =>
        letter.deadlineOn === null ? null : daysBetween(letter.arrivedOn, letter.deadlineOn),
      ),
    )
    if (days !== null && days > 0 && letters.length > 1)
      propose('deadlineOn', deadlineAfter(arrivedOn, days, isHoliday), quote, 'earlier')
  }
}

const isMail = (mediaType: string) =>
  ['message/rfc822', 'application/vnd.ms-outlook'].includes(mediaType)

/** The longest known name that stands in the letter's head. */
function findSender(text: string, names: string[]): string | null {
  const head = ` ${foldText(text.slice(0, HEAD)).replace(/\s+/g, ' ')} `
  let best: string | null = null
  for (const name of names) {
    if (name.length < SHORTEST_NAME || name.length <= (best?.length ?? 0)) continue
    if (head.includes(foldText(name).replace(/\s+/g, ' '))) best = name
  }
  return best
}

/** The value of more than half of them, else null. */
function most<Value>(values: Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const [value, count] of counts) if (count * 2 > values.length) return value
  return null
}
