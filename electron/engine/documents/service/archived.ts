import { dayAt } from '../../../../shared/base/dates.ts'
import type { DocumentId } from '../../../../shared/base/ids.ts'
import type { TrailStep } from '../../../../shared/archive/contract/trail.ts'
import type { ContentFacts, OwnTrail } from '../../archive/service/parts.ts'
import type { Instant } from '../../../../shared/base/dates.ts'
import { found } from '../../base/records.ts'
import type { Parts } from '../../base/parts.ts'
import { MASK, numberOf } from './documentLine.ts'
import type { Viewer } from './parts.ts'

type Row = {
  id: DocumentId
  year: number
  number: number
  title: string
  confidential: number
  owner_id: Viewer['actorId']
  owner_name: string | null
  created_by: string
  created_at: Instant
}
type Step = { at: Instant; actor: string; kind: string; text: string }

const SELECT = `SELECT d.id, d.year, d.number, d.title, d.confidential, d.owner_id, s.name AS owner_name, d.created_by,
  d.created_at FROM documents d LEFT JOIN staff s ON s.id = d.owner_id`

/** What the archive shows of documents: as contents of dossiers, and the way they took from hand to hand. */
export function createArchivedDocuments({ database, clock }: Parts) {
  const one = database.prepare<Row>(`${SELECT} WHERE d.id = ?`)
  const some = database.prepare<Row>(`${SELECT} WHERE d.id IN (SELECT value FROM json_each(?))`)
  const steps = database.prepare<Step>(
    `SELECT created_at AS at, created_by AS actor, 'created' AS kind, '' AS text FROM documents WHERE id = @id
     UNION ALL SELECT at, actor, 'version', CAST(number AS TEXT) FROM document_versions
       WHERE document_id = @id AND number > 1 AND withdrawn_at IS NULL
     UNION ALL SELECT h.at, h.from_actor, 'handed_on', s.name FROM document_hand_ons h JOIN staff s ON s.id = h.to_staff_id
       WHERE h.document_id = @id AND h.withdrawn_at IS NULL
     UNION ALL SELECT acknowledged_at, acknowledged_by, 'acknowledged', '' FROM document_hand_ons
       WHERE document_id = @id AND acknowledged_at IS NOT NULL AND withdrawn_at IS NULL
     UNION ALL SELECT at, actor, 'dispatched', recipient FROM document_dispatches
       WHERE document_id = @id AND withdrawn_at IS NULL
     UNION ALL SELECT final_at, '', 'final', '' FROM documents WHERE id = @id AND final_at IS NOT NULL
     ORDER BY at`,
  )
  const isMasked = (viewer: Viewer, row: Row) =>
    row.confidential === 1 &&
    viewer.actor !== row.created_by &&
    (viewer.actorId === null || viewer.actorId !== row.owner_id)

  return {
    contents: (viewer: Viewer, ids: readonly DocumentId[]): Map<DocumentId, ContentFacts> =>
      new Map(
        some.all(JSON.stringify(ids)).map((row) => {
          const title = isMasked(viewer, row) ? MASK : row.title
          const day = dayAt(row.created_at, clock.zone())
          return [row.id, { title, detail: numberOf(row), day }]
        }),
      ),

    trail: (viewer: Viewer, id: DocumentId): OwnTrail => {
      const row = found(one.get(id), 'document', id)
      const masked = isMasked(viewer, row)
      const own = steps.all({ id })
      const moved = own.findLast(({ kind }) => kind === 'handed_on')
      return {
        title: [numberOf(row), masked ? MASK : row.title].join(' · '),
        steps: own.map(({ at, actor, kind, text }): TrailStep => {
          const shown = masked && kind === 'dispatched' ? MASK : text
          return { at, byName: actor, where: 'documents', kind, text: shown, day: null }
        }),
        with: row.owner_name ?? '',
        since: moved?.at ?? row.created_at,
      }
    },
  }
}
