import { Failure } from '../../../shared/base/errors.ts'
import { wordsOf } from '../../../shared/base/fold.ts'
import type { ContactId } from '../../../shared/base/ids.ts'
import { sortKeyOf } from '../../../shared/base/nameOrder.ts'
import type { Settings } from '../../../shared/office/contract.ts'
import type { Contact, ContactFields } from '../../../shared/people/contract/contacts.ts'
import { newId } from '../base/ids.ts'
import type { Patch } from '../base/records.ts'
import { found, given } from '../base/records.ts'
import type { Write } from '../base/write.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { phoneDigits } from './phoneDigits.ts'

type Row = Tables['contacts']
type Lists = Pick<ContactFields, 'phones' | 'emails' | 'addresses'>
type OwnColumns = Exclude<keyof ContactFields, keyof Lists>

const COLUMNS: Record<OwnColumns, keyof Row> = {
  kind: 'kind',
  name: 'name',
  prefix: 'prefix',
  givenName: 'given_name',
  middleName: 'middle_name',
  familyName: 'family_name',
  suffix: 'suffix',
  organisationId: 'organisation_id',
  organisationName: 'organisation_name',
  department: 'department',
  role: 'role',
  website: 'website',
  note: 'note',
}
const LISTS = ['contact_phones', 'contact_emails', 'contact_addresses'] as const

export type ContactStore = ReturnType<typeof createContactStore>

/**
 * The rows of contacts: read whole, added and changed within a command that is under way. What they are found
 * and sorted by (words, digits, keys) is kept beside them.
 */
export function createContactStore(
  database: Database,
  settings: () => Pick<Settings, 'country' | 'language'>,
) {
  const one = database.prepare<Row>('SELECT * FROM contacts WHERE id = ?')
  const phones = database.prepare<Tables['contact_phones']>(
    'SELECT * FROM contact_phones WHERE contact_id = ? ORDER BY position',
  )
  const emails = database.prepare<Tables['contact_emails']>(
    'SELECT * FROM contact_emails WHERE contact_id = ? ORDER BY position',
  )
  const addresses = database.prepare<Tables['contact_addresses']>(
    'SELECT * FROM contact_addresses WHERE contact_id = ? ORDER BY position',
  )
  const isSupplier = database.prepare(
    'SELECT 1 FROM stock_suppliers WHERE id = ? AND retired_at IS NULL',
  )
  const dropWords = database.prepare('DELETE FROM contact_words WHERE contact_id = ?')
  const addWord = database.prepare(
    'INSERT OR IGNORE INTO contact_words (word, contact_id) VALUES (?, ?)',
  )
  const setSortKey = database.prepare('UPDATE contacts SET sort_key = ? WHERE id = ?')
  const setDigits = database.prepare(
    'UPDATE contact_phones SET digits = ? WHERE contact_id = ? AND position = ?',
  )
  const everyPhone = database.prepare<Tables['contact_phones']>('SELECT * FROM contact_phones')
  const everyName = database.prepare<Pick<Row, 'id' | 'name'>>('SELECT id, name FROM contacts')
  const notIndexed = database.prepare<Row>("SELECT * FROM contacts WHERE sort_key = ''")
  const present = database.prepare<Row>(
    'SELECT * FROM contacts WHERE retired_at IS NULL ORDER BY sort_key, id',
  )
  const chosen = database.prepare<Row>(
    `SELECT c.* FROM json_each(?) hit JOIN contacts c ON c.id = hit.value
     WHERE c.erased_at IS NULL ORDER BY hit.key`,
  )
  const peopleOf = database.prepare<Row>('SELECT * FROM contacts WHERE organisation_id = ?')

  const read = (contactId: ContactId): Contact => {
    const row = found(one.get(contactId), 'contact', contactId)
    const fields = Object.fromEntries(
      Object.entries(COLUMNS).map(([field, column]) => [field, row[column]]),
    ) as unknown as Omit<ContactFields, keyof Lists>
    const organisation = row.organisation_id === null ? undefined : one.get(row.organisation_id)
    return {
      ...fields,
      organisationName: organisation?.name ?? row.organisation_name,
      phones: phones
        .all(contactId)
        .map(({ kind, number }) => ({ kind, number })) as Lists['phones'],
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
      id: row.id,
      version: row.version,
      retired: row.retired_at !== null,
      mergedIntoId: row.merged_into_id,
      supplier: isSupplier.get(contactId) !== undefined,
    }
  }

  /** Never empty: that says "not indexed yet". */
  const keyOf = (name: string) => sortKeyOf(name, settings().language) || '?'
  /** Makes anew what a contact is found and sorted by, from its rows. */
  const index = (row: Row): void => {
    const organisation = row.organisation_id === null ? undefined : one.get(row.organisation_id)
    const text = [
      row.name,
      row.given_name,
      row.middle_name,
      row.family_name,
      organisation?.name ?? row.organisation_name,
      ...emails.all(row.id).map(({ address }) => address),
      ...addresses.all(row.id).map(({ city }) => city),
    ].join('\n')
    dropWords.run(row.id)
    for (const word of wordsOf(text)) addWord.run(word, row.id)
    setSortKey.run(keyOf(row.name), row.id)
    for (const { position, number, digits } of phones.all(row.id))
      if (digits === '') setDigits.run(phoneDigits(number, settings().country), row.id, position)
  }
  const reindex = (contactId: ContactId): void => {
    const row = one.get(contactId)
    if (!row) return
    index(row)
    // Those who belong to it are found by its name.
    if (row.kind === 'organisation') for (const person of peopleOf.all(contactId)) index(person)
  }

  const writeLists = (write: Write, contactId: ContactId, lists: Patch<Lists>) => {
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
  const requireOrganisation = (organisationId: ContactId | null | undefined) => {
    if (organisationId === null || organisationId === undefined) return
    const row = found(one.get(organisationId), 'contact', organisationId)
    if (row.kind !== 'organisation')
      throw new Failure('NOT_POSSIBLE', { reason: 'organisation_in_person' })
  }

  return {
    read,
    reindex,
    /** After an undo, what was touched is found by its old words again. */
    undo: (write: Write): void => {
      for (const { entity, id } of write.touched) if (entity === 'contact') reindex(id as ContactId)
    },
    row: (contactId: ContactId): Row => found(one.get(contactId), 'contact', contactId),

    /** The row of a contact that can be changed. WRONG_STATE `merged` or `erased` for one that is only history. */
    standing: (contactId: ContactId): Row => {
      const row = found(one.get(contactId), 'contact', contactId)
      const state =
        row.erased_at !== null ? 'erased' : row.merged_into_id !== null ? 'merged' : null
      if (state !== null) throw new Failure('WRONG_STATE', { entity: 'contact', state })
      return row
    },

    /** Puts a retired contact back on the lists. */
    bringBack: (write: Write, contactId: ContactId): void => {
      const row = found(one.get(contactId), 'contact', contactId)
      if (row.retired_at === null) return
      write.touch('contact', contactId)
      write.update('contacts', { id: contactId }, { retired_at: null, version: row.version + 1 })
    },

    /** The rows of those named, in that order, or of all that are not retired, by name. */
    rows: (contactIds?: readonly ContactId[]): IterableIterator<Row> =>
      contactIds ? chosen.iterate(JSON.stringify(contactIds)) : present.iterate(),

    /** Makes anew what numbers are compared by: the office has moved to another country. */
    renumber: (): void =>
      database.transaction(() => {
        for (const { contact_id: id, position, number } of everyPhone.all())
          setDigits.run(phoneDigits(number, settings().country), id, position)
      }),

    /** Makes anew what names are sorted by: the office speaks another language. */
    reorder: (): void =>
      database.transaction(() => {
        for (const { id, name } of everyName.all()) setSortKey.run(keyOf(name), id)
      }),

    /** Indexes those that a migration brought in: called once when the office opens. */
    indexNew: (): void => {
      const rows = notIndexed.all()
      if (rows.length > 0) database.transaction(() => rows.forEach(index))
    },

    /** Adds a contact. NOT_POSSIBLE `contact_without_name` when there is nothing to call it by. */
    add: (
      write: Write,
      fields: Patch<ContactFields>,
      more: { uid?: string; extra?: string } = {},
    ): ContactId => {
      const name = fields.name || nameOf(fields)
      if (name === '') throw new Failure('NOT_POSSIBLE', { reason: 'contact_without_name' })
      requireOrganisation(fields.organisationId)
      const id = newId<ContactId>()
      write.touch('contact', id)
      write.insert('contacts', {
        kind: 'person',
        prefix: '',
        given_name: '',
        middle_name: '',
        family_name: '',
        suffix: '',
        organisation_id: null,
        organisation_name: '',
        department: '',
        role: '',
        website: '',
        note: '',
        ...columnsOf(fields),
        name,
        id,
        uid: more.uid ?? '',
        extra: more.extra ?? '',
        sort_key: keyOf(name),
        version: 1,
        merged_into_id: null,
        erased_at: null,
        retired_at: null,
      } as Row)
      writeLists(write, id, fields)
      reindex(id)
      return id
    },

    /** Changes what is given; a list is replaced whole. */
    patch: (write: Write, contactId: ContactId, fields: Patch<ContactFields>): void => {
      const row = found(one.get(contactId), 'contact', contactId)
      requireOrganisation(fields.organisationId)
      write.touch('contact', contactId)
      write.update('contacts', { id: contactId }, {
        ...columnsOf(fields),
        version: row.version + 1,
      } as Partial<Row>)
      writeLists(write, contactId, fields)
      reindex(contactId)
    },
  }
}

/** "Anna Marie Berg" from the parts of a name, or the organisation's. */
function nameOf(fields: Patch<ContactFields>): string {
  const parts = [fields.givenName, fields.middleName, fields.familyName].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : (fields.organisationName ?? '')
}

function columnsOf(fields: Patch<ContactFields>): Partial<Row> {
  const own = Object.entries(given(fields)).filter(([field]) => field in COLUMNS)
  return Object.fromEntries(own.map(([field, value]) => [COLUMNS[field as OwnColumns], value]))
}
