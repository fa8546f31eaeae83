import type { AgendaEntryId, CommandId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId, Scope } from '../../../../shared/agenda/contract/base.ts'
import type {
  Booked,
  DateAnswer,
  DateChoice,
  Draft,
} from '../../../../shared/agenda/contract/booking.ts'
import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { localOf, momentOf, readLocalTime } from '../../../../shared/agenda/localTime.ts'
import { datesOf, isRule } from '../../../../shared/agenda/recurrence.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import { createWrite } from '../../base/write.ts'
import type { AgendaParts } from './parts.ts'
import type { Times } from './rows.ts'
import { refuse } from './rows.ts'
import type { IfTaken, Settled, Settling } from './settling.ts'
import type { Staged, Staging } from './staging.ts'
import type { Fields } from './changing.ts'

type Command = { commandId?: CommandId | undefined }
type Choice = { choices: DateChoice[]; ifTaken: IfTaken }
type Change = Command & {
  agendaEntryId: AgendaEntryId
  recurrenceId: RecurrenceId
  scope: Scope
  version: number
}
type Given = Pick<AgendaParts, 'commands' | 'database' | 'clock' | 'store'> & {
  staging: Staging
  settling: Settling
  /** The entry as it stands after the command. */
  show: (desk: Desk, id: AgendaEntryId, recurrenceId: RecurrenceId) => AgendaEntry
  requireSeen: (desk: Desk, id: AgendaEntryId) => void
}

/** Thrown to take back what was written only to be looked at. */
class TakeBack extends Error {}

const TIMES = ['start', 'end', 'zone', 'endZone', 'rrule', 'rdates', 'exdates'] as const

/** Booking, changing and cancelling: each in one transaction, checked within it. */
export function createBooking({
  commands,
  database,
  clock,
  store,
  staging,
  settling,
  show,
  requireSeen,
}: Given) {
  const done = (desk: Desk, { id, only }: Staged, settled: Settled): Booked => ({
    entry: show(desk, id, only ?? ''),
    ...settled,
  })
  const requireChangeable = (desk: Desk, { agendaEntryId, version }: Change) => {
    const row = store.row(agendaEntryId)
    requireSeen(desk, row.id)
    requireVersion('agendaEntry', row.id, row.version, version)
  }
  const change = (
    desk: Desk,
    name: string,
    input: Change & Choice,
    times: Partial<Times>,
    fields: Fields,
  ) =>
    commands.run(desk, name, input, (write): Booked => {
      requireChangeable(desk, input)
      const staged = staging.change(write, desk, input, times, fields)
      return done(desk, staged, settling.settle(write, desk, staged, input.choices, input.ifTaken))
    })

  /** Books within a command that is under way. */
  const add = (write: Write, desk: Desk, draft: Draft, ifTaken: IfTaken): AgendaEntryId => {
    const staged = staging.book(write, desk, draft)
    settling.settle(write, desk, staged, [], ifTaken)
    return staged.id
  }

  return {
    add,
    book: (desk: Desk, input: Command & Choice & { draft: Draft }): Booked =>
      commands.run(desk, 'agenda.book', input, (write) => {
        const staged = staging.book(write, desk, input.draft)
        return done(
          desk,
          staged,
          settling.settle(write, desk, staged, input.choices, input.ifTaken),
        )
      }),

    update: (desk: Desk, input: Change & Choice & { fields: Patch<Fields> }): Booked =>
      change(desk, 'agenda.update', input, {}, given(input.fields) as Fields),

    move: (desk: Desk, input: Change & Choice & Patch<Times>): Booked =>
      change(desk, 'agenda.move', input, timesOf(input), {}),

    cancel: (desk: Desk, input: Change & { reason: string }): Booked =>
      commands.run(desk, 'agenda.cancel', input, (write) => {
        requireChangeable(desk, input)
        const staged = staging.cancel(write, desk, input, input.reason)
        return done(desk, staged, settling.settleCancelled(write, desk, staged))
      }),

    /** Books or changes within a transaction that is taken back, and tells what spoke against it. */
    conflicts: (
      desk: Desk,
      input: {
        draft: Patch<Draft>
        change?: Omit<Change, 'version' | 'commandId'> | undefined
        choices: DateChoice[]
        limit: number
      },
    ): { dates: DateAnswer[]; taken: number; more: boolean } => {
      let answers: DateAnswer[] = []
      const draft = given(input.draft) as Partial<Draft>
      const { start, end } = draft
      const target = input.change
      if (!target && (start === undefined || end === undefined)) refuse('times_missing')
      try {
        database.transaction(() => {
          const write = createWrite(database, newId<CommandId>(), clock.now(), clock)
          if (target) requireSeen(desk, target.agendaEntryId)
          const staged = target
            ? staging.change(write, desk, target, timesOf(draft), withoutTimes(draft))
            : staging.book(write, desk, { title: '–', ...draft, start: start!, end: end! })
          answers = settling.answer(write, desk, staged, input.choices)
          throw new TakeBack()
        })
      } catch (error) {
        if (!(error instanceof TakeBack)) throw error
      }
      return {
        dates: answers.slice(0, input.limit),
        taken: answers.filter(({ free }) => !free).length,
        more: answers.length > input.limit,
      }
    },

    /** The first dates of a recurrence, as local times; whatever form they are asked in. */
    preview: (input: {
      start: string
      zone?: string | undefined
      allDay?: boolean | undefined
      rrule: string
      rdates?: string[] | undefined
      exdates?: string[] | undefined
      limit: number
    }): { occurrences: LocalTime[]; more: boolean } => {
      // A time without a zone is on every wall the same (RFC 5545, 3.3.5): no clock change touches it.
      const zone = input.zone ?? 'UTC'
      const read = (text: string) => readAny(text, zone)
      const begin = read(input.start)
      const wholeDay = input.allDay ?? begin.length === 10
      const fit = (local: LocalTime) =>
        (wholeDay
          ? local.slice(0, 10)
          : local.length === 10
            ? `${local}T00:00:00`
            : local) as LocalTime
      const start = fit(begin)
      if (input.rrule !== '' && !isRule(input.rrule, start)) refuse('rule_unreadable')
      const rdates = (input.rdates ?? []).map(read)
      const exdates = (input.exdates ?? []).map(read).map((date) => (wholeDay ? fit(date) : date))
      const found = datesOf(
        { start, zone, rrule: input.rrule, rdates, exdates },
        { limit: input.limit + 1 },
      )
      return { occurrences: found.slice(0, input.limit), more: found.length > input.limit }
    },
  }
}

/** A local time in any of its forms, also as it stands in a file: with a Z, or as the beginning of a period. */
function readAny(text: string, zone: string): LocalTime {
  const [begin = ''] = text.trim().split('/')
  const local = readLocalTime(begin.replace(/(?:\.\d+)?Z?$/, '')) ?? refuse('time_unreadable')
  return begin.endsWith('Z') ? localOf(momentOf(local, 'UTC'), zone) : local
}

function timesOf(input: Patch<Times>): Partial<Times> {
  return Object.fromEntries(
    TIMES.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
  ) as Partial<Times>
}

const withoutTimes = (draft: Partial<Draft>): Fields =>
  Object.fromEntries(
    Object.entries(draft).filter(([name]) => !(TIMES as readonly string[]).includes(name)),
  ) as Fields
