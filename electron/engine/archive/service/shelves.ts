import { Failure } from '../../../../shared/base/errors.ts'
import type { ArchivePlaceId, CommandId, DossierId } from '../../../../shared/base/ids.ts'
import type { ArchivePlace } from '../../../../shared/archive/contract/places.ts'
import type { Box } from '../../../../shared/archive/contract/boxes.ts'
import type { Scanned } from '../../../../shared/archive/contract/shelves.ts'
import type { Desk } from '../../base/commands.ts'
import type { Boxes } from './boxes.ts'
import type { BoxRow } from './boxStore.ts'
import { SELECT_BOX } from './boxStore.ts'
import type { ArchiveParts } from './parts.ts'

type MoveInput = {
  commandId?: CommandId | undefined
  boxCode: string
  placeCode: string
  sure: boolean
}

/** What is done with two scans, and the picture of the shelves. */
export function createShelves(parts: ArchiveParts & { boxes: Boxes }) {
  const { database, commands, places, store, boxes } = parts
  const dossierByCode = database.prepare<{ dossier_id: DossierId }>(
    'SELECT dossier_id FROM archive_codes WHERE code = ? COLLATE NOCASE ORDER BY year DESC LIMIT 1',
  )
  const standing = database.prepare<BoxRow>(
    `${SELECT_BOX} WHERE b.archive_place_id IN (SELECT value FROM json_each(?)) AND b.retired_at IS NULL
     ORDER BY b.code COLLATE NOCASE`,
  )
  const find = (code: string): Scanned => {
    const box = boxes.findByCode(code)
    if (box) {
      const detail = places.pathOf(box.archive_place_id)
      return { kind: 'box', id: box.id, code: box.code, title: box.title, detail }
    }
    const place = places.findByCode(code)
    if (place) {
      const detail = places.pathOf(place.id)
      return { kind: 'place', id: place.id, code: place.code, title: place.name, detail }
    }
    const dossier = dossierByCode.get(code)
    if (!dossier) throw new Failure('NOT_FOUND', { entity: 'code', id: code })
    const { id, code: own, title, boxCode, placePath } = store.get(dossier.dossier_id)
    const detail = [boxCode, placePath].filter(Boolean).join(' · ')
    return { kind: 'dossier', id, code: own, title, detail }
  }
  /** The two codes in either order. NOT_POSSIBLE `box_and_place` for others. */
  const pair = (one: string, other: string): { box: BoxRow; placeId: ArchivePlaceId } => {
    const [first, second] = [find(one), find(other)]
    const scanned = first.kind === 'box' ? [first, second] : [second, first]
    const [box, place] = scanned
    if (box?.kind !== 'box' || place?.kind !== 'place')
      throw new Failure('NOT_POSSIBLE', { reason: 'box_and_place' })
    return { box: boxes.standing(box.id as BoxRow['id']), placeId: place.id as ArchivePlaceId }
  }

  return {
    find,

    move: (desk: Desk, input: MoveInput): Box =>
      commands.run(desk, 'archive.move', input, (write) => {
        const { box, placeId } = pair(input.boxCode, input.placeCode)
        write.touch('box', box.id)
        if (box.archive_place_id !== placeId) boxes.requireRoom(placeId, box.width_mm, input.sure)
        boxes.moveOne(write, desk, box, placeId)
        return boxes.get(box.id)
      }),

    map: ({ placeId }: { placeId?: ArchivePlaceId | undefined }) => {
      const within = placeId && places.below(places.get(placeId).id)
      const shown: ArchivePlace[] = places
        .list()
        .filter((place) => within === undefined || within.has(place.id))
      const rows = standing.all(JSON.stringify(shown.map(({ id }) => id)))
      const order = new Map(shown.map(({ id }, index) => [id, index]))
      const inOrder = boxes
        .boxesOf(rows)
        .toSorted((one, other) => order.get(one.placeId!)! - order.get(other.placeId!)!)
      return {
        places: shown,
        boxes: inOrder.map((box) => ({
          id: box.id,
          placeId: box.placeId!,
          code: box.code,
          title: box.title,
          kind: box.kind,
          widthMm: box.widthMm,
          dossiers: box.dossiers,
          due: box.due,
          held: box.holds > 0,
          lent: box.lentTo !== '',
        })),
      }
    },
  }
}
