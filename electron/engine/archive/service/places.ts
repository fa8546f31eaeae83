import { Failure } from '../../../../shared/base/errors.ts'
import type { ArchivePlaceId, CommandId } from '../../../../shared/base/ids.ts'
import type {
  ArchivePlace,
  ArchivePlaceFields,
} from '../../../../shared/archive/contract/places.ts'
import type { RunPlan } from '../../../../shared/archive/shelvingRun.ts'
import { planRun } from '../../../../shared/archive/shelvingRun.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { setRetired } from './retiring.ts'
import { createPlaceTree } from './placeTree.ts'

type Row = Tables['archive_places']
type Command = { commandId?: CommandId | undefined }
type NewPlace = Patch<ArchivePlaceFields> & { name: string; kind: ArchivePlaceFields['kind'] }

/** From the largest to the smallest: each lies in one of those before it. */
const KINDS: readonly string[] = ['building', 'floor', 'room', 'bay', 'shelf']

export type Places = ReturnType<typeof createPlaces>

/** Where the archive stands: buildings down to shelves, and how much each takes. */
export function createPlaces({ database, commands }: Parts) {
  const one = database.prepare<Row>('SELECT * FROM archive_places WHERE id = ?')
  const byCode = database.prepare<Row>(
    'SELECT * FROM archive_places WHERE code = ? COLLATE NOCASE AND retired_at IS NULL',
  )
  const lastPosition = database.prepare<{ last: number | null }>(
    'SELECT max(position) AS last FROM archive_places WHERE parent_place_id = ?',
  )
  const childBelow = database.prepare<Row>('SELECT * FROM archive_places WHERE parent_place_id = ?')
  const places = createPlaceTree({ database, commands })
  const { get, tree } = places

  const row = (id: ArchivePlaceId): Row => found(one.get(id), 'archivePlace', id)
  const requireFreeCode = (code: string | undefined, id: string | null): void => {
    if (!code) return
    const holder = byCode.get(code)
    if (holder && holder.id !== id)
      throw new Failure('TAKEN', { entity: 'archivePlace', field: 'code', value: code })
  }
  const requireParent = (kind: string, parentId: ArchivePlaceId | null): void => {
    if (kind === 'building') {
      if (parentId !== null) throw new Failure('NOT_POSSIBLE', { reason: 'building_in_place' })
      return
    }
    if (parentId === null) throw new Failure('NOT_POSSIBLE', { reason: 'place_needs_parent' })
    const parent = row(parentId)
    if (KINDS.indexOf(parent.kind) >= KINDS.indexOf(kind))
      throw new Failure('NOT_POSSIBLE', { reason: 'place_too_high' })
    if (parent.retired_at !== null)
      throw new Failure('WRONG_STATE', { entity: 'archivePlace', state: 'retired' })
  }
  /** Adds a place within a command that is under way. */
  const add = (write: Write, fields: NewPlace): ArchivePlaceId => {
    const { parentId = null, code = '' } = fields
    requireParent(fields.kind, parentId)
    requireFreeCode(code, null)
    const id = newId<ArchivePlaceId>()
    write.touch('archivePlace', id)
    write.insert('archive_places', {
      id,
      parent_place_id: parentId,
      kind: fields.kind,
      name: fields.name,
      code,
      capacity_mm: fields.capacityMm ?? null,
      position: fields.position ?? (lastPosition.get(parentId)?.last ?? 0) + 1,
      version: 1,
      retired_at: null,
    })
    return id
  }

  return {
    ...places,
    row,
    add,
    findByCode: (code: string): Row | undefined => byCode.get(code),
    /** A place that boxes can be put on. WRONG_STATE `retired`. */
    standing: (id: ArchivePlaceId): ArchivePlace => {
      const place = get(id)
      if (place.retired)
        throw new Failure('WRONG_STATE', { entity: 'archivePlace', state: 'retired' })
      return place
    },
    create: (desk: Desk, input: Command & { fields: NewPlace }): ArchivePlace =>
      commands.run(desk, 'archive.places.create', input, (write) => get(add(write, input.fields))),

    createRun: (
      desk: Desk,
      input: Command & RunPlan & { parentId: ArchivePlaceId; capacityMm: number | null },
    ): ArchivePlace[] =>
      commands.run(desk, 'archive.places.createRun', input, (write) => {
        const run = planRun(input)
        if (run.length === 0) throw new Failure('NOT_POSSIBLE', { reason: 'run_too_long' })
        if (run.some((bay) => bay.shelves.some(({ name, code }) => (name + code).length > 180)))
          throw new Failure('NOT_POSSIBLE', { reason: 'name_too_long' })
        write.touch('archivePlace', input.parentId)
        const made = run.flatMap((bay) => {
          const bayId = add(write, { kind: 'bay', name: bay.name, parentId: input.parentId })
          const shelves = bay.shelves.map(({ name, code }) =>
            add(write, {
              kind: 'shelf',
              name,
              code,
              parentId: bayId,
              capacityMm: input.capacityMm,
            }),
          )
          return [bayId, ...shelves]
        })
        const ids = new Set(made)
        return tree().filter((place) => ids.has(place.id))
      }),

    update: (
      desk: Desk,
      input: Command & {
        placeId: ArchivePlaceId
        version: number
        fields: Patch<ArchivePlaceFields>
      },
    ): ArchivePlace =>
      commands.run(desk, 'archive.places.update', input, (write) => {
        const before = row(input.placeId)
        requireVersion('archivePlace', before.id, before.version, input.version)
        const { parentId, capacityMm, ...plain } = given(input.fields)
        const kind = plain.kind ?? before.kind
        const parent = parentId === undefined ? before.parent_place_id : parentId
        for (let at = parent; at !== null; at = row(at).parent_place_id)
          if (at === before.id) throw new Failure('NOT_POSSIBLE', { reason: 'place_inside_itself' })
        if (parent !== before.parent_place_id || kind !== before.kind) requireParent(kind, parent)
        const tooHigh = childBelow
          .all(before.id)
          .some((child) => KINDS.indexOf(child.kind) <= KINDS.indexOf(kind))
        if (tooHigh) throw new Failure('NOT_POSSIBLE', { reason: 'place_too_high' })
        if (before.retired_at === null) requireFreeCode(plain.code, before.id)
        write.touch('archivePlace', before.id)
        write.update(
          'archive_places',
          { id: before.id },
          {
            ...plain,
            parent_place_id: parent,
            ...(capacityMm === undefined ? {} : { capacity_mm: capacityMm }),
            version: before.version + 1,
          },
        )
        return get(before.id)
      }),

    retire: (
      desk: Desk,
      input: Command & { placeId: ArchivePlaceId; retired: boolean },
    ): ArchivePlace =>
      commands.run(desk, 'archive.places.retire', input, (write) => {
        const before = row(input.placeId)
        const inside = childBelow.all(before.id).some((child) => child.retired_at === null)
        const by = get(before.id).boxes > 0 ? 'box' : inside ? 'archivePlace' : null
        if (!input.retired) {
          requireFreeCode(before.code, before.id)
          requireParent(before.kind, before.parent_place_id)
        }
        setRetired(write, 'archive_places', 'archivePlace', before, input.retired, by)
        return get(before.id)
      }),
  }
}
