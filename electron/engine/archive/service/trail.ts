import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { DocumentId, DossierId, MailEntryId } from '../../../../shared/base/ids.ts'
import type { Dossier } from '../../../../shared/archive/contract/dossier.ts'
import type { Trail, TrailStep } from '../../../../shared/archive/contract/trail.ts'
import type { Viewer } from '../../mail/service/parts.ts'
import type { EventRow } from './events.ts'
import type { ArchiveParts, OwnTrail } from './parts.ts'

export type TrailInput = {
  mailEntryId?: MailEntryId | undefined
  documentId?: DocumentId | undefined
  dossierId?: DossierId | undefined
}
type Now = Trail['now']

/** Events of a dossier that say nothing of where its paper is. */
const BESIDE = new Set(['changed', 'reclassified', 'overridden', 'event', 'proposed', 'left_out'])

/** Where a paper is now and the way it took, from the desk to its destruction. */
export function createTrail(parts: ArchiveParts) {
  const { database, store, events } = parts
  const holding = database.prepare<{ dossier_id: DossierId; added_at: Instant }>(
    `SELECT x.dossier_id, x.added_at FROM archive_contents x JOIN archive_dossiers d ON d.id = x.dossier_id
     WHERE (x.mail_entry_id = @mail OR x.document_id = @document) AND d.state <> 'withdrawn' ORDER BY x.added_at`,
  )

  const stepOf = (row: EventRow): TrailStep => ({
    at: row.at,
    byName: row.actor,
    where: 'archive',
    kind: row.kind,
    text: row.text,
    day: row.day,
  })
  const rowsOf = (id: DossierId) => events.ofDossier(id).filter(({ kind }) => !BESIDE.has(kind))
  const sinceOf = (rows: readonly EventRow[], ...kinds: string[]) =>
    rows.findLast(({ kind }) => kinds.includes(kind))?.at ?? null

  const nowOf = (dossier: Dossier, rows: readonly EventRow[]): Now => {
    if (dossier.state === 'destroyed' || dossier.state === 'handed_over')
      return { kind: dossier.state, text: dossier.code, since: sinceOf(rows, dossier.state) }
    if (dossier.lentTo !== '')
      return { kind: 'lent', text: dossier.lentTo, since: sinceOf(rows, 'lent') }
    if (dossier.placePath !== '') {
      const text = `${dossier.boxCode} · ${dossier.placePath}`
      return { kind: 'shelf', text, since: sinceOf(rows, 'boxed', 'moved', 'given_back') }
    }
    if (dossier.boxId !== null)
      return { kind: 'box', text: dossier.boxCode, since: sinceOf(rows, 'boxed', 'unplaced') }
    return { kind: 'dossier', text: dossier.code, since: sinceOf(rows, 'opened', 'unboxed') }
  }
  const desk = ({ with: who, since }: OwnTrail): Now =>
    who === '' ? { kind: 'nowhere', text: '', since: null } : { kind: 'desk', text: who, since }

  return (viewer: Viewer, input: TrailInput): Trail => {
    const { mailEntryId: mail, documentId: document, dossierId } = input
    const asked = [mail, document, dossierId].filter((id) => id !== undefined)
    if (asked.length !== 1) throw new Failure('NOT_POSSIBLE', { reason: 'one_thing_to_follow' })
    const own = mail
      ? parts.mail.trail(viewer, mail)
      : document
        ? parts.documents.trail(viewer, document)
        : null
    const where = dossierId
      ? [{ dossier_id: dossierId, added_at: '' as Instant }]
      : holding.all({ mail: mail ?? null, document: document ?? null })
    const ways = where.map(({ dossier_id, added_at }) => {
      const dossier = store.get(dossier_id)
      // What the dossier went through before this paper came into it is not its way.
      const rows = rowsOf(dossier_id)
      return { dossier, rows, steps: rows.filter(({ at }) => at >= added_at) }
    })
    // The newest dossier that still has it; one that was destroyed tells where it went.
    const last =
      ways.findLast(({ dossier }) => dossier.state === 'open' || dossier.state === 'closed') ??
      ways.at(-1)
    const first = ways[0]?.dossier
    return {
      title: own?.title ?? `${first?.code} · ${first?.title}`,
      now: last ? nowOf(last.dossier, last.rows) : desk(own!),
      dossiers: ways.map(({ dossier: { id, code, title, state } }) => ({ id, code, title, state })),
      steps: [...(own?.steps ?? []), ...ways.flatMap(({ steps }) => steps.map(stepOf))].toSorted(
        (one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0),
      ),
    }
  }
}
