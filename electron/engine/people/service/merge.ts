import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, ContactId } from '../../../../shared/base/ids.ts'
import type { Contact } from '../../../../shared/people/contract/contacts.ts'
import { mergeFields } from '../../../../shared/people/mergeFields.ts'
import type { Desk } from '../../base/commands.ts'
import type { ExtraProperty } from '../cards/cardFields.ts'
import { phoneDigits } from '../phoneDigits.ts'
import type { PeopleParts } from '../service.ts'

type Input = { commandId?: CommandId | undefined; contactId: ContactId; otherId: ContactId }

/** Joins two contacts that are one. */
export function createMerge({ database, commands, contacts, settings }: PeopleParts) {
  const supplier = database.prepare('SELECT 1 FROM stock_suppliers WHERE id = ?')
  const people = database.prepare<{ id: ContactId; version: number }>(
    'SELECT id, version FROM contacts WHERE organisation_id = ?',
  )
  const isSupplier = (id: ContactId) => supplier.get(id) !== undefined

  /**
   * What the user put first stands where the two differ. The other row stays, retired and pointing here: whatever
   * names it finds its way. A supplier's id is its contact's, so a supplier is always the one that stays.
   */
  return (desk: Desk, input: Input): Contact =>
    commands.run(desk, 'people.contacts.merge', input, (write) => {
      const { contactId, otherId } = input
      if (contactId === otherId) throw new Failure('NOT_POSSIBLE', { reason: 'merge_itself' })
      const [first, second] = [contacts.standing(contactId), contacts.standing(otherId)]
      if (first.kind !== second.kind) throw new Failure('NOT_POSSIBLE', { reason: 'merge_kinds' })
      if (isSupplier(contactId) && isSupplier(otherId))
        throw new Failure('NOT_POSSIBLE', { reason: 'merge_suppliers' })
      const [kept, gone] = isSupplier(otherId) ? [second, first] : [first, second]
      write.touch('contact', kept.id)
      write.touch('contact', gone.id)

      const sameNumber = (number: string) => phoneDigits(number, settings().country) || number
      const fields = mergeFields(contacts.read(contactId), contacts.read(otherId), sameNumber)
      if (fields.organisationId === kept.id) fields.organisationId = null
      for (const { id, version } of people.all(gone.id)) {
        if (id === kept.id) continue
        write.touch('contact', id)
        write.update('contacts', { id }, { organisation_id: kept.id, version: version + 1 })
      }
      const bothRetired = first.retired_at !== null && second.retired_at !== null
      contacts.patch(write, kept.id, fields)
      write.update(
        'contacts',
        { id: kept.id },
        {
          uid: kept.uid || gone.uid,
          extra: joinExtra(first.extra, second.extra),
          retired_at: bothRetired ? kept.retired_at : null,
        },
      )
      write.update(
        'contacts',
        { id: gone.id },
        {
          merged_into_id: kept.id,
          retired_at: gone.retired_at ?? write.at,
          version: gone.version + 1,
        },
      )
      if (isSupplier(kept.id)) {
        write.touch('supplier', kept.id)
        write.alsoChanged.add('stock')
      }
      return contacts.read(kept.id)
    })
}

/** The properties of both cards, each once. */
function joinExtra(one: string, other: string): string {
  if (one === '' || other === '') return one || other
  const all = [one, other].flatMap((text) => JSON.parse(text) as ExtraProperty[])
  const each = new Map(all.map((property) => [JSON.stringify(property), property]))
  return JSON.stringify([...each.values()])
}
