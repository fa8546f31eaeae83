import { isId } from '../../../../shared/base/ids.ts'
import { sortKeyOf } from '../../../../shared/base/nameOrder.ts'
import type { Settings } from '../../../../shared/office/contract.ts'
import type { ContactFields } from '../../../../shared/people/contract/contacts.ts'
import type { Database } from '../../database/database.ts'
import { phoneDigits } from '../phoneDigits.ts'

/** Cards that were made here name their contact so. */
const OWN = 'urn:uuid:'

/** What the office holds already: asked for each contact of a file, within the command that takes it in. */
export function createKnown(
  database: Database,
  settings: () => Pick<Settings, 'country' | 'language'>,
) {
  // Word for word the condition of the index, so that SQLite uses it.
  const byUid = database.prepare("SELECT 1 FROM contacts WHERE uid = ? AND uid <> ''")
  const byId = database.prepare('SELECT 1 FROM contacts WHERE id = ? AND erased_at IS NULL')
  const byName = database.prepare<{ id: string }>(
    'SELECT id FROM contacts WHERE sort_key = ? AND retired_at IS NULL',
  )
  const organisations = database.prepare<{ id: string }>(
    `SELECT id FROM contacts WHERE sort_key = ? AND kind = 'organisation' AND retired_at IS NULL LIMIT 2`,
  )
  const digits = database.prepare<{ text: string }>(
    'SELECT digits AS text FROM contact_phones WHERE contact_id = ?',
  )
  const mails = database.prepare<{ text: string }>(
    'SELECT folded AS text FROM contact_emails WHERE contact_id = ?',
  )
  const setOf = (texts: string[]) => [...new Set(texts)].toSorted().join('\n')

  return {
    /** True for a contact with this UID, or with the same name, the same numbers and the same mails. */
    has: ({ name, phones, emails }: ContactFields, uid: string): boolean => {
      if (uid !== '' && byUid.get(uid) !== undefined) return true
      const own = uid.toLowerCase().startsWith(OWN) ? uid.slice(OWN.length).toLowerCase() : ''
      if (isId(own) && byId.get(own) !== undefined) return true
      const numbers = setOf(phones.map(({ number }) => phoneDigits(number, settings().country)))
      const addresses = setOf(emails.map(({ address }) => address.toLowerCase()))
      return byName
        .all(sortKeyOf(name, settings().language))
        .some(
          ({ id }) =>
            setOf(digits.all(id).map(({ text }) => text)) === numbers &&
            setOf(mails.all(id).map(({ text }) => text)) === addresses,
        )
    },
    /** The one organisation of that name, or null. */
    organisation: (name: string): string | null => {
      const found = name === '' ? [] : organisations.all(sortKeyOf(name, settings().language))
      return found.length === 1 ? found[0]!.id : null
    },
  }
}
