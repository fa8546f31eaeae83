import { endOfDay, startOfDay } from '../../../../shared/base/dates.ts'
import { wordsOf } from '../../../../shared/base/fold.ts'
import type { ContactId, DocumentId } from '../../../../shared/base/ids.ts'
import type {
  DocumentFilter,
  DocumentLine,
  DocumentSort,
} from '../../../../shared/documents/contract/documents.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import type { DocumentRow } from './documentStore.ts'
import { FAMILY, SELECT_DOCUMENT } from './documentStore.ts'
import { MASK, SEEN } from './documentLine.ts'
import type { DocumentsParts, Viewer } from './parts.ts'

type Query = DocumentFilter & {
  sort?: DocumentSort | undefined
  offset: number
  limit: number
}

const SORTS: Record<DocumentSort['by'], string[]> = {
  changed: ['d.changed_at'],
  number: ['d.year', 'd.number'],
  title: ['d.title COLLATE NOCASE'],
  kind: ['d.kind'],
  state: ['d.state'],
  contact: ['c.name COLLATE NOCASE'],
  owner: ['o.name COLLATE NOCASE'],
  field: ['w.number', 'w.text COLLATE NOCASE'],
}
/** What a list is sorted by besides the document's own columns. */
const JOINED: Partial<Record<DocumentSort['by'], string>> = {
  contact: 'LEFT JOIN contacts c ON c.id = d.contact_id',
  owner: 'LEFT JOIN staff o ON o.id = d.owner_id',
  field: 'LEFT JOIN document_values w ON w.document_id = d.id AND w.field_id = @sortField',
}
const SHOWN = 200
const NEWEST: DocumentSort = { by: 'changed', descending: true }

/** Documents by what is known of them. */
export function createListing({ database, clock, store, values }: DocumentsParts) {
  const ofContacts = database.prepare<DocumentRow>(
    `${SELECT_DOCUMENT} WHERE d.id IN (
       SELECT id FROM documents WHERE contact_id IN (SELECT value FROM json_each(?)) AND state <> 'withdrawn'
       ORDER BY changed_at DESC, id DESC LIMIT ${SHOWN})
     ORDER BY d.changed_at DESC, d.id DESC`,
  )

  /** The conditions of a list and what they are asked with. Masked documents are not found by what they hide. */
  const conditionsOf = (viewer: Viewer, query: Query) => {
    const zone = clock.zone()
    const conditions: string[] = []
    const asked: Record<string, unknown> = {}
    const ask = (condition: string, more: Record<string, unknown> = {}) => {
      conditions.push(condition)
      Object.assign(asked, more)
    }
    const among = (column: string, name: string, list: readonly string[] | undefined) => {
      if (list?.length)
        ask(`${column} IN (SELECT value FROM json_each(@${name}))`, {
          [name]: JSON.stringify(list),
        })
    }
    const is = (column: string, name: string, value: string | undefined) => {
      if (value !== undefined) ask(`${column} = @${name}`, { [name]: value })
    }
    if (query.states?.length) among('d.state', 'states', query.states)
    else ask("d.state <> 'withdrawn'")
    among('d.kind', 'kinds', query.kinds)
    is('d.owner_id', 'ownerId', query.ownerId)
    is('d.request_id', 'requestId', query.requestId)
    is('d.template_id', 'templateId', query.templateId)
    if (query.mailEntryId)
      ask('@mailEntryId IN (d.mail_entry_id, d.sent_entry_id)', { mailEntryId: query.mailEntryId })
    if (query.contactId) ask(`d.contact_id IN (${FAMILY})`, { contactId: query.contactId })
    if (query.checkedOut !== undefined)
      ask(`coalesce(d.lock_until > @now, 0) = ${query.checkedOut ? 1 : 0}`, { now: clock.now() })
    if (query.waitingFor)
      ask(
        `EXISTS (SELECT 1 FROM document_hand_ons h WHERE h.document_id = d.id AND h.to_staff_id = @waitingFor
           AND h.acknowledged_at IS NULL AND h.withdrawn_at IS NULL)`,
        { waitingFor: query.waitingFor },
      )
    if (query.from) ask('d.changed_at >= @from', { from: startOfDay(query.from, zone) })
    if (query.to) ask('d.changed_at <= @to', { to: endOfDay(query.to, zone) })
    for (const [at, word] of wordsOf(query.text ?? '').entries())
      ask(
        `d.id IN (SELECT document_id FROM document_words WHERE word >= @low${at} AND word < @high${at})`,
        { [`low${at}`]: word, [`high${at}`]: `${word}\u{10ffff}` },
      )
    for (const [at, each] of (query.values ?? []).entries()) askValue(at, each)
    if (query.text || query.contactId || query.values?.length)
      ask(SEEN, { actor: viewer.actor, actorId: viewer.actorId })
    return { where: conditions.join(' AND '), asked }

    function askValue(
      at: number,
      { fieldId, is: exact, from, to }: NonNullable<Query['values']>[number],
    ) {
      const key = `field${at}`
      const tests: string[] = []
      const more: Record<string, unknown> = { [key]: fieldId }
      for (const [name, sign, value] of [
        ['is', 'IS', exact],
        ['from', '>=', from],
        ['to', '<=', to],
      ] as const) {
        if (value === undefined) continue
        const stored = values.storedOf(fieldId, value)
        if (stored.number === null) tests.push(`w.text ${sign} @${key}${name}`)
        else tests.push(`w.number ${sign} @${key}${name}`)
        more[`${key}${name}`] = stored.number ?? stored.text
      }
      ask(
        `EXISTS (SELECT 1 FROM document_values w WHERE w.document_id = d.id AND w.field_id = @${key}
           ${tests.map((test) => `AND ${test}`).join(' ')})`,
        more,
      )
    }
  }

  return {
    /** The page's ids are found first: what is shown besides is only joined to those. */
    list: (viewer: Viewer, query: Query): { documents: DocumentLine[]; total: number } => {
      const { where, asked } = conditionsOf(viewer, query)
      const sort = query.sort ?? NEWEST
      const { total } = database
        .prepare<{ total: number }>(`SELECT count(*) AS total FROM documents d WHERE ${where}`)
        .get(asked)!
      const ids = database
        .prepare<{ id: DocumentId }>(
          `SELECT d.id FROM documents d ${JOINED[sort.by] ?? ''} WHERE ${where}
           ORDER BY ${orderOf(sort)} LIMIT @limit OFFSET @offset`,
        )
        .all({
          ...asked,
          ...(sort.by === 'field' ? { sortField: sort.fieldId ?? null } : {}),
          limit: query.limit,
          offset: query.offset,
        })
        .map(({ id }) => id)
      return { documents: store.linesOf(viewer, store.rows(ids)), total }
    },

    /** What a contact's history shows. */
    historyOf: (contactIds: ContactId[]): ContactEvent[] =>
      ofContacts.all(JSON.stringify(contactIds)).map((row) => ({
        kind: 'document',
        id: row.id,
        at: row.changed_at,
        title: row.confidential === 1 ? MASK : row.title,
        state: row.state,
      })),
  }
}

/** What has nothing to sort by stands last. */
function orderOf({ by, descending }: DocumentSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  const columns = SORTS[by].map((column) => `${column} ${direction} NULLS LAST`)
  return [...columns, `d.id ${direction}`].join(', ')
}
