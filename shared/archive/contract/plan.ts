import * as z from 'zod'
import type { ArchiveClassId, ArchiveScheduleId } from '../../base/ids.ts'
import {
  command,
  file,
  id,
  importReport,
  language,
  name,
  paper,
  procedure,
  text,
} from '../../base/schemas.ts'

const classId = id<ArchiveClassId>()
const scheduleId = id<ArchiveScheduleId>()

/**
 * From when the time to keep a dossier is counted: the day it was closed, the newest date of its contents, the end of
 * the year it was closed in, or an event that is noted on it ("the employment ended").
 */
export const trigger = z.enum(['closed', 'letter_date', 'year_end', 'event'])
export type Trigger = z.infer<typeof trigger>
export const periodUnit = z.enum(['days', 'weeks', 'months', 'years'])
export type PeriodUnit = z.infer<typeof periodUnit>
/** What happens when the time is over; `keep` never ends. */
export const action = z.enum(['keep', 'review', 'destroy'])
export type Action = z.infer<typeof action>

export const scheduleFields = z.object({
  title: name(200),
  description: text(2000),
  trigger,
  /** What the event is called, where the trigger is one. */
  eventName: text(120),
  periodCount: z.int().min(0).max(999),
  periodUnit,
  action,
  /** The legal basis in words. */
  mandate: text(1000),
  /** Where the basis can be read: a law's page, a circular, a decision of the office. */
  source: text(500),
})
export type ScheduleFields = z.infer<typeof scheduleFields>
export const schedule = scheduleFields.extend({
  id: scheduleId,
  version: z.int(),
  retired: z.boolean(),
  /** Part of the ready plan: not yet looked at by the office. A change takes the mark away. */
  example: z.boolean(),
  /** Classes that carry it. */
  classes: z.int(),
})
export type Schedule = z.infer<typeof schedule>

/** Retention schedules: what is kept for how long, and by what right. */
export const schedules = {
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/schedules',
      summary: 'Retention schedules by title.',
    })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(schedule)),
  create: procedure
    .route({
      method: 'POST',
      path: '/archive/schedules',
      summary: 'Adds a schedule. NOT_POSSIBLE `event_without_name`.',
    })
    .input(command.extend({ fields: scheduleFields.partial().required({ title: true }) }))
    .output(schedule),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/archive/schedules/{scheduleId}',
      summary: 'Changes a schedule: all dossiers that follow it are due anew at once.',
    })
    .input(command.extend({ scheduleId, version: z.int(), fields: scheduleFields.partial() }))
    .output(schedule),
  retire: procedure
    .route({
      method: 'POST',
      path: '/archive/schedules/{scheduleId}/retire',
      summary: 'Takes a schedule out of use, or back. IN_USE while classes or dossiers follow it.',
    })
    .input(command.extend({ scheduleId, retired: z.boolean().default(true) }))
    .output(schedule),
}

export const classFields = z.object({
  /** As written on files: "02.03". */
  code: name(40),
  title: name(200),
  /** What belongs here and what does not. */
  scope: text(2000),
  parentId: classId.nullable(),
  /** A class without one only groups others: no dossier can be opened in it. */
  scheduleId: scheduleId.nullable(),
})
export type ClassFields = z.infer<typeof classFields>
export const archiveClass = classFields.extend({
  id: classId,
  version: z.int(),
  retired: z.boolean(),
  example: z.boolean(),
  /** Titles from the top down: "Economy › Invoices". */
  path: z.string(),
  /** 0 for a top class. */
  depth: z.int(),
  /** True when dossiers can be opened in it. */
  usable: z.boolean(),
  scheduleTitle: z.string(),
  action: action.nullable(),
  /** Dossiers in this very class, and how many of them are open. */
  dossiers: z.int(),
  open: z.int(),
})
export type ArchiveClass = z.infer<typeof archiveClass>

/** The file plan. */
export const classes = {
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/classes',
      summary: 'The file plan: all classes in the order of their codes, parents before children.',
    })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(archiveClass)),
  create: procedure
    .route({
      method: 'POST',
      path: '/archive/classes',
      summary: 'Adds a class. TAKEN for a code in use.',
    })
    .input(command.extend({ fields: classFields.partial().required({ code: true, title: true }) }))
    .output(archiveClass),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/archive/classes/{classId}',
      summary:
        'Changes a class. NOT_POSSIBLE `class_inside_itself`, `class_needs_schedule` (it holds dossiers); the codes of dossiers stay.',
    })
    .input(command.extend({ classId, version: z.int(), fields: classFields.partial() }))
    .output(archiveClass),
  retire: procedure
    .route({
      method: 'POST',
      path: '/archive/classes/{classId}/retire',
      summary:
        'Takes a class out of use, or back; its dossiers stay. IN_USE while dossiers in it are open or classes in use lie in it.',
    })
    .input(command.extend({ classId, retired: z.boolean().default(true) }))
    .output(archiveClass),
  addReady: procedure
    .route({
      method: 'POST',
      path: '/archive/classes/ready',
      summary:
        'Begins with a small plan for a municipal office, marked as an example to be checked. NOT_POSSIBLE `plan_not_empty`.',
    })
    .input(command.extend({ language: language.optional() }))
    .output(z.object({ classes: z.int(), schedules: z.int() })),
  import: procedure
    .route({
      method: 'POST',
      path: '/archive/classes/import',
      summary:
        'Takes a plan in from CSV or XLSX: code, title, parent code, scope, and a schedule a row. A code that is there already is a duplicate.',
    })
    .input(command.extend({ file }))
    .output(importReport),
  export: procedure
    .route({
      method: 'GET',
      path: '/archive/classes/export',
      summary: 'The plan with its schedules as CSV, as the import takes it.',
    })
    .output(paper),
}
