import { foldText, wordsOf } from '../../../../shared/base/fold.ts'
import type { ArchivePlaceId } from '../../../../shared/base/ids.ts'
import type { Box, BoxKind } from '../../../../shared/archive/contract/boxes.ts'
import type { BoxRow } from './boxStore.ts'
import type { createBoxStore } from './boxStore.ts'
import { SELECT_BOX } from './boxStore.ts'
import type { ArchiveParts } from './parts.ts'

export type BoxQuery = {
  placeId?: ArchivePlaceId | undefined
  withoutPlace?: boolean | undefined
  kind?: BoxKind | undefined
  due?: boolean | undefined
  empty?: boolean | undefined
  text?: string | undefined
  retired?: boolean | undefined
  after?: string | undefined
  limit: number
}

/** The boxes that a question names, by code. */
export function createBoxList(
  { database, places }: Pick<ArchiveParts, 'database' | 'places'>,
  boxStore: ReturnType<typeof createBoxStore>,
) {
  return (query: BoxQuery): Box[] => {
    const within = query.placeId && [...places.below(query.placeId)]
    const conditions = ['TRUE']
    // A code that was freed by retiring its box may stand there twice.
    if (query.after)
      conditions.push(
        '(b.code COLLATE NOCASE, b.id) > (SELECT code, id FROM archive_boxes WHERE id = @after)',
      )
    if (!query.retired) conditions.push('b.retired_at IS NULL')
    if (within) conditions.push('b.archive_place_id IN (SELECT value FROM json_each(@within))')
    if (query.withoutPlace) conditions.push('b.archive_place_id IS NULL')
    if (query.kind) conditions.push('b.kind = @kind')
    if (query.empty !== undefined)
      conditions.push(
        `${query.empty ? 'NOT ' : ''}EXISTS (SELECT 1 FROM archive_dossiers d WHERE d.box_id = b.id)`,
      )
    const rows = database
      .prepare<BoxRow>(
        `${SELECT_BOX} WHERE ${conditions.join(' AND ')} ORDER BY b.code COLLATE NOCASE, b.id`,
      )
      .all({ after: query.after, within: JSON.stringify(within ?? []), kind: query.kind })
    const words = wordsOf(query.text ?? '')
    const named = rows.filter((row) => {
      const text = foldText(`${row.code} ${row.barcode} ${row.title} ${row.note}`)
      return words.every((word) => text.includes(word))
    })
    if (!query.due) return boxStore.boxesOf(named.slice(0, query.limit))
    return boxStore
      .boxesOf(named)
      .filter((box) => box.due > 0)
      .slice(0, query.limit)
  }
}
