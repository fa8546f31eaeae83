import type { ArchivePlaceId } from '../../../../shared/base/ids.ts'
import type { ArchivePlace } from '../../../../shared/archive/contract/places.ts'
import { createKeep } from '../../base/keep.ts'
import type { Parts } from '../../base/parts.ts'
import { found } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import { orderTree } from './tree.ts'

type Row = Tables['archive_places']

/** The places as a tree: what lies below which, and how much each takes with all below it. */
export function createPlaceTree({ database, commands }: Pick<Parts, 'database' | 'commands'>) {
  const all = database.prepare<Row & { own_boxes: number; own_mm: number }>(
    `SELECT p.*, coalesce(b.boxes, 0) AS own_boxes, coalesce(b.mm, 0) AS own_mm FROM archive_places p
     LEFT JOIN (SELECT archive_place_id, count(*) AS boxes, sum(width_mm) AS mm FROM archive_boxes
       WHERE archive_place_id IS NOT NULL GROUP BY archive_place_id) b ON b.archive_place_id = p.id`,
  )
  const keep = createKeep({ database, commands }, (_, features) => features.has('archive'))

  /** All places, also those out of use, in the order of the tree. */
  const tree = (): ArchivePlace[] =>
    keep('tree', () => {
      const nodes = all.all().map((each) => ({
        id: each.id,
        parentId: each.parent_place_id,
        name: each.name,
        order: String(each.position),
        row: each,
      }))
      const placed = orderTree(nodes)
      const places = placed.map(({ node, depth, path }) => placeOf(node.row, depth, path))
      const byId = new Map(places.map((place) => [place.id, place]))
      // From the leaves up, so that each adds what lies below it too.
      for (const place of places.toReversed()) {
        const parent = place.parentId && byId.get(place.parentId)
        if (!parent || place.retired) continue
        parent.boxes += place.boxes
        parent.usedMm += place.usedMm
        parent.freeMm += place.freeMm
      }
      return places
    })
  const byId = () => keep('by id', () => new Map(tree().map((place) => [place.id, place])))
  const get = (id: ArchivePlaceId): ArchivePlace => found(byId().get(id), 'archivePlace', id)

  return {
    tree,
    get,
    pathOf: (id: ArchivePlaceId | null): string => (id && byId().get(id)?.path) ?? '',
    /** The place and all below it. */
    below: (id: ArchivePlaceId): Set<ArchivePlaceId> => placesBelow(tree(), id),
    list: ({ retired }: { retired?: boolean | undefined } = {}): ArchivePlace[] =>
      tree().filter((place) => retired || !place.retired),

    room: (input: {
      widthMm: number
      placeId?: ArchivePlaceId | undefined
      limit: number
    }): ArchivePlace[] => {
      const within = input.placeId && placesBelow(tree(), get(input.placeId).id)
      return tree()
        .filter((place) => !place.retired && place.capacityMm !== null)
        .filter((place) => place.freeMm >= input.widthMm && (!within || within.has(place.id)))
        .toSorted((one, other) => one.freeMm - other.freeMm)
        .slice(0, input.limit)
    },
  }
}

function placesBelow(places: readonly ArchivePlace[], id: ArchivePlaceId): Set<ArchivePlaceId> {
  const inside = new Set([id])
  for (const place of places) if (place.parentId && inside.has(place.parentId)) inside.add(place.id)
  return inside
}

function placeOf(
  row: Row & { own_boxes: number; own_mm: number },
  depth: number,
  path: string,
): ArchivePlace {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind as ArchivePlace['kind'],
    name: row.name,
    parentId: row.parent_place_id,
    code: row.code,
    capacityMm: row.capacity_mm,
    position: row.position,
    retired: row.retired_at !== null,
    path,
    depth,
    boxes: row.own_boxes,
    usedMm: row.own_mm,
    freeMm: row.capacity_mm === null ? 0 : Math.max(0, row.capacity_mm - row.own_mm),
  }
}
