import { foldText, wordsOf } from '../../../../shared/base/fold.ts'
import type { ContactId } from '../../../../shared/base/ids.ts'
import { deadlineAfter } from '../../../../shared/mail/deadline.ts'
import type { OneLine } from '../../../../shared/mail/oneLine.ts'
import { readOneLine } from '../../../../shared/mail/oneLine.ts'
import type { MailParts } from './parts.ts'

/** Contacts that are looked at for one run of words. */
const LOOKED_AT = 5
/** The newest letters, by which an office's offices are known. */
const RECENT = 5000

/** What one typed line means, by the people and offices that the office knows. */
export function createUnderstanding({ database, clock, people, contacts, isHoliday }: MailParts) {
  const offices = database.prepare<{ office: string }>(
    `SELECT office FROM (SELECT office FROM mail_entries ORDER BY registered_at DESC, id DESC LIMIT ${RECENT})
     WHERE office <> '' GROUP BY office ORDER BY count(*) DESC LIMIT 200`,
  )
  /** One contact whose name begins with the words, by name alone. */
  const findContact = (typed: string) => {
    const words = wordsOf(typed)
    const [first] = words
    if (first === undefined || first.length < 2) return null
    const folded = foldText(typed)
    const { contacts: found } = people.contacts.list({ text: typed, limit: LOOKED_AT })
    const exact = found.filter(({ name }) => foldText(name) === folded)
    const named = found.filter(({ name }) => {
      const own = wordsOf(name)
      return words.every((word) => own.some((each) => each.startsWith(word)))
    })
    const meant = exact.length === 1 ? exact : named
    if (meant.length !== 1) return null
    return addressed(meant[0]!.id)
  }
  const addressed = (id: ContactId) => {
    const { name, addresses } = contacts.read(id)
    return { id, name, address: writeAddress(addresses[0]) }
  }

  return {
    addressed,
    /** Await `rota.readyNow` before: deadlines pass over public holidays. */
    understand: (line: string): OneLine => {
      const today = clock.today()
      return readOneLine(line, {
        today,
        deadlineIn: (days) => deadlineAfter(today, days, isHoliday),
        staff: people.list({}),
        offices: offices.all().map(({ office }) => office),
        findContact,
      })
    },
  }
}

type Address = { poBox: string; street: string; postcode: string; city: string; country: string }

/** An address in one line, as on an envelope. */
function writeAddress(address: Address | undefined): string {
  if (!address) return ''
  const town = [address.postcode, address.city].filter(Boolean).join(' ')
  return [address.street || address.poBox, town, address.country].filter(Boolean).join(', ')
}
