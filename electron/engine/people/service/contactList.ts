import { wordsOf } from '../../../../shared/base/fold.ts'
import type { ContactId } from '../../../../shared/base/ids.ts'
import type { ContactKind, ContactLine } from '../../../../shared/people/contract/contacts.ts'
import { numberParts } from '../phoneDigits.ts'
import type { PeopleParts } from '../service.ts'

type Query = {
  text?: string | undefined
  kind?: ContactKind | undefined
  organisationId?: ContactId | undefined
  retired?: boolean | undefined
  after?: ContactId | undefined
  limit: number
}
type Row = Omit<ContactLine, 'supplier' | 'retired'> & { supplier: number; retired: number }
/** `each` is the same asked of one contact after the other. */
type Condition = { sql: string; values: unknown[]; each?: string }

export type ContactList = ReturnType<typeof createContactList>

const COLUMNS = `c.id, c.kind, c.name, coalesce(o.name, c.organisation_name) AS organisationName, c.role,
  coalesce((SELECT number FROM contact_phones WHERE contact_id = c.id ORDER BY position LIMIT 1), '') AS phone,
  coalesce((SELECT address FROM contact_emails WHERE contact_id = c.id ORDER BY position LIMIT 1), '') AS email,
  coalesce((SELECT city FROM contact_addresses WHERE contact_id = c.id ORDER BY position LIMIT 1), '') AS city,
  EXISTS (SELECT 1 FROM stock_suppliers s WHERE s.id = c.id AND s.retired_at IS NULL) AS supplier,
  c.retired_at IS NOT NULL AS retired`
/** A word that begins more words than this is no short way to a contact. */
const FREQUENT = 3000
const PLAIN = 'contacts c'
const JOINED = 'JOIN contacts c USING (id) LEFT JOIN contacts o ON o.id = c.organisation_id'

/** Contacts as lists show them. Written by hand: which index finds them depends on what is asked. */
export function createContactList({ database, settings }: PeopleParts) {
  const frequent = database.prepare<{ count: number }>(
    'SELECT count(*) AS count FROM (SELECT 1 FROM contact_words WHERE word >= ? AND word < ? LIMIT ?)',
  )
  /** Where a list is read from: by its order where most contacts are on it, else by what was asked for. */
  const sourceOf = ({ retired, organisationId, text = '' }: Query): string => {
    if (retired || organisationId !== undefined) return PLAIN
    const isRare = wordsOf(text).some(
      (word) => frequent.get(...rangeOf(word), FREQUENT)!.count < FREQUENT,
    )
    return isRare ? PLAIN : 'contacts c INDEXED BY contacts_sorted'
  }

  const list = (query: Query): { contacts: ContactLine[]; total: number } => {
    const conditions = conditionsOf(query, settings().country)
    const where = conditions.map(({ sql }) => sql).join(' AND ')
    const stepping = conditions.map(({ each, sql }) => each ?? sql).join(' AND ')
    const values = conditions.flatMap((condition) => condition.values)
    const source = sourceOf(query)
    const counted = database.prepare<{ total: number }>(
      `SELECT count(*) AS total FROM ${source} WHERE ${where}`,
    )
    const { total } = counted.get(...values)!
    // Among so many the first ones of the order are soon found one by one; few are looked up and sorted.
    const many = source !== PLAIN && total > FREQUENT
    const behind =
      query.after === undefined
        ? ''
        : 'AND (c.sort_key, c.id) > (SELECT sort_key, id FROM contacts WHERE id = ?)'
    const page = database.prepare<Row>(
      `SELECT ${COLUMNS} FROM (
         SELECT id, sort_key FROM ${source} WHERE ${many ? stepping : where} ${behind} ORDER BY c.sort_key, c.id LIMIT ?
       ) hit ${JOINED} ORDER BY hit.sort_key, hit.id`,
    )
    const from = query.after === undefined ? [] : [query.after]
    return {
      contacts: page.all(...values, ...from, query.limit).map(lineOf),
      total,
    }
  }

  const named = database.prepare<Row>(
    `SELECT ${COLUMNS} FROM (SELECT value AS id, key AS place FROM json_each(?)) hit ${JOINED} ORDER BY place`,
  )
  const people = database.prepare<Row>(
    `SELECT ${COLUMNS} FROM (
       SELECT id FROM contacts WHERE organisation_id = ? AND retired_at IS NULL LIMIT 1000
     ) hit ${JOINED} ORDER BY c.sort_key, c.id`,
  )
  return {
    list,
    /** The lines of these contacts, in this order. */
    lines: (ids: readonly ContactId[]): ContactLine[] => named.all(JSON.stringify(ids)).map(lineOf),
    peopleOf: (organisationId: ContactId): ContactLine[] => people.all(organisationId).map(lineOf),
  }
}

function lineOf(row: Row): ContactLine {
  return { ...row, supplier: row.supplier === 1, retired: row.retired === 1 }
}

function conditionsOf(query: Query, country: string): Condition[] {
  const conditions: Condition[] = []
  // Who was merged or erased is on no list: both are retired as well.
  if (query.retired)
    conditions.push({ sql: 'c.merged_into_id IS NULL AND c.erased_at IS NULL', values: [] })
  else conditions.push({ sql: 'c.retired_at IS NULL', values: [] })
  if (query.kind !== undefined) conditions.push({ sql: 'c.kind = ?', values: [query.kind] })
  if (query.organisationId !== undefined)
    conditions.push({ sql: 'c.organisation_id = ?', values: [query.organisationId] })
  const text = query.text ?? ''
  // "+45 33 12": one number, not three words.
  if (/^[\d\s+()./-]*\d[\d\s+()./-]*$/.test(text)) conditions.push(anyOf([numberIs(text, country)]))
  else
    for (const word of wordsOf(text)) {
      const ways = [wordBegins(word)]
      if (/^\d{2,}$/.test(word)) ways.push(numberIs(word, country))
      conditions.push(anyOf(ways))
    }
  return conditions
}

const anyOf = (ways: Condition[]): Condition => ({
  sql: `(${ways.map(({ sql }) => sql).join(' OR ')})`,
  each: `(${ways.map(({ each, sql }) => each ?? sql).join(' OR ')})`,
  values: ways.flatMap(({ values }) => values),
})

const rangeOf = (word: string) => [word, `${word}\u{10ffff}`]
const wordBegins = (word: string): Condition => ({
  sql: 'c.id IN (SELECT contact_id FROM contact_words WHERE word >= ? AND word < ?)',
  each: 'EXISTS (SELECT 1 FROM contact_words WHERE contact_id = c.id AND word >= ? AND word < ?)',
  values: rangeOf(word),
})

function numberIs(text: string, country: string): Condition {
  const parts = numberParts(text, country)
  const matches = parts.map(() => "digits LIKE '%' || ? || '%'").join(' OR ')
  return {
    sql: `c.id IN (SELECT contact_id FROM contact_phones WHERE ${matches})`,
    values: parts,
  }
}
