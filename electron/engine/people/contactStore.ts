import { Failure } from '../../../shared/base/errors.ts'
import type { ContactId } from '../../../shared/base/ids.ts'
import type { Settings } from '../../../shared/office/contract.ts'
import type { Contact, ContactFields } from '../../../shared/people/contract/contacts.ts'
import { newId } from '../base/ids.ts'
import type { Patch } from '../base/records.ts'
import { found, given } from '../base/records.ts'
import type { Write } from '../base/write.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { createContactIndex } from './contactIndex.ts'
import { createContactLists } from './contactLists.ts'
import type { Lists } from './contactLists.ts'

type Row = Tables['contacts']
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

export type ContactStore = ReturnType<typeof createContactStore>

/**
 * The rows of contacts: read whole, added and changed within a command that is under way. What they are found
 * and sorted by is kept beside them.
 */
export function createContactStore(
  database: Database,
  settings: () => Pick<Settings, 'country' | 'language'>,
) {
  const one = database.prepare<Row>('SELECT * FROM contacts WHERE id = ?')
  const isSupplier = database.prepare(
    'SELECT 1 FROM stock_suppliers WHERE id = ? AND retired_at IS NULL',
  )
  const present = database.prepare<Row>(
    'SELECT * FROM contacts WHERE retired_at IS NULL ORDER BY sort_key, id',
  )
  const chosen = database.prepare<Row>(
    `SELECT c.* FROM json_each(?) hit JOIN contacts c ON c.id = hit.value
     WHERE c.erased_at IS NULL ORDER BY hit.key`,
  )
  const lists = createContactLists(database, settings)
  const { keyOf, reindex, ...upkeep } = createContactIndex(database, settings, lists.of)

  const read = (contactId: ContactId): Contact => {
    const row = found(one.get(contactId), 'contact', contactId)
    const fields = Object.fromEntries(
      Object.entries(COLUMNS).map(([field, column]) => [field, row[column]]),
    ) as unknown as Omit<ContactFields, keyof Lists>
    const organisation = row.organisation_id === null ? undefined : one.get(row.organisation_id)
    return {
      ...fields,
      organisationName: organisation?.name ?? row.organisation_name,
      ...lists.of(contactId),
      id: row.id,
      version: row.version,
      retired: row.retired_at !== null,
      mergedIntoId: row.merged_into_id,
      supplier: isSupplier.get(contactId) !== undefined,
    }
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
    ...upkeep,
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
      lists.replace(write, id, fields)
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
      lists.replace(write, contactId, fields)
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
