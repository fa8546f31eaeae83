import type { DisposalId, DossierId } from '../../../../shared/base/ids.ts'
import type {
  Block,
  Decision,
  DisposalLine,
} from '../../../../shared/archive/contract/disposals.ts'
import { found } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import type { DossierRow } from './dossierStore.ts'
import { HOLDS_ON } from './dossierStore.ts'
import type { ArchiveParts } from './parts.ts'

/** What keeps a dossier from what was decided: a hand-over waits for no day where it is kept for ever. */
export function hindrances(
  decision: Decision,
  line: Pick<DisposalLine, 'blocks' | 'action'>,
): Block[] {
  if (decision === 'destroy') return line.blocks
  if (decision !== 'hand_over') return []
  const waits = new Set(['not_due', 'waits'])
  return line.blocks.filter(({ kind }) => line.action !== 'keep' || !waits.has(kind))
}

/** What blocks dossiers now, by their ids. `own` is the disposal they are looked at for. */
export function createBlocksOf({ database, store }: Pick<ArchiveParts, 'database' | 'store'>) {
  const one = database.prepare<Tables['archive_disposals']>(
    'SELECT * FROM archive_disposals WHERE id = ?',
  )
  const holds = database.prepare<{ dossier_id: DossierId; title: string }>(
    `SELECT d.id AS dossier_id, h.title FROM archive_dossiers d JOIN archive_holds h ON h.id IN (${HOLDS_ON})
     WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY h.set_at`,
  )
  const numberOf = (id: DisposalId) => {
    const { year, number } = found(one.get(id), 'disposal', id)
    return `${year}-${number}`
  }

  return (rows: readonly DossierRow[], own: DisposalId | null) => {
    const titles = Map.groupBy(
      holds.all(JSON.stringify(rows.filter((row) => row.holds > 0).map(({ id }) => id))),
      ({ dossier_id }) => dossier_id,
    )
    return new Map(
      rows.map((row) => {
        const { keeping, state } = store.dossierOf(row)
        const blocks: Block[] = (titles.get(row.id) ?? []).map(({ title }) => ({
          kind: 'hold',
          text: title,
        }))
        if (state === 'open') blocks.push({ kind: 'open', text: '' })
        if (row.lent_to !== null) blocks.push({ kind: 'lent', text: row.lent_to })
        if (state === 'closed' && !keeping.due) {
          const waits = keeping.waitsFor !== '' && !keeping.forever
          if (waits) blocks.push({ kind: 'waits', text: keeping.eventName })
          else blocks.push({ kind: 'not_due', text: keeping.keepUntil ?? '' })
        }
        if (row.disposal_id !== null && row.disposal_id !== own)
          blocks.push({ kind: 'elsewhere', text: numberOf(row.disposal_id) })
        return [row.id, blocks] as const
      }),
    )
  }
}
