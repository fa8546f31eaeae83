import type { Day } from '../base/dates.ts'
import { foldText } from '../base/fold.ts'
import type { ContactId, StaffId } from '../base/ids.ts'
import type { MailFields } from './contract/entry.ts'
import {
  dayOf,
  directionOf,
  isTracking,
  mediumOf,
  saysBy,
  saysConfidential,
  saysDated,
  saysFor,
  saysReference,
  termOf,
} from './oneLineWords.ts'

/** What the office knows, for a line to be understood by. */
export type OneLineKnown = {
  today: Day
  /** The last day of a term that begins today. */
  deadlineIn(days: number): Day
  staff: readonly { id: StaffId; name: string; role: string }[]
  /** Offices that letters were handed on to before. */
  offices: readonly string[]
  /** The one contact that is meant by these words, if it is one. */
  findContact(words: string): { id: ContactId; name: string; address: string } | null
}
export type OneLinePiece = { text: string; as: keyof MailFields | 'nothing'; value: string }
export type OneLine = { fields: Partial<MailFields>; pieces: OneLinePiece[] }

/** Beginnings of names shorter than this are taken for other words. */
const SHORTEST = 3
/** What a paste or a scanner may bring along and no field keeps. */
// oxlint-disable-next-line no-control-regex -- control characters are just what is to be taken out
const CONTROL = /[\u0000-\u001f\u007f]/g

/**
 * Understands "in Rossi reg 30d director": the first word may say the direction; the first words that mean nothing else
 * are the sender (or recipient), later ones a colleague or office, else the subject, which may also stand in quotes or
 * after a colon. Pure; what it takes each piece for is told in the order of the line.
 */
export function readOneLine(line: string, known: OneLineKnown): OneLine {
  const { head, subject } = cutSubject(line.replace(CONTROL, ' '))
  const words = head.split(/\s+/).filter(Boolean)
  const fields: Partial<MailFields> = {}
  const pieces: OneLinePiece[] = []
  const take = <Field extends keyof MailFields>(
    text: string,
    field: Field,
    value: MailFields[Field],
    shown = String(value),
  ) => {
    fields[field] = value
    pieces.push({ text, as: field, value: shown })
  }
  const takePlain = (run: string[]) => {
    let rest = run
    if (fields.partyName === undefined) rest = takeParty(rest, known, take)
    const colleague = rest.length > 0 ? findRecipient(rest, known) : null
    if (colleague) {
      takeRecipient(rest.slice(0, colleague.words).join(' '), colleague, take)
      rest = rest.slice(colleague.words)
    }
    if (rest.length === 0) return
    const text = rest.join(' ')
    if (fields.subject === undefined && subject === null) take(text, 'subject', text)
    else pieces.push({ text, as: 'nothing', value: '' })
  }

  let run: string[] = []
  const flush = () => {
    if (run.length > 0) takePlain(run)
    run = []
  }
  for (let at = 0; at < words.length; at++) {
    const used = takeWord(words, at, fields, known, (...piece) => {
      flush()
      take(...piece)
    })
    if (used > 0) at += used - 1
    else run.push(words[at]!)
  }
  flush()
  if (subject !== null) take(subject.text, 'subject', subject.value)
  return { fields, pieces }
}

type Take = <Field extends keyof MailFields>(
  text: string,
  field: Field,
  value: MailFields[Field],
  shown?: string,
) => void

/** Takes what begins at a word and means one thing only; gives how many words it was. */
function takeWord(
  words: string[],
  at: number,
  fields: Partial<MailFields>,
  known: OneLineKnown,
  take: Take,
): number {
  const word = words[at]!
  const next = words[at + 1]
  const direction = at === 0 ? directionOf(word) : null
  if (direction) return one(() => take(word, 'direction', direction))
  const medium = fields.medium === undefined ? mediumOf(word) : null
  if (medium) return one(() => take(word, 'medium', medium))
  if (saysConfidential(word)) return one(() => take(word, 'confidential', true))
  if (isTracking(word)) return one(() => take(word, 'trackingNumber', word.toUpperCase()))
  const term = termOf(word, next)
  if (term) {
    const text = words.slice(at, at + term.words).join(' ')
    take(text, 'deadlineOn', known.deadlineIn(term.days))
    return term.words
  }
  if (next !== undefined) {
    const pair = `${word} ${next}`
    const dated = saysDated(word) ? dayOf(next, known.today, 'back') : null
    if (dated) return two(() => take(pair, 'letterDate', dated))
    const due = saysBy(word) ? dayOf(next, known.today, 'ahead') : null
    if (due) return two(() => take(pair, 'deadlineOn', due))
    if (saysReference(word) && /\d/.test(next))
      return two(() => take(pair, 'letterReference', next))
    const colleague = saysFor(word) ? findRecipient(words.slice(at + 1), known) : null
    if (colleague) {
      const text = words.slice(at, at + 1 + colleague.words).join(' ')
      takeRecipient(text, colleague, take)
      return 1 + colleague.words
    }
  }
  const day = dayOf(word, known.today, 'ahead')
  return day ? one(() => take(word, 'deadlineOn', day)) : 0
}

const one = (work: () => void): number => (work(), 1)
const two = (work: () => void): number => (work(), 2)

/** The subject that is marked as such: in quotes anywhere, or behind a colon with a space. */
function cutSubject(line: string): {
  head: string
  subject: { text: string; value: string } | null
} {
  const quoted = /["“”«»„]([^"“”«»„]+)["“”«»„]/.exec(line)
  const behind = /:\s+(\S.*)$/.exec(line)
  const match = quoted ?? behind
  if (!match) return { head: line, subject: null }
  const value = match[1]!.trim()
  const head = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`
  return { head, subject: { text: match[0].trim(), value } }
}

/** The sender or recipient stands first: as many words as name a contact, else all but a colleague at the end. */
function takeParty(run: string[], known: OneLineKnown, take: Take): string[] {
  for (let count = run.length; count > 0; count--) {
    const text = run.slice(0, count).join(' ')
    const contact = known.findContact(text)
    if (!contact) continue
    take(text, 'partyName', contact.name)
    take('', 'contactId', contact.id, contact.name)
    if (contact.address) take('', 'partyAddress', contact.address)
    return run.slice(count)
  }
  for (let from = 1; from < run.length; from++) {
    const rest = run.slice(from)
    if (findRecipient(rest, known)?.words !== rest.length) continue
    const text = run.slice(0, from).join(' ')
    take(text, 'partyName', text)
    return rest
  }
  const text = run.join(' ')
  take(text, 'partyName', text)
  return []
}

type Recipient = { words: number } & ({ staffId: StaffId; name: string } | { office: string })

function takeRecipient(text: string, found: Recipient, take: Take): void {
  if ('staffId' in found) take(text, 'forStaffId', found.staffId, found.name)
  else take(text, 'office', found.office)
}

/** A colleague by the beginning of a name or by the role, or an office by the beginning of its name. */
function findRecipient(words: readonly string[], known: OneLineKnown): Recipient | null {
  for (let count = Math.min(words.length, 3); count > 0; count--) {
    const text = foldText(words.slice(0, count).join(' '))
    if (text.length < SHORTEST) continue
    const exact = known.staff.filter(({ name, role }) =>
      [foldText(name), ...foldText(name).split(' '), foldText(role)].includes(text),
    )
    const begun = known.staff.filter(({ name, role }) =>
      [foldText(name), ...foldText(name).split(' '), foldText(role)].some((each) =>
        each.startsWith(text),
      ),
    )
    const meant = exact.length > 0 ? exact : begun
    if (meant.length === 1) return { words: count, staffId: meant[0]!.id, name: meant[0]!.name }
    const offices = known.offices.filter((office) => foldText(office).startsWith(text))
    if (meant.length === 0 && offices.length > 0) return { words: count, office: offices[0]! }
  }
  return null
}
