import type { Procedures } from '../base/context.ts'
import type { Requests } from './service.ts'

/** The requests contract, answered by the service. */
export function createRequestsRouter({ requests: os }: Procedures, requests: Requests) {
  return {
    create: os.create.handler(({ input, context }) => requests.create(context, input)),
    list: os.list.handler(({ input, context }) => requests.list(context.actorId, input)),
    get: os.get.handler(({ input }) => requests.get(input.requestId)),
    update: os.update.handler(({ input, context }) => requests.update(context, input)),
    start: os.start.handler(({ input, context }) => requests.start(context, input)),
    leave: os.leave.handler(({ input, context }) => requests.leave(context, input)),
    wait: os.wait.handler(({ input, context }) => requests.wait(context, input)),
    resume: os.resume.handler(({ input, context }) => requests.resume(context, input)),
    finish: os.finish.handler(({ input, context }) => requests.finish(context, input)),
    tellCustomer: os.tellCustomer.handler(({ input, context }) =>
      requests.tellCustomer(context, input),
    ),
    withdraw: os.withdraw.handler(({ input, context }) => requests.withdraw(context, input)),
    reopen: os.reopen.handler(({ input, context }) => requests.reopen(context, input)),
    addNote: os.addNote.handler(({ input, context }) => requests.addNote(context, input)),
    follow: os.follow.handler(({ input, context }) => requests.follow(context, input)),
    stack: os.stack.handler(({ input, context }) =>
      requests.stack(input.staffId ?? context.actorId),
    ),
    kinds: os.kinds.handler(() => requests.kinds()),
    promise: os.promise.handler(({ input }) => requests.promise(input)),
    flow: os.flow.handler(({ input }) => requests.flow(input)),
  }
}
