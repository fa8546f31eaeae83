import { createHash } from 'node:crypto'
import { foldText } from '../../../shared/base/fold.ts'
import type { ArchiveClassId, ArchiveScheduleId, CommandId } from '../../../shared/base/ids.ts'
import type { FileLike, ImportReport, Paper } from '../../../shared/base/schemas.ts'
import { language } from '../../../shared/base/schemas.ts'
import type { ArchiveClass, Schedule } from '../../../shared/archive/contract/plan.ts'
import { action, periodUnit, trigger } from '../../../shared/archive/contract/plan.ts'
import type { Desk } from '../base/commands.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import type { Table } from '../base/tables/readTable.ts'
import { readTable } from '../base/tables/readTable.ts'
import { unreadable } from '../base/tables/tableFailure.ts'
import { writeCsv } from '../base/tables/writeTable.ts'
import { wordsFor } from '../base/words.ts'
import type { Write } from '../base/write.ts'
import type { ArchiveParts } from './service/parts.ts'

/** The columns of a plan as a file, in this order. */
const COLUMNS = [
  'code',
  'title',
  'parent',
  'scope',
  'schedule',
  'trigger',
  'eventName',
  'periodCount',
  'periodUnit',
  'action',
  'mandate',
  'source',
] as const
type Column = (typeof COLUMNS)[number]
type Row = Record<Column, string> & { row: number }
/** As the fields of the contract. */
const LONGEST: Partial<Record<Column, number>> = {
  code: 40,
  title: 200,
  scope: 2000,
  schedule: 200,
  eventName: 120,
  mandate: 1000,
  source: 500,
}

/** The file plan as a table, out and in, in the words of any of the languages. */
export function createPlanFiles({ commands, settings, schedules, classes }: ArchiveParts) {
  const office = () => wordsFor(settings().language)

  const exportRow = (
    each: ArchiveClass,
    codes: ReadonlyMap<ArchiveClassId, string>,
    own: ReadonlyMap<ArchiveScheduleId, Schedule>,
  ) => {
    const words = office()
    const schedule = each.scheduleId === null ? undefined : own.get(each.scheduleId)
    return [
      each.code,
      each.title,
      (each.parentId && codes.get(each.parentId)) || '',
      each.scope,
      schedule?.title ?? '',
      schedule ? words.text(`archive.trigger.${schedule.trigger}`) : '',
      schedule?.eventName ?? '',
      schedule?.periodCount ?? '',
      schedule ? words.text(`archive.unit.${schedule.periodUnit}`) : '',
      schedule ? words.text(`archive.action.${schedule.action}`) : '',
      schedule?.mandate ?? '',
      schedule?.source ?? '',
    ]
  }
  /** Gives why a row cannot be taken in, or null when it was. */
  const takeRow = (write: Write, row: Row, made: Map<string, ArchiveScheduleId>): string | null => {
    if (row.code === '') return 'no_code'
    if (row.title === '') return 'no_name'
    const long = COLUMNS.some((column) => row[column].length > (LONGEST[column] ?? 4000))
    if (long) return 'text_too_long'
    const parentId = row.parent === '' ? null : classes.findByCode(row.parent)
    if (row.parent !== '' && parentId === null) return 'parent_unknown'
    let scheduleId: ArchiveScheduleId | null = null
    if (row.schedule !== '') {
      const key = foldText(row.schedule)
      scheduleId = made.get(key) ?? null
      if (scheduleId === null) {
        const fields = scheduleOf(row)
        if (fields === null) return 'schedule_unclear'
        scheduleId = schedules.add(write, fields)
        made.set(key, scheduleId)
      }
    }
    const { code, title, scope } = row
    classes.add(write, { code, title, scope, parentId, scheduleId })
    return null
  }

  return {
    export: (): Paper => {
      const words = office()
      const all = classes.list()
      const codes = new Map(all.map(({ id, code }) => [id, code]))
      const own = new Map(schedules.list({ retired: true }).map((each) => [each.id, each]))
      const name = words.text('archive.plan')
      const headings = COLUMNS.map((column) => words.text(`archive.planColumn.${column}`))
      const rows = all.map((each) => exportRow(each, codes, own))
      return makePaper(name, 'csv', writeCsv({ name, headings, rows }))
    },

    /** FILE_UNREADABLE with the reasons of tables, `column_missing` without code and title. */
    import: async (
      desk: Desk,
      input: { commandId?: CommandId | undefined; file: FileLike },
      signal?: AbortSignal,
    ): Promise<ImportReport> => {
      const { file } = input
      const table = await readTable(file, signal ? { signal } : {})
      const rows = rowsOf(table)
      if (rows === null) throw unreadable(file.name, 'column_missing')
      const request = createHash('sha256').update(JSON.stringify(table.rows)).digest('hex')
      return commands.run(
        desk,
        'archive.classes.import',
        { commandId: input.commandId },
        (write) => {
          const made = new Map(schedules.list().map(({ id, title }) => [foldText(title), id]))
          const report: ImportReport = { imported: 0, duplicates: 0, skipped: [] }
          for (const row of rows) {
            if (row.code !== '' && classes.findByCode(row.code) !== null) {
              report.duplicates += 1
              continue
            }
            const reason = takeRow(write, row, made)
            if (reason === null) report.imported += 1
            else report.skipped.push({ file: file.name, row: row.row, reason })
          }
          return report
        },
        { request },
      )
    },
  }
}

/** The rows with their cells by column; null where code or title is no column of the file. */
function rowsOf(table: Table): Row[] | null {
  const at = new Map<Column, number>()
  for (const column of COLUMNS) {
    const names = new Set([
      foldText(column),
      ...language.options.map((each) =>
        foldText(wordsFor(each).text(`archive.planColumn.${column}`)),
      ),
    ])
    const index = table.headers.findIndex((header) => names.has(foldText(header)))
    if (index >= 0) at.set(column, index)
  }
  if (!at.has('code') || !at.has('title')) return null
  return table.rows
    .map((cells, index) => {
      const cellOf = (column: Column) => cells[at.get(column) ?? -1] ?? ''
      const own = Object.fromEntries(COLUMNS.map((column) => [column, cellOf(column)]))
      return { ...(own as Record<Column, string>), row: table.firstRow + index }
    })
    .filter((row) => COLUMNS.some((column) => row[column] !== ''))
}

/** The schedule that a row describes; null where a choice is not understood or its event has no name. */
function scheduleOf(row: Row) {
  const own = {
    trigger: choiceOf(trigger.options, 'trigger', row.trigger || 'closed'),
    periodUnit: choiceOf(periodUnit.options, 'unit', row.periodUnit || 'years'),
    action: choiceOf(action.options, 'action', row.action || 'review'),
  }
  const periodCount = row.periodCount === '' ? 0 : Number(row.periodCount)
  const isPeriod = Number.isInteger(periodCount) && periodCount >= 0 && periodCount <= 999
  if (!own.trigger || !own.periodUnit || !own.action || !isPeriod) return null
  if (own.trigger === 'event' && row.eventName === '') return null
  const { schedule: title, eventName, mandate, source } = row
  return {
    title,
    trigger: own.trigger,
    periodUnit: own.periodUnit,
    action: own.action,
    eventName,
    periodCount,
    mandate,
    source,
  }
}

/** A choice by its name in the contract or its word in any of the languages. */
function choiceOf<Choice extends string>(
  choices: readonly Choice[],
  kind: string,
  typed: string,
): Choice | null {
  const folded = foldText(typed)
  const isMeant = (choice: Choice) =>
    foldText(choice) === folded ||
    language.options.some(
      (each) => foldText(wordsFor(each).text(`archive.${kind}.${choice}`)) === folded,
    )
  return choices.find(isMeant) ?? null
}
