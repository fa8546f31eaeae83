import type { ContactId } from '../../../shared/base/ids.ts'
import type { Settings } from '../../../shared/office/contract.ts'
import type { ContactFields } from '../../../shared/people/contract/contacts.ts'
import type { Patch } from '../base/records.ts'
import type { Write } from '../base/write.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { phoneDigits } from './phoneDigits.ts'

export type Lists = Pick<ContactFields, 'phones' | 'emails' | 'addresses'>

const LISTS = ['contact_phones', 'contact_emails', 'contact_addresses'] as const

/** The numbers, e-mail addresses and addresses of contacts, each in its order. */
export function createContactLists(database: Database, settings: () => Pick<Settings, 'country'>) {
  const phones = database.prepare<Tables['contact_phones']>(
    'SELECT * FROM contact_phones WHERE contact_id = ? ORDER BY position',
  )
  const emails = database.prepare<Tables['contact_emails']>(
    'SELECT * FROM contact_emails WHERE contact_id = ? ORDER BY position',
  )
  const addresses = database.prepare<Tables['contact_addresses']>(
    'SELECT * FROM contact_addresses WHERE contact_id = ? ORDER BY position',
  )

  const of = (contactId: ContactId): Lists => ({
    phones: phones.all(contactId).map(({ kind, number }) => ({ kind, number })) as Lists['phones'],
    emails: emails
      .all(contactId)
      .map(({ kind, address }) => ({ kind, address })) as Lists['emails'],
    addresses: addresses.all(contactId).map((address) => ({
      kind: address.kind,
      poBox: address.po_box,
      extended: address.extended,
      street: address.street,
      postcode: address.postcode,
      city: address.city,
      region: address.region,
      country: address.country,
    })) as Lists['addresses'],
  })

  /** A list that is given is replaced whole. */
  const replace = (write: Write, contactId: ContactId, lists: Patch<Lists>) => {
    const given = [lists.phones, lists.emails, lists.addresses]
    LISTS.forEach((table, at) => {
      if (given[at] === undefined) return
      const rows = database
        .prepare<{ position: number }>(`SELECT position FROM ${table} WHERE contact_id = ?`)
        .all(contactId)
      for (const { position } of rows) write.remove(table, { contact_id: contactId, position })
    })
    lists.phones?.forEach(({ kind, number }, position) => {
      const digits = phoneDigits(number, settings().country)
      write.insert('contact_phones', { contact_id: contactId, position, kind, number, digits })
    })
    lists.emails?.forEach(({ kind, address }, position) => {
      const folded = address.toLowerCase()
      write.insert('contact_emails', { contact_id: contactId, position, kind, address, folded })
    })
    lists.addresses?.forEach(({ poBox, ...address }, position) => {
      write.insert('contact_addresses', {
        contact_id: contactId,
        position,
        ...address,
        po_box: poBox,
      })
    })
  }

  return { of, replace }
}
