import { wordsOf } from '../../../shared/base/fold.ts'
import type { ContactId } from '../../../shared/base/ids.ts'
import { sortKeyOf } from '../../../shared/base/nameOrder.ts'
import type { Settings } from '../../../shared/office/contract.ts'
import type { Write } from '../base/write.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Lists } from './contactLists.ts'
import { phoneDigits } from './phoneDigits.ts'

type Row = Tables['contacts']

/**
 * What contacts are found and sorted by: their words, the digits of their numbers, and the key of their name. All of it
 * is made from their rows, beside the commands.
 */
export function createContactIndex(
  database: Database,
  settings: () => Pick<Settings, 'country' | 'language'>,
  listsOf: (contactId: ContactId) => Lists,
) {
  const one = database.prepare<Row>('SELECT * FROM contacts WHERE id = ?')
  const withoutDigits = database.prepare<Pick<Tables['contact_phones'], 'position' | 'number'>>(
    "SELECT position, number FROM contact_phones WHERE contact_id = ? AND digits = ''",
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
  const peopleOf = database.prepare<Row>('SELECT * FROM contacts WHERE organisation_id = ?')

  /** Never empty: that says "not indexed yet". */
  const keyOf = (name: string) => sortKeyOf(name, settings().language) || '?'
  /** Makes anew what a contact is found and sorted by, from its rows. */
  const index = (row: Row): void => {
    const organisation = row.organisation_id === null ? undefined : one.get(row.organisation_id)
    const { emails, addresses } = listsOf(row.id)
    const text = [
      row.name,
      row.given_name,
      row.middle_name,
      row.family_name,
      organisation?.name ?? row.organisation_name,
      ...emails.map(({ address }) => address),
      ...addresses.map(({ city }) => city),
    ].join('\n')
    dropWords.run(row.id)
    for (const word of wordsOf(text)) addWord.run(word, row.id)
    setSortKey.run(keyOf(row.name), row.id)
    for (const { position, number } of withoutDigits.all(row.id))
      setDigits.run(phoneDigits(number, settings().country), row.id, position)
  }
  const reindex = (contactId: ContactId): void => {
    const row = one.get(contactId)
    if (!row) return
    index(row)
    // Those who belong to it are found by its name.
    if (row.kind === 'organisation') for (const person of peopleOf.all(contactId)) index(person)
  }

  return {
    keyOf,
    reindex,
    /** After an undo, what was touched is found by its old words again. */
    undo: (write: Write): void => {
      for (const { entity, id } of write.touched) if (entity === 'contact') reindex(id as ContactId)
    },
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
  }
}
