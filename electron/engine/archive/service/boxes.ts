import { Failure } from '../../../../shared/base/errors.ts'
import type { ArchivePlaceId, BoxId, CommandId } from '../../../../shared/base/ids.ts'
import type { Box, BoxDetail, BoxFields } from '../../../../shared/archive/contract/boxes.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { BoxRow } from './boxStore.ts'
import { createBoxStore } from './boxStore.ts'
import { shownEvents } from './events.ts'
import type { ArchiveParts } from './parts.ts'
import { createBoxList } from './boxList.ts'

type Command = { commandId?: CommandId | undefined }
type NewBox = Patch<BoxFields> & { widthMm: number }
const SERIES = 'archive boxes'

export type Boxes = ReturnType<typeof createBoxes>

/** Boxes: objects with a place. Moving one is one edit, and all that lies in it moves along. */
export function createBoxes(parts: ArchiveParts) {
  const { database, commands, places, store, events } = parts
  const boxStore = createBoxStore(database, parts.clock, store, places)
  const codeTaken = database.prepare<{ id: BoxId }>(
    'SELECT id FROM archive_boxes WHERE code = ? COLLATE NOCASE AND retired_at IS NULL',
  )
  const barcodeTaken = database.prepare<{ id: BoxId }>(
    "SELECT id FROM archive_boxes WHERE barcode = ? COLLATE NOCASE AND barcode <> '' AND retired_at IS NULL",
  )
  const requireFree = (field: 'code' | 'barcode', value: string | undefined, id: BoxId | null) => {
    const holder = value ? (field === 'code' ? codeTaken : barcodeTaken).get(value) : undefined
    if (holder && holder.id !== id)
      throw new Failure('TAKEN', { entity: 'box', field, value: value! })
  }
  const nextCode = (write: Write): string => {
    for (;;) {
      const code = `B-${String(write.nextNumber(SERIES, 0)).padStart(4, '0')}`
      if (!codeTaken.get(code)) return code
    }
  }
  /** Shelves that do not say what they take, take anything. NOT_POSSIBLE `does_not_fit`. */
  const requireRoom = (placeId: ArchivePlaceId | null, widthMm: number, sure: boolean): void => {
    if (placeId === null) return
    const place = places.standing(placeId)
    if (!sure && place.capacityMm !== null && place.freeMm < widthMm)
      throw new Failure('NOT_POSSIBLE', { reason: 'does_not_fit' })
  }
  const move = (write: Write, desk: Desk, row: BoxRow, placeId: ArchivePlaceId | null): void => {
    if (row.archive_place_id === placeId) return
    write.update(
      'archive_boxes',
      { id: row.id },
      { archive_place_id: placeId, version: row.version + 1 },
    )
    const [from, to] = [places.pathOf(row.archive_place_id), places.pathOf(placeId)]
    if (placeId === null) events.add(write, desk, { boxId: row.id }, 'unplaced', from)
    else events.add(write, desk, { boxId: row.id }, 'moved', to)
  }

  const add = (write: Write, desk: Desk, fields: NewBox): BoxId => {
    requireFree('code', fields.code, null)
    requireFree('barcode', fields.barcode, null)
    const id = newId<BoxId>()
    const code = fields.code || nextCode(write)
    write.insert('archive_boxes', {
      id,
      code,
      barcode: fields.barcode ?? '',
      title: fields.title ?? '',
      kind: fields.kind ?? 'box',
      width_mm: fields.widthMm,
      archive_place_id: fields.placeId ?? null,
      note: fields.note ?? '',
      version: 1,
      retired_at: null,
    })
    events.add(write, desk, { boxId: id }, 'made', code)
    if (fields.placeId)
      events.add(write, desk, { boxId: id }, 'moved', places.pathOf(fields.placeId))
    return id
  }

  return {
    ...boxStore,
    add,
    moveOne: move,
    requireRoom,
    list: createBoxList(parts, boxStore),

    detail: (id: BoxId): BoxDetail => {
      const row = boxStore.row(id)
      return {
        ...boxStore.get(id),
        dossierList: boxStore.dossiersIn(id),
        events: shownEvents(events.ofBox(id)),
        holdList: boxStore
          .holdsOn(id)
          .map((hold) => ({ id: hold.id, title: hold.title, since: hold.set_at })),
        loanId: row.loan_id,
      }
    },

    create: (
      desk: Desk,
      input: Command & { fields: NewBox; count: number; sure: boolean },
    ): Box[] =>
      commands.run(desk, 'archive.boxes.create', input, (write) => {
        const { fields, count, sure } = input
        if (count > 1 && (fields.code || fields.barcode))
          throw new Failure('NOT_POSSIBLE', { reason: 'code_for_one_box' })
        requireRoom(fields.placeId ?? null, fields.widthMm * count, sure)
        const ids = Array.from({ length: count }, () => add(write, desk, fields))
        return boxStore.some(ids)
      }),

    update: (
      desk: Desk,
      input: Command & { boxId: BoxId; version: number; fields: Patch<Omit<BoxFields, 'placeId'>> },
    ): Box =>
      commands.run(desk, 'archive.boxes.update', input, (write) => {
        const row = boxStore.standing(input.boxId)
        requireVersion('box', row.id, row.version, input.version)
        const { widthMm, code, ...plain } = given(input.fields)
        requireFree('code', code, row.id)
        requireFree('barcode', plain.barcode, row.id)
        const patch = given({ width_mm: widthMm, code: code || undefined })
        write.update(
          'archive_boxes',
          { id: row.id },
          { ...plain, ...patch, version: row.version + 1 },
        )
        const names = Object.keys(given(input.fields)).join(', ')
        events.add(write, desk, { boxId: row.id }, 'changed', names)
        return boxStore.get(row.id)
      }),

    move: (
      desk: Desk,
      input: Command & { boxIds: BoxId[]; placeId: ArchivePlaceId | null; sure: boolean },
    ): Box[] =>
      commands.run(desk, 'archive.boxes.move', input, (write) => {
        const rows = [...new Set(input.boxIds)].map((id) => boxStore.standing(id))
        const coming = rows.filter((row) => row.archive_place_id !== input.placeId)
        const widthMm = coming.reduce((sum, row) => sum + row.width_mm, 0)
        requireRoom(input.placeId, widthMm, input.sure)
        for (const row of rows) {
          write.touch('box', row.id)
          move(write, desk, row, input.placeId)
        }
        return boxStore.some(rows.map(({ id }) => id))
      }),

    retire: (desk: Desk, input: Command & { boxId: BoxId; retired: boolean }): Box =>
      commands.run(desk, 'archive.boxes.retire', input, (write) => {
        const row = boxStore.row(input.boxId)
        if (input.retired) {
          if (boxStore.dossiersIn(row.id).length > 0)
            throw new Failure('IN_USE', { entity: 'box', id: row.id, by: 'dossier' })
          if (row.loan_id !== null)
            throw new Failure('WRONG_STATE', { entity: 'box', state: 'lent' })
        } else {
          requireFree('code', row.code, row.id)
          requireFree('barcode', row.barcode, row.id)
        }
        write.touch('box', row.id)
        write.update(
          'archive_boxes',
          { id: row.id },
          {
            retired_at: input.retired ? write.at : null,
            ...(input.retired ? { archive_place_id: null } : {}),
            version: row.version + 1,
          },
        )
        if ((row.retired_at !== null) !== input.retired)
          events.add(
            write,
            desk,
            { boxId: row.id },
            input.retired ? 'freed' : 'used_again',
            row.code,
          )
        return boxStore.get(row.id)
      }),
  }
}
