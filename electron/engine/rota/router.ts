import type { Procedures } from '../base/context.ts'
import type { Rota } from './service.ts'

/** The rota contract, answered by the service. Papers are drawn by code that is only read in when wanted. */
export function createRotaRouter({ rota: os }: Procedures, rota: Rota) {
  const papers = () => import('./papers.ts')
  const { pattern, overrides, absences, swaps } = rota
  /** For what depends on public holidays: once, the calendar is waited for. */
  const whenReady =
    <Options, Result>(work: (options: Options) => Result | Promise<Result>) =>
    async (options: Options): Promise<Result> => {
      await rota.ready()
      return work(options)
    }
  return {
    pattern: {
      get: os.pattern.get.handler(({ input }) => pattern.get(input)),
      set: os.pattern.set.handler(({ input, context }) => pattern.set(context, input)),
    },
    overrides: {
      list: os.overrides.list.handler(({ input }) => overrides.list(input)),
      create: os.overrides.create.handler(({ input, context }) => overrides.create(context, input)),
      cover: os.overrides.cover.handler(({ input, context }) => overrides.cover(context, input)),
      remove: os.overrides.remove.handler(({ input, context }) => overrides.remove(context, input)),
    },
    absences: {
      list: os.absences.list.handler(({ input }) => absences.list(input)),
      create: os.absences.create.handler(({ input, context }) => absences.create(context, input)),
      cancel: os.absences.cancel.handler(({ input, context }) => absences.cancel(context, input)),
    },
    swap: {
      list: os.swap.list.handler(({ input }) => swaps.list(input)),
      ask: os.swap.ask.handler(whenReady(({ input, context }) => swaps.ask(context, input))),
      answer: os.swap.answer.handler(
        whenReady(({ input, context }) => swaps.answer(context, input)),
      ),
      withdraw: os.swap.withdraw.handler(({ input, context }) => swaps.withdraw(context, input)),
      paper: os.swap.paper.handler(
        whenReady(async ({ input }) => (await papers()).makeSwapPaper(rota, input.swapId)),
      ),
    },
    coverage: os.coverage.handler(whenReady(({ input }) => rota.coverage(input))),
    onDuty: os.onDuty.handler(whenReady(({ input }) => rota.onDuty(input))),
    standIns: os.standIns.handler(whenReady(({ input }) => rota.standIns(input))),
    turns: os.turns.handler(whenReady(({ input }) => rota.turns(input))),
    holidays: os.holidays.handler(whenReady(({ input }) => rota.holidays(input))),
    weekPaper: os.weekPaper.handler(
      whenReady(async ({ input }) => (await papers()).makeWeekPaper(rota, input.day)),
    ),
    exportCalendar: os.exportCalendar.handler(
      whenReady(async ({ input }) => (await papers()).makeCalendar(rota, input)),
    ),
  }
}
