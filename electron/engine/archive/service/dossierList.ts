import { wordsOf } from '../../../../shared/base/fold.ts'
import type {
  ArchiveClassId,
  BoxId,
  ContactId,
  DocumentId,
  DossierId,
  HoldId,
  MailEntryId,
} from '../../../../shared/base/ids.ts'
import type { Instant } from '../../../../shared/base/dates.ts'
import type {
  Dossier,
  DossierDetail,
  DossierState,
} from '../../../../shared/archive/contract/dossier.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import { isDue } from '../../../../shared/archive/keeping.ts'
import type { Viewer } from '../../mail/service/parts.ts'
import type { Contents } from './contents.ts'
import type { DossierRow, KeepingRow } from './dossierStore.ts'
import { HOLDS_ON, SELECT_DOSSIER, SELECT_KEEPING, keptOf } from './dossierStore.ts'
import { shownEvents } from './events.ts'
import type { ArchiveParts } from './parts.ts'

export type DossierQuery = {
  classId?: ArchiveClassId | undefined
  states?: DossierState[] | undefined
  boxId?: BoxId | undefined
  withoutBox?: boolean | undefined
  contactId?: ContactId | undefined
  mailEntryId?: MailEntryId | undefined
  documentId?: DocumentId | undefined
  closedYear?: number | undefined
  due?: boolean | undefined
  held?: boolean | undefined
  lent?: boolean | undefined
  text?: string | undefined
  before?: DossierId | undefined
  limit: number
}

const SHOWN = 200
const CLASS_AND_BELOW = `d.class_id IN (WITH RECURSIVE inside (id) AS (SELECT @classId UNION
  SELECT c.id FROM archive_classes c JOIN inside i ON c.parent_class_id = i.id) SELECT id FROM inside)`
const CONTACT_AND_MERGED = `d.contact_id IN (WITH RECURSIVE own (id) AS (SELECT @contactId UNION
  SELECT c.id FROM contacts c JOIN own ON c.merged_into_id = own.id) SELECT id FROM own)`

const LENT = `(d.id IN (SELECT dossier_id FROM archive_loans WHERE given_back_at IS NULL AND dossier_id IS NOT NULL)
  OR d.box_id IN (SELECT box_id FROM archive_loans WHERE given_back_at IS NULL AND box_id IS NOT NULL))`

/** What is asked of dossiers: lists, one dossier, a contact's. */
export function createDossierList(parts: ArchiveParts & { contents: Contents }) {
  const { database, clock, store, events, contents } = parts
  const holdsOn = database.prepare<{ id: HoldId; title: string; set_at: Instant }>(
    `SELECT h.id, h.title, h.set_at FROM archive_dossiers d JOIN archive_holds h ON h.id IN (${HOLDS_ON})
     WHERE d.id = ? ORDER BY h.set_at`,
  )
  const disposedIn = database.prepare<{ year: number; number: number }>(
    `SELECT p.year, p.number FROM archive_disposal_lines x JOIN archive_disposals p ON p.id = x.disposal_id
     WHERE x.dossier_id = ? AND x.outcome IN ('destroyed', 'handed_over')`,
  )
  const ofContacts = database.prepare<DossierRow>(
    `${SELECT_DOSSIER} WHERE d.contact_id IN (SELECT value FROM json_each(?)) AND d.state <> 'withdrawn'
     ORDER BY d.id DESC LIMIT ${SHOWN}`,
  )
  const openedAt = database.prepare<{ id: DossierId; at: Instant }>(
    `SELECT dossier_id AS id, min(at) AS at FROM archive_events
     WHERE dossier_id IN (SELECT value FROM json_each(?)) GROUP BY dossier_id`,
  )

  return {
    list: (query: DossierQuery): Dossier[] => {
      const conditions: string[] = []
      const values: Record<string, unknown> = {}
      const ask = (condition: string, more: Record<string, unknown> = {}) => {
        conditions.push(condition)
        Object.assign(values, more)
      }
      const { classId, boxId, contactId, mailEntryId, documentId, closedYear } = query
      if (query.states)
        ask('d.state IN (SELECT value FROM json_each(@states))', {
          states: JSON.stringify(query.states),
        })
      else ask("d.state <> 'withdrawn'")
      // Word for word the condition of an index.
      if (query.due || closedYear !== undefined) ask("d.state = 'closed'")
      if (closedYear !== undefined)
        ask('d.closed_day BETWEEN @firstDay AND @lastDay', {
          firstDay: `${closedYear}-01-01`,
          lastDay: `${closedYear}-12-31`,
        })
      if (classId) ask(CLASS_AND_BELOW, { classId })
      if (boxId) ask('d.box_id = @boxId', { boxId })
      if (query.withoutBox) ask('d.box_id IS NULL')
      if (contactId) ask(CONTACT_AND_MERGED, { contactId })
      if (mailEntryId)
        ask(
          'd.id IN (SELECT dossier_id FROM archive_contents WHERE mail_entry_id = @mailEntryId)',
          {
            mailEntryId,
          },
        )
      if (documentId)
        ask('d.id IN (SELECT dossier_id FROM archive_contents WHERE document_id = @documentId)', {
          documentId,
        })
      if (query.held) ask(`EXISTS (${HOLDS_ON})`)
      if (query.lent) ask(LENT)
      for (const [index, word] of wordsOf(query.text ?? '').entries())
        ask(
          `d.id IN (SELECT dossier_id FROM archive_words WHERE word >= @low${index} AND word < @high${index})`,
          { [`low${index}`]: word, [`high${index}`]: `${word}\u{10ffff}` },
        )
      if (query.before) ask('d.id < @before', { before: query.before })
      const where = `WHERE ${conditions.join(' AND ')} ORDER BY d.id DESC`
      // First which ones, then what is shown of them: else SQLite works that out for all before it sorts.
      const ids: DossierId[] = []
      if (query.due) {
        const today = clock.today()
        for (const row of database
          .prepare<KeepingRow>(`${SELECT_KEEPING} ${where}`)
          .iterate(values))
          if (isDue(keptOf(row), row.state, today) && ids.push(row.id) >= query.limit) break
      } else {
        const rows = database
          .prepare<{ id: DossierId }>(`SELECT d.id FROM archive_dossiers d ${where} LIMIT @limit`)
          .all({ ...values, limit: query.limit })
        for (const { id } of rows) ids.push(id)
      }
      return store.list(ids).toReversed()
    },

    get: (viewer: Viewer, id: DossierId): DossierDetail => {
      const row = store.row(id)
      const disposal = disposedIn.get(id)
      const isExtended = row.extended_day !== null || row.kept_forever === 1
      return {
        ...store.dossierOf(row),
        contentList: contents.list(viewer, id, row.state),
        events: shownEvents(events.ofDossier(id)),
        triggerEvents: row.event_day === null ? [] : [{ name: row.event_name, day: row.event_day }],
        holdList: holdsOn
          .all(id)
          .map((hold) => ({ id: hold.id, title: hold.title, since: hold.set_at })),
        loanId: row.loan_id,
        override:
          row.override_at === null || row.override_schedule_id === null
            ? null
            : {
                reason: row.override_reason,
                approvedByName: row.override_actor,
                at: row.override_at,
              },
        extension: isExtended
          ? { until: row.kept_forever ? null : row.extended_day, reason: row.extension_reason }
          : null,
        disposedIn: disposal ? `${disposal.year}-${disposal.number}` : '',
        codes: store.codes(id),
      }
    },

    historyOf: (contactIds: ContactId[]): ContactEvent[] => {
      const rows = ofContacts.all(JSON.stringify(contactIds))
      const opened = new Map(
        openedAt.all(JSON.stringify(rows.map(({ id }) => id))).map(({ id, at }) => [id, at]),
      )
      return rows.map((row) => ({
        kind: 'dossier',
        id: row.id,
        at: opened.get(row.id)!,
        title: row.title,
        state: row.state,
      }))
    },
  }
}
