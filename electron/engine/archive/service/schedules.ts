import { Failure } from '../../../../shared/base/errors.ts'
import type { ArchiveScheduleId, CommandId } from '../../../../shared/base/ids.ts'
import type { Schedule, ScheduleFields } from '../../../../shared/archive/contract/plan.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { setRetired } from './retiring.ts'

type Row = Tables['archive_schedules']
type Command = { commandId?: CommandId | undefined }
export type NewSchedule = Patch<ScheduleFields> & { title: string }

const SELECT = `SELECT s.*, (SELECT count(*) FROM archive_classes c
  WHERE c.schedule_id = s.id AND c.retired_at IS NULL) AS classes FROM archive_schedules s`

export type Schedules = ReturnType<typeof createSchedules>

/** Retention schedules. */
export function createSchedules({ database, commands }: Parts) {
  const one = database.prepare<Row & { classes: number }>(`${SELECT} WHERE s.id = ?`)
  const all = database.prepare<Row & { classes: number }>(`${SELECT} ORDER BY s.title, s.id`)
  const followed = database.prepare<{ id: string }>(
    `SELECT d.id FROM archive_dossiers d WHERE d.override_schedule_id = @id AND d.state IN ('open', 'closed')
     UNION ALL SELECT d.id FROM archive_classes c JOIN archive_dossiers d ON d.class_id = c.id
       WHERE c.schedule_id = @id AND d.override_schedule_id IS NULL AND d.state IN ('open', 'closed') LIMIT 1`,
  )
  const row = (id: ArchiveScheduleId) => found(one.get(id), 'schedule', id)
  const get = (id: ArchiveScheduleId): Schedule => scheduleOf(row(id))

  /** Adds a schedule within a command that is under way. */
  const add = (write: Write, fields: NewSchedule, example = false): ArchiveScheduleId => {
    const { trigger = 'closed', eventName = '' } = fields
    requireEventName(trigger, eventName)
    const id = newId<ArchiveScheduleId>()
    write.touch('schedule', id)
    write.insert('archive_schedules', {
      id,
      title: fields.title,
      description: fields.description ?? '',
      counted_from: trigger,
      event_name: eventName,
      period_count: fields.periodCount ?? 5,
      period_unit: fields.periodUnit ?? 'years',
      action: fields.action ?? 'review',
      mandate: fields.mandate ?? '',
      source: fields.source ?? '',
      example: Number(example),
      version: 1,
      retired_at: null,
    })
    return id
  }

  return {
    row,
    get,
    add,
    /** A schedule that can be given to a class or a dossier. WRONG_STATE `retired`. */
    standing: (id: ArchiveScheduleId): Row => {
      const schedule = row(id)
      if (schedule.retired_at !== null)
        throw new Failure('WRONG_STATE', { entity: 'schedule', state: 'retired' })
      return schedule
    },
    list: ({ retired }: { retired?: boolean | undefined } = {}): Schedule[] =>
      all
        .all()
        .filter((each) => retired || each.retired_at === null)
        .map(scheduleOf),

    create: (desk: Desk, input: Command & { fields: NewSchedule }): Schedule =>
      commands.run(desk, 'archive.schedules.create', input, (write) =>
        get(add(write, input.fields)),
      ),

    update: (
      desk: Desk,
      input: Command & {
        scheduleId: ArchiveScheduleId
        version: number
        fields: Patch<ScheduleFields>
      },
    ): Schedule =>
      commands.run(desk, 'archive.schedules.update', input, (write) => {
        const before = row(input.scheduleId)
        requireVersion('schedule', before.id, before.version, input.version)
        const fields = given(input.fields)
        requireEventName(
          fields.trigger ?? before.counted_from,
          fields.eventName ?? before.event_name,
        )
        write.touch('schedule', before.id)
        const { trigger, eventName, periodCount, periodUnit, ...plain } = fields
        write.update(
          'archive_schedules',
          { id: before.id },
          {
            ...plain,
            ...given({
              counted_from: trigger,
              event_name: eventName,
              period_count: periodCount,
              period_unit: periodUnit,
            }),
            example: 0,
            version: before.version + 1,
          },
        )
        return get(before.id)
      }),

    retire: (
      desk: Desk,
      input: Command & { scheduleId: ArchiveScheduleId; retired: boolean },
    ): Schedule =>
      commands.run(desk, 'archive.schedules.retire', input, (write) => {
        const before = row(input.scheduleId)
        const by =
          before.classes > 0 ? 'archiveClass' : followed.get({ id: before.id }) ? 'dossier' : null
        setRetired(write, 'archive_schedules', 'schedule', before, input.retired, by)
        return get(before.id)
      }),
  }
}

function requireEventName(trigger: string, eventName: string): void {
  if (trigger === 'event' && eventName === '')
    throw new Failure('NOT_POSSIBLE', { reason: 'event_without_name' })
}

function scheduleOf(row: Row & { classes: number }): Schedule {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    description: row.description,
    trigger: row.counted_from as Schedule['trigger'],
    eventName: row.event_name,
    periodCount: row.period_count,
    periodUnit: row.period_unit as Schedule['periodUnit'],
    action: row.action as Schedule['action'],
    mandate: row.mandate,
    source: row.source,
    retired: row.retired_at !== null,
    example: row.example === 1,
    classes: row.classes,
  }
}
