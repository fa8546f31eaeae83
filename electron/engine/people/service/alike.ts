import { foldText, wordsOf } from '../../../../shared/base/fold.ts'
import type { ContactId } from '../../../../shared/base/ids.ts'
import { sortKeyOf } from '../../../../shared/base/nameOrder.ts'
import type { Alike } from '../../../../shared/people/contract/contacts.ts'
import { isNearName } from '../../../../shared/people/nearNames.ts'
import { phoneDigits } from '../phoneDigits.ts'
import type { PeopleParts } from '../service.ts'
import type { ContactList } from './contactList.ts'

type Likeness = Alike['because'][number]
type Named = { id: ContactId; name: string }
type Input = { name: string; phones: string[]; emails: string[]; except?: ContactId | undefined }

/** Warnings shown; contacts looked at for each rare word, so that an answer comes between two keys. */
const SHOWN = 10
const LOOKED_AT = 2000
const FEWEST_DIGITS = 6
const WEIGHT: Record<Likeness, number> = { email: 4, phone: 2, name: 1 }

/** The duplicate warning while a contact is typed. */
export function createAlike({ database, settings }: PeopleParts, list: ContactList) {
  const byEmail = database.prepare<{ id: ContactId }>(
    `SELECT e.contact_id AS id FROM contact_emails e JOIN contacts c ON c.id = e.contact_id
     WHERE e.folded = ? AND c.retired_at IS NULL LIMIT 50`,
  )
  const byDigits = database.prepare<{ id: ContactId }>(
    `SELECT p.contact_id AS id FROM contact_phones p JOIN contacts c ON c.id = p.contact_id
     WHERE p.digits = ? AND c.retired_at IS NULL LIMIT 50`,
  )
  const counted = database.prepare<{ count: number }>(
    'SELECT count(*) AS count FROM (SELECT 1 FROM contact_words WHERE word = ? LIMIT ?)',
  )
  const byWord = database.prepare<Named>(
    `SELECT c.id, c.name FROM contact_words w JOIN contacts c ON c.id = w.contact_id
     WHERE w.word = ? AND c.retired_at IS NULL LIMIT ?`,
  )
  const byWords = database.prepare<Named>(
    `SELECT c.id, c.name FROM contact_words w JOIN contact_words v ON v.contact_id = w.contact_id AND v.word = @second
     JOIN contacts c ON c.id = w.contact_id WHERE w.word = @first AND c.retired_at IS NULL LIMIT @limit`,
  )
  const byBeginning = database.prepare<Named>(
    `SELECT id, name FROM contacts WHERE retired_at IS NULL AND sort_key >= @from AND sort_key < @to
     AND length(sort_key) BETWEEN @shortest AND @longest`,
  )

  /** Whose name may be meant: those who share a word, and those that begin alike and are as long. */
  const namedLike = (name: string): Named[] => {
    const words = wordsOf(name)
    const key = sortKeyOf(name, settings().language)
    const first = key[0]
    if (words.length === 0 || first === undefined || key.length < 3) return []
    const rated = words
      .map((word) => ({ word, count: counted.get(word, LOOKED_AT)!.count }))
      .toSorted((one, other) => one.count - other.count)
    const [rarest, second] = rated
    const found = rated
      .filter(({ word, count }) => word.length > 1 && count > 0 && count < LOOKED_AT)
      .slice(0, 2)
      .flatMap(({ word }) => byWord.all(word, LOOKED_AT))
    if (rarest && second && rarest.count >= LOOKED_AT)
      found.push(...byWords.all({ first: rarest.word, second: second.word, limit: LOOKED_AT }))
    const spread = { shortest: key.length - 2, longest: key.length + 2 }
    found.push(...byBeginning.all({ from: first, to: `${first}\u{10ffff}`, ...spread }))
    return found.filter((one) => isNearName(name, one.name))
  }

  return ({ name, phones, emails, except }: Input): Alike[] => {
    const { country } = settings()
    const because = new Map<ContactId, Set<Likeness>>()
    const note = (id: ContactId, likeness: Likeness) => {
      if (id !== except) because.set(id, (because.get(id) ?? new Set()).add(likeness))
    }
    for (const email of emails)
      for (const { id } of byEmail.all(email.trim().toLowerCase())) note(id, 'email')
    for (const phone of phones) {
      const digits = phoneDigits(phone, country)
      if (digits.length < FEWEST_DIGITS) continue
      for (const { id } of byDigits.all(digits)) note(id, 'phone')
    }
    const same = new Set<ContactId>()
    const folded = foldText(name)
    for (const near of namedLike(name)) {
      note(near.id, 'name')
      if (foldText(near.name) === folded) same.add(near.id)
    }
    const weight = ([id, reasons]: [ContactId, Set<Likeness>]) =>
      [...reasons].reduce((sum, reason) => sum + WEIGHT[reason], same.has(id) ? 0.5 : 0)
    const likeliest = [...because]
      .toSorted((one, other) => weight(other) - weight(one))
      .slice(0, SHOWN)
    const lines = list.lines(likeliest.map(([id]) => id))
    return lines.map((line) => ({ ...line, because: [...because.get(line.id)!] }))
  }
}
