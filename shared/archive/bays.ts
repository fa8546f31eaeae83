import type { InferContractRouterOutputs } from '@orpc/contract'
import type { archiveContract } from './contract.ts'
import type { ArchivePlace } from './contract/places.ts'

type Outputs = InferContractRouterOutputs<typeof archiveContract>
export type ShelfMap = Outputs['map']
export type MapBox = ShelfMap['boxes'][number]

/** A shelf with what stands on it; `usedMm` of `capacityMm`, and what is free (null where it is not known). */
export type ShelfRow = {
  place: ArchivePlace
  boxes: MapBox[]
  usedMm: number
  freeMm: number | null
}
/** A bay (or whatever place holds shelves side by side), and the way to it. */
export type BayColumn = { place: ArchivePlace | null; path: string; shelves: ShelfRow[] }

/** The picture's bays in order, each with its shelves; places where boxes stand count as shelves. */
export function bayColumns({ places, boxes }: ShelfMap): BayColumn[] {
  const byPlace = new Map<string, MapBox[]>()
  for (const box of boxes) {
    const there = byPlace.get(box.placeId)
    if (there) there.push(box)
    else byPlace.set(box.placeId, [box])
  }
  const byId = new Map(places.map((place) => [place.id as string, place]))
  const columns = new Map<string, BayColumn>()
  for (const place of places) {
    const standing = byPlace.get(place.id) ?? []
    if (place.kind !== 'shelf' && standing.length === 0) continue
    const bay = place.kind === 'shelf' ? byId.get(place.parentId ?? '') : place
    const key = bay?.id ?? ''
    const column = columns.get(key) ?? {
      place: bay ?? null,
      path: (bay?.path ?? place.path).split(' › ').slice(0, -1).join(' › '),
      shelves: [],
    }
    columns.set(key, column)
    const usedMm = standing.reduce((sum, { widthMm }) => sum + widthMm, 0)
    const freeMm = place.capacityMm === null ? null : Math.max(0, place.capacityMm - usedMm)
    column.shelves.push({ place, boxes: standing, usedMm, freeMm })
  }
  return [...columns.values()]
}

/** The widest shelf or row of boxes, in mm: the picture's scale. */
export const widestMm = (columns: readonly BayColumn[]): number =>
  Math.max(
    1,
    ...columns.flatMap(({ shelves }) =>
      shelves.map(({ place, usedMm }) => Math.max(place.capacityMm ?? 0, usedMm)),
    ),
  )
