import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, ContactId } from '../../../../shared/base/ids.ts'
import type {
  Contact,
  ContactEvent,
  ContactFields,
  ContactLine,
} from '../../../../shared/people/contract/contacts.ts'
import type { Desk } from '../../base/commands.ts'
import type { Patch } from '../../base/records.ts'
import { requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { PeopleParts } from '../service.ts'
import type { ContactList } from './contactList.ts'

type Command = { commandId?: CommandId | undefined }

/** Things that touched a contact which one answer holds. */
const EVENTS = 200

/** People and organisations outside the office, one by one. */
export function createContacts(parts: PeopleParts, list: ContactList) {
  const { database, commands, contacts, historyOf } = parts
  const family = database.prepare<{ id: ContactId }>(
    `WITH RECURSIVE family (id) AS (
       SELECT ? UNION SELECT c.id FROM contacts c JOIN family f ON c.merged_into_id = f.id
     ) SELECT id FROM family`,
  )
  const people = database.prepare('SELECT 1 FROM contacts WHERE organisation_id = ?')
  const supplier = database.prepare('SELECT 1 FROM stock_suppliers WHERE id = ?')
  const sellsNow = database.prepare(
    'SELECT 1 FROM stock_suppliers WHERE id = ? AND retired_at IS NULL',
  )

  /** What suppliers share with their contact shows in the stock too. */
  const tellStock = (write: Write, contactId: ContactId) => {
    if (supplier.get(contactId) === undefined) return
    write.touch('supplier', contactId)
    write.alsoChanged.add('stock')
  }

  return {
    get: (contactId: ContactId): Contact & { people: ContactLine[]; history: ContactEvent[] } => {
      const row = contacts.row(contactId)
      if (row.erased_at !== null)
        throw new Failure('NOT_FOUND', { entity: 'contact', id: contactId })
      const ids = family.all(contactId).map(({ id }) => id)
      const history = historyOf(ids).toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      return {
        ...contacts.read(contactId),
        people: row.kind === 'organisation' ? list.peopleOf(contactId) : [],
        history: history.slice(0, EVENTS),
      }
    },

    create: (desk: Desk, input: Command & { fields: Patch<ContactFields> }): Contact =>
      commands.run(desk, 'people.contacts.create', input, (write) =>
        contacts.read(contacts.add(write, input.fields)),
      ),

    update: (
      desk: Desk,
      input: Command & { contactId: ContactId; version: number; fields: Patch<ContactFields> },
    ): Contact =>
      commands.run(desk, 'people.contacts.update', input, (write) => {
        const { contactId, fields } = input
        const row = contacts.standing(contactId)
        requireVersion('contact', contactId, row.version, input.version)
        const becomesPerson = row.kind === 'organisation' && fields.kind === 'person'
        if (becomesPerson && (people.get(contactId) || supplier.get(contactId)))
          throw new Failure('NOT_POSSIBLE', { reason: 'organisation_in_person' })
        if (fields.organisationId === contactId)
          throw new Failure('NOT_POSSIBLE', { reason: 'organisation_in_itself' })
        contacts.patch(write, contactId, fields)
        tellStock(write, contactId)
        return contacts.read(contactId)
      }),

    retire: (desk: Desk, input: Command & { contactId: ContactId; retired: boolean }): Contact =>
      commands.run(desk, 'people.contacts.retire', input, (write) => {
        const { contactId, retired } = input
        const row = contacts.standing(contactId)
        if (retired && sellsNow.get(contactId) !== undefined)
          throw new Failure('IN_USE', { entity: 'contact', id: contactId, by: 'supplier' })
        write.touch('contact', contactId)
        const retiredAt = retired ? (row.retired_at ?? write.at) : null
        write.update(
          'contacts',
          { id: contactId },
          { retired_at: retiredAt, version: row.version + 1 },
        )
        return contacts.read(contactId)
      }),
  }
}
