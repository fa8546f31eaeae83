import { Failure } from '../../../../shared/base/errors.ts'
import type { ArchiveClassId, CommandId } from '../../../../shared/base/ids.ts'
import type { ArchiveClass, ClassFields } from '../../../../shared/archive/contract/plan.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { setRetired } from './retiring.ts'
import type { Schedules } from './schedules.ts'
import { orderTree } from './tree.ts'

type Row = Tables['archive_classes'] & {
  schedule_title: string | null
  action: string | null
  dossiers: number
  open: number
}
type Command = { commandId?: CommandId | undefined }
export type NewClass = Patch<ClassFields> & { code: string; title: string }

const SELECT = `SELECT c.*, s.title AS schedule_title, s.action,
    coalesce(n.dossiers, 0) AS dossiers, coalesce(n.open, 0) AS open
  FROM archive_classes c LEFT JOIN archive_schedules s ON s.id = c.schedule_id
  LEFT JOIN (SELECT class_id, count(*) AS dossiers, sum(state = 'open') AS open
    FROM archive_dossiers WHERE state <> 'withdrawn' GROUP BY class_id) n ON n.class_id = c.id`

export type Classes = ReturnType<typeof createClasses>

/** The file plan: classes as a tree. */
export function createClasses({ database, commands, schedules }: Parts & { schedules: Schedules }) {
  const all = database.prepare<Row>(SELECT)
  const one = database.prepare<Tables['archive_classes']>(
    'SELECT * FROM archive_classes WHERE id = ?',
  )
  const byCode = database.prepare<{ id: ArchiveClassId }>(
    'SELECT id FROM archive_classes WHERE code = ? AND retired_at IS NULL',
  )
  const held = database.prepare<{ dossiers: number; open: number | null }>(
    `SELECT count(*) AS dossiers, sum(state = 'open') AS open FROM archive_dossiers WHERE class_id = ?`,
  )
  const inside = database.prepare(
    'SELECT 1 FROM archive_classes WHERE parent_class_id = ? AND retired_at IS NULL LIMIT 1',
  )
  const row = (id: ArchiveClassId) => found(one.get(id), 'archiveClass', id)

  const list = ({ retired }: { retired?: boolean | undefined } = {}): ArchiveClass[] => {
    const rows = all.all().filter((each) => retired || each.retired_at === null)
    const nodes = rows.map((each) => ({
      id: each.id,
      parentId: each.parent_class_id,
      name: each.title,
      order: each.code,
      row: each,
    }))
    return orderTree(nodes).map(({ node, depth, path }) => classOf(node.row, depth, path))
  }
  const get = (id: ArchiveClassId): ArchiveClass => {
    row(id)
    return list({ retired: true }).find((each) => each.id === id)!
  }
  const requireFreeCode = (code: string, id: string | null): void => {
    const holder = byCode.get(code)
    if (holder && holder.id !== id)
      throw new Failure('TAKEN', { entity: 'archiveClass', field: 'code', value: code })
  }
  /** Adds a class within a command that is under way. */
  const add = (write: Write, fields: NewClass, example = false): ArchiveClassId => {
    requireFreeCode(fields.code, null)
    if (fields.parentId) row(fields.parentId)
    if (fields.scheduleId) schedules.standing(fields.scheduleId)
    const id = newId<ArchiveClassId>()
    write.touch('archiveClass', id)
    write.insert('archive_classes', {
      id,
      parent_class_id: fields.parentId ?? null,
      code: fields.code,
      title: fields.title,
      scope: fields.scope ?? '',
      schedule_id: fields.scheduleId ?? null,
      example: Number(example),
      version: 1,
      retired_at: null,
    })
    return id
  }

  return {
    row,
    list,
    get,
    add,
    findByCode: (code: string): ArchiveClassId | null => byCode.get(code)?.id ?? null,
    isEmpty: (): boolean => all.all().every((each) => each.retired_at !== null),
    /** A class that takes new dossiers. WRONG_STATE `retired`; NOT_POSSIBLE `class_without_schedule`. */
    usable: (id: ArchiveClassId): Tables['archive_classes'] => {
      const own = row(id)
      if (own.retired_at !== null)
        throw new Failure('WRONG_STATE', { entity: 'archiveClass', state: 'retired' })
      if (own.schedule_id === null)
        throw new Failure('NOT_POSSIBLE', { reason: 'class_without_schedule' })
      return own
    },

    create: (desk: Desk, input: Command & { fields: NewClass }): ArchiveClass =>
      commands.run(desk, 'archive.classes.create', input, (write) => get(add(write, input.fields))),

    update: (
      desk: Desk,
      input: Command & { classId: ArchiveClassId; version: number; fields: Patch<ClassFields> },
    ): ArchiveClass =>
      commands.run(desk, 'archive.classes.update', input, (write) => {
        const before = row(input.classId)
        requireVersion('archiveClass', before.id, before.version, input.version)
        const { parentId, scheduleId, ...plain } = given(input.fields)
        if (plain.code !== undefined && before.retired_at === null)
          requireFreeCode(plain.code, before.id)
        if (scheduleId && scheduleId !== before.schedule_id) schedules.standing(scheduleId)
        if (scheduleId === null && held.get(before.id)!.dossiers > 0)
          throw new Failure('NOT_POSSIBLE', { reason: 'class_needs_schedule' })
        for (let at = parentId ?? null; at !== null; at = row(at).parent_class_id)
          if (at === before.id) throw new Failure('NOT_POSSIBLE', { reason: 'class_inside_itself' })
        write.touch('archiveClass', before.id)
        write.update(
          'archive_classes',
          { id: before.id },
          {
            ...plain,
            ...(parentId === undefined ? {} : { parent_class_id: parentId }),
            ...(scheduleId === undefined ? {} : { schedule_id: scheduleId }),
            example: 0,
            version: before.version + 1,
          },
        )
        return get(before.id)
      }),

    retire: (
      desk: Desk,
      input: Command & { classId: ArchiveClassId; retired: boolean },
    ): ArchiveClass =>
      commands.run(desk, 'archive.classes.retire', input, (write) => {
        const before = row(input.classId)
        const isOpen = (held.get(before.id)!.open ?? 0) > 0
        const by = isOpen ? 'dossier' : inside.get(before.id) ? 'archiveClass' : null
        if (!input.retired) requireFreeCode(before.code, before.id)
        setRetired(write, 'archive_classes', 'archiveClass', before, input.retired, by)
        return get(before.id)
      }),
  }
}

function classOf(row: Row, depth: number, path: string): ArchiveClass {
  const retired = row.retired_at !== null
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    title: row.title,
    scope: row.scope,
    parentId: row.parent_class_id,
    scheduleId: row.schedule_id,
    retired,
    example: row.example === 1,
    path,
    depth,
    usable: row.schedule_id !== null && !retired,
    scheduleTitle: row.schedule_title ?? '',
    action: row.action as ArchiveClass['action'],
    dossiers: row.dossiers,
    open: row.open,
  }
}
