import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Day, Instant } from '../../../shared/base/dates.ts'
import { addDays, dayAt, wallTimeAt } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import type { contract } from '../../../shared/contract.ts'
import type { Today } from '../../../shared/today/contract.ts'
import type { Desk } from '../base/commands.ts'
import type { Parts } from '../base/parts.ts'
import type { People } from '../people/service.ts'
import type { Rota } from '../rota/service.ts'
import type { Stock } from '../stock/service.ts'

type Outputs = InferContractRouterOutputs<typeof contract>

/** What today asks of the other features, by their contract's own names. */
export type TodayReads = {
  onDuty: Rota['onDuty']
  coverage: Rota['coverage']
  holidays: Rota['holidays']
  openEntries: () => Outputs['reception']['list']
  badgesOut: () => Outputs['reception']['list']
  openMessages: () => Outputs['reception']['messages']['list']
  evacuationList: () => Outputs['reception']['evacuationList']
  /** Letters due soon and letters not collected, masked for who is not named in them. */
  letters: (
    desk: Desk,
  ) => Pick<Today['support'], 'dueLetters' | 'uncollectedLetters' | 'newMails' | 'stuckMails'>
  documents: (
    desk: Desk,
    staffId: StaffId | null,
  ) => Pick<Today['support'], 'handedOn' | 'expiredCheckOuts'>
  archive: () => Pick<Today['support'], 'overdueLoans' | 'disposals'>
  agenda: (desk: Desk) => Pick<Today['support'], 'meetings' | 'freeDates' | 'approvals' | 'untold'>
  /** The dates of the agenda between two days, for who asks. */
  meetings: (desk: Desk, from: Day, to: Day) => Outputs['agenda']['list']
  requests: (
    staffId: StaffId | null,
  ) => Pick<Today['support'], 'running' | 'bookmarks' | 'overdue' | 'nudges' | 'toTell' | 'unowned'>
}

export type TodayService = ReturnType<typeof createToday>

type Given = Parts & { people: People; stock: Stock; reads: TodayReads }

/** Gaps at the front are told this many days ahead: time enough to ask a colleague. */
const AHEAD = 21
/** The next open day is looked for this far: over a long holiday. */
const FARTHEST = 30

/** What waits now in both halves of the office. */
export function createToday({ clock, settings, people, stock, reads }: Given) {
  const get = (staffId: StaffId | null, desk: Desk): Today => {
    const at = clock.now()
    const day = clock.today()
    const zone = clock.zone()
    const duty = reads.onDuty({ at })
    const atFront = new Set(duty.front)
    const entries = reads.openEntries()
    const isDue = (expectedAt: Instant | null) =>
      expectedAt === null || dayAt(expectedAt, zone) <= day
    const { items, ...supplies } = stock.waiting()
    return {
      at,
      day,
      holiday: reads.holidays({ from: day, to: day })[0]?.name ?? '',
      empty: items === 0 && people.list().length === 0,
      front: {
        open: duty.open,
        covered: duty.covered,
        needed: duty.needed,
        atFront: duty.people.filter((person) => atFront.has(person.staffId)),
        absent: duty.people.filter(({ place }) => place === 'absent' || place === 'trip'),
        waiting: entries.filter(({ state }) => state === 'waiting'),
        active: entries.filter(({ state }) => state === 'active'),
        expected: entries.filter(
          ({ state, expectedAt }) => state === 'expected' && isDue(expectedAt),
        ),
        messages: reads.openMessages(),
        badges: reads.badgesOut(),
        gaps: reads.coverage({ from: day, to: addDays(day, AHEAD) }).gaps,
      },
      support: {
        ...reads.requests(staffId),
        ...reads.letters(desk),
        ...reads.documents(desk, staffId),
        ...reads.archive(),
        ...reads.agenda(desk),
        ...supplies,
      },
    }
  }

  /** The first day after `day` on which the front is open; the next day when none is near. */
  const nextOpenDay = (day: Day) => {
    const { days } = reads.coverage({ from: addDays(day, 1), to: addDays(day, FARTHEST) })
    return days.find(({ closed }) => !closed) ?? days[0]!
  }

  return {
    get,

    /** The evening's paper; the drawing code is only read in when it is wanted. */
    paper: async (staffId: StaffId | null, desk: Desk): Promise<Paper> => {
      const [{ eveningPaper }, { makePaper }, { wordsFor }] = await Promise.all([
        import('./eveningPaper.ts'),
        import('../base/papers/makePaper.ts'),
        import('../base/words.ts'),
      ])
      const office = settings()
      const words = wordsFor(office.language)
      const day = clock.today()
      const zone = clock.zone()
      const rota = nextOpenDay(day)
      const names = new Map(
        people.list({ retired: true }).map(({ id, name }) => [id as string, name]),
      )
      const bytes = await eveningPaper({
        office,
        words,
        time: (at) => wallTimeAt(at, zone),
        date: day,
        today: get(staffId, desk),
        next: {
          rota,
          meetings: reads.meetings(desk, addDays(day, 1), rota.day),
          expected: reads
            .openEntries()
            .filter(
              ({ state, expectedAt }) =>
                state === 'expected' && expectedAt !== null && dayAt(expectedAt, zone) === rota.day,
            ),
        },
        staffName: (id) => names.get(id) ?? '',
        inHouse: reads.evacuationList().people.filter(({ group }) => group !== 'expected'),
      })
      return makePaper(`${words.text('evening.title')} ${day}`, 'pdf', bytes)
    },
  }
}
