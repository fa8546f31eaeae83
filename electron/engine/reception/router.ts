import type { Procedures } from '../base/context.ts'
import type { Reception } from './service.ts'

/**
 * The reception contract, answered by the service. `ready`: until then no public holiday is known. Papers are
 * drawn by code that is only read in when wanted.
 */
export function createReceptionRouter(
  { reception: os }: Procedures,
  reception: Reception,
  ready: () => Promise<void>,
) {
  const { messages, rollCalls, rules } = reception
  const papers = () => import('./papers.ts')
  return {
    log: os.log.handler(({ input, context }) => reception.log(context, input)),
    list: os.list.handler(({ input }) => reception.list(input)),
    get: os.get.handler(({ input }) => reception.get(input.entryId)),
    update: os.update.handler(({ input, context }) => reception.update(context, input)),
    next: os.next.handler(({ input, context }) => reception.next(context, input)),
    transfer: os.transfer.handler(({ input, context }) => reception.transfer(context, input)),
    badge: os.badge.handler(({ input, context }) => reception.badge(context, input)),
    who: os.who.handler(({ input }) => reception.who(input)),
    messages: {
      list: os.messages.list.handler(({ input }) => messages.list(input)),
      get: os.messages.get.handler(({ input }) => messages.get(input.messageId)),
      take: os.messages.take.handler(({ input, context }) => messages.take(context, input)),
      update: os.messages.update.handler(({ input, context }) => messages.update(context, input)),
      deliver: os.messages.deliver.handler(({ input, context }) =>
        messages.deliver(context, input),
      ),
      see: os.messages.see.handler(({ input, context }) => messages.see(context, input)),
      answer: os.messages.answer.handler(({ input, context }) => messages.answer(context, input)),
      withdraw: os.messages.withdraw.handler(({ input, context }) =>
        messages.withdraw(context, input),
      ),
    },
    evacuationList: os.evacuationList.handler(async () => {
      await ready()
      return reception.evacuationList()
    }),
    evacuationPaper: os.evacuationPaper.handler(async () => {
      await ready()
      return (await papers()).makeEvacuationPaper(reception)
    }),
    rollCall: {
      start: os.rollCall.start.handler(async ({ input, context }) => {
        await ready()
        return rollCalls.start(context, input)
      }),
      current: os.rollCall.current.handler(() => rollCalls.current()),
      list: os.rollCall.list.handler(() => rollCalls.list()),
      mark: os.rollCall.mark.handler(({ input, context }) => rollCalls.mark(context, input)),
      addFound: os.rollCall.addFound.handler(({ input, context }) =>
        rollCalls.addFound(context, input),
      ),
      close: os.rollCall.close.handler(({ input, context }) => rollCalls.close(context, input)),
      report: os.rollCall.report.handler(async ({ input }) =>
        (await papers()).makeRollCallReport(reception, input.rollCallId),
      ),
    },
    rules: {
      get: os.rules.get.handler(() => rules.get()),
      set: os.rules.set.handler(({ input, context }) => rules.set(context, input)),
      notice: os.rules.notice.handler(async () => (await papers()).makePrivacyNotice(reception)),
    },
    counts: os.counts.handler(({ input }) => reception.counts(input)),
  }
}
