import { Failure } from '../../../shared/base/errors.ts'
import type { ArchiveClassId, ArchiveScheduleId, CommandId } from '../../../shared/base/ids.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import type { Desk } from '../base/commands.ts'
import type { Write } from '../base/write.ts'
import { da } from './readyPlan/da.ts'
import { en } from './readyPlan/en.ts'
import { hr } from './readyPlan/hr.ts'
import { it } from './readyPlan/it.ts'
import type { ClassKey, ScheduleKey } from './readyPlan/plan.ts'
import { CLASSES, SCHEDULES } from './readyPlan/plan.ts'
import { sv } from './readyPlan/sv.ts'
import type { ArchiveParts } from './service/parts.ts'

const words = { en, da, it, sv, hr }

/** Begins an archive with a small plan, marked as an example: an archivist has to look at it. */
export function createReadyPlan({ commands, settings, schedules, classes }: ArchiveParts) {
  /** Within a command that is under way; gives the classes made, in the order of the plan. */
  const addReadyPlan = (write: Write, language: Language) => {
    const own = words[language]
    const made = new Map<ScheduleKey, ArchiveScheduleId>()
    for (const key of Object.keys(SCHEDULES) as ScheduleKey[]) {
      const { frame, eventName = '', ...text } = own.schedules[key]
      made.set(key, schedules.add(write, { ...text, ...SCHEDULES[key], ...frame, eventName }, true))
    }
    const groups = new Map<string, ArchiveClassId>()
    const classIds = new Map<ClassKey, ArchiveClassId>()
    for (const [code, key, schedule] of CLASSES) {
      const [title, scope] = own.classes[key]
      const parentId = groups.get(code.slice(0, -3)) ?? null
      const scheduleId = schedule === null ? null : made.get(schedule)!
      const id = classes.add(write, { code, title, scope, parentId, scheduleId }, true)
      groups.set(code, id)
      classIds.set(key, id)
    }
    return { classIds, schedules: made.size }
  }

  return {
    addReadyPlan,
    addReady: (
      desk: Desk,
      input: { commandId?: CommandId | undefined; language?: Language | undefined },
    ) =>
      commands.run(desk, 'archive.classes.addReady', input, (write) => {
        if (!classes.isEmpty()) throw new Failure('NOT_POSSIBLE', { reason: 'plan_not_empty' })
        const { classIds, schedules: made } = addReadyPlan(
          write,
          input.language ?? settings().language,
        )
        return { classes: classIds.size, schedules: made }
      }),
  }
}
