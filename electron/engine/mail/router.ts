import type { Announcer } from '../base/changes.ts'
import type { Procedures } from '../base/context.ts'
import type { Rota } from '../rota/service.ts'
import { createMailImports } from './imports.ts'
import type { Mail } from './service.ts'

type Parts = Pick<Announcer, 'progress'> & Pick<Rota, 'readyNow'>

/** The mail contract, answered by the service. */
export function createMailRouter(
  { mail: os }: Procedures,
  mail: Mail,
  { progress, readyNow }: Parts,
) {
  const { registers, models, daily, years } = mail
  const { accounts, arrivals, outbox } = mail.email
  const importMail = createMailImports({ mail, progress })
  return {
    register: os.register.handler(({ input, context }) => mail.register(context, input)),
    understand: os.understand.handler(async ({ input }) => {
      await readyNow()
      return mail.understand(input.line)
    }),
    propose: os.propose.handler(async ({ input, context }) => {
      await readyNow()
      return mail.propose(context, input.fileId)
    }),
    list: os.list.handler(({ input, context }) => mail.list(context, input)),
    get: os.get.handler(({ input }) => mail.get(input.mailEntryId)),
    update: os.update.handler(({ input, context }) => mail.update(context, input)),
    correct: os.correct.handler(({ input, context }) => mail.correct(context, input)),
    annul: os.annul.handler(({ input, context }) => mail.annul(context, input)),
    addFiles: os.addFiles.handler(({ input, context }) => mail.addFiles(context, input)),
    route: os.route.handler(async ({ input, context }) => {
      await readyNow()
      return mail.route(context, input)
    }),
    import: os.import.handler(({ input, context, signal }) => importMail(context, input, signal)),
    handOver: os.handOver.handler(({ input, context }) => mail.handOver(context, input)),
    handOverSheet: os.handOverSheet.handler(({ input, context }) =>
      mail.handOverSheet(context, input.mailEntryIds),
    ),
    outgoing: os.outgoing.handler(({ input, context }) => mail.outgoing(context, input.day)),
    outgoingPaper: os.outgoingPaper.handler(({ input, context }) =>
      mail.outgoingPaper(context, input.day),
    ),
    reply: os.reply.handler(({ input, context }) => mail.reply(context, input)),
    labels: os.labels.handler(({ input, context }) => mail.labels(context, input)),
    dailyRegister: {
      list: os.dailyRegister.list.handler(({ input }) => daily.list(input.registerId)),
      make: os.dailyRegister.make.handler(({ input, context }) => daily.make(context, input)),
      paper: os.dailyRegister.paper.handler(({ input }) => daily.paper(input.dailyId)),
    },
    closeYear: {
      preview: os.closeYear.preview.handler(({ input }) => years.preview(input)),
      close: os.closeYear.close.handler(({ input, context }) => years.close(context, input)),
    },
    verifyChain: os.verifyChain.handler(({ input }) => mail.verifyChain(input.registerId)),
    registers: {
      list: os.registers.list.handler(() => registers.list()),
      create: os.registers.create.handler(({ input, context }) => registers.create(context, input)),
      update: os.registers.update.handler(({ input, context }) => registers.update(context, input)),
      retire: os.registers.retire.handler(({ input, context }) => registers.retire(context, input)),
    },
    models: {
      list: os.models.list.handler(() => models.list()),
      save: os.models.save.handler(({ input, context }) => models.save(context, input)),
      remove: os.models.remove.handler(({ input, context }) => models.remove(context, input)),
    },
    accounts: {
      list: os.accounts.list.handler(() => accounts.list()),
      create: os.accounts.create.handler(({ input, context }) => accounts.create(context, input)),
      update: os.accounts.update.handler(({ input, context }) => accounts.update(context, input)),
      retire: os.accounts.retire.handler(({ input, context }) => accounts.retire(context, input)),
      test: os.accounts.test.handler(({ input, signal }) => accounts.test(input, signal)),
      fetch: os.accounts.fetch.handler(({ input, context, signal }) =>
        accounts.fetch(context, input, signal),
      ),
    },
    arrivals: {
      list: os.arrivals.list.handler(({ input }) => arrivals.list(input)),
      register: os.arrivals.register.handler(({ input, context }) =>
        arrivals.register(context, input),
      ),
      leaveOut: os.arrivals.leaveOut.handler(({ input, context }) =>
        arrivals.leaveOut(context, input),
      ),
    },
    outbox: {
      list: os.outbox.list.handler(({ input, context }) => outbox.list(context, input)),
      send: os.outbox.send.handler(({ input, context }) => outbox.send(context, input)),
      retry: os.outbox.retry.handler(({ input, context }) => outbox.retry(context, input)),
      settle: os.outbox.settle.handler(({ input, context }) => outbox.settle(context, input)),
      retryCopy: os.outbox.retryCopy.handler(({ input, context }) =>
        outbox.retryCopy(context, input),
      ),
      draft: os.outbox.draft.handler(({ input }) => outbox.draft(input.outgoingMailId)),
    },
  }
}
