import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, RequestId } from '../../../../shared/base/ids.ts'
import type { Request, RequestState, ToldHow } from '../../../../shared/requests/contract.ts'
import type { Act } from '../../../../shared/requests/life.ts'
import { stateAfter } from '../../../../shared/requests/life.ts'
import type { Desk } from '../../base/commands.ts'
import type { Write } from '../../base/write.ts'
import type { RequestParts } from './parts.ts'
import type { Row } from './store.ts'

type Input = { commandId?: CommandId | undefined; requestId: RequestId }

/** The life of a request, each step one command: a row of events, and where it stands now. */
export function createActs({ commands, store }: RequestParts) {
  /** Runs one act on the request, once its state allows it. */
  const act = <Given extends Input>(
    desk: Desk,
    command: string,
    name: Act,
    input: Given,
    work: (write: Write, row: Row) => void,
  ): Request =>
    commands.run(desk, command, input, (write) => {
      const row = store.row(input.requestId)
      if (stateAfter(row.state as RequestState, name) === null)
        throw new Failure('WRONG_STATE', { entity: 'request', state: row.state })
      write.touch('request', row.id)
      work(write, row)
      return store.get(row.id)
    })

  /** Work is done by whoever takes it up; with nobody signed in it stays with its owner. */
  const takeUp = (desk: Desk, write: Write, row: Row, nextStep: string | undefined) => {
    const owner = desk.actorId ?? row.owner_id
    store.leaveRunning(write, desk, owner, nextStep)
    store.closeBookmarks(write, row.id)
    const patch = { owner_id: owner, started_at: row.started_at ?? write.at }
    store.move(write, desk, row, 'active', patch)
  }

  return {
    start: (desk: Desk, input: Input & { nextStep?: string | undefined }) =>
      act(desk, 'requests.start', 'start', input, (write, row) =>
        takeUp(desk, write, row, input.nextStep),
      ),

    resume: (desk: Desk, input: Input & { nextStep?: string | undefined }) =>
      act(desk, 'requests.resume', 'resume', input, (write, row) =>
        takeUp(desk, write, row, input.nextStep),
      ),

    leave: (desk: Desk, input: Input & { nextStep: string }) =>
      act(desk, 'requests.leave', 'leave', input, (write, row) =>
        store.putDown(write, desk, row, input.nextStep),
      ),

    wait: (desk: Desk, input: Input & { waitingFor: string; nudgeOn: Day | null }) =>
      act(desk, 'requests.wait', 'wait', input, (write, row) => {
        const patch = { waiting_for: input.waitingFor, nudge_on: input.nudgeOn }
        store.move(write, desk, row, 'waiting', patch, input.waitingFor)
      }),

    finish: (desk: Desk, input: Input & { answer: string; told?: ToldHow | undefined }) =>
      act(desk, 'requests.finish', 'finish', input, (write, row) => {
        store.closeBookmarks(write, row.id)
        store.move(write, desk, row, 'done', {
          answer: input.answer || row.answer,
          finished_at: write.at,
          next_step: '',
        })
        if (input.told) tell(desk, write, store.row(row.id), input.told)
      }),

    tellCustomer: (desk: Desk, input: Input & { how: ToldHow; answer?: string | undefined }) =>
      act(desk, 'requests.tellCustomer', 'tell', input, (write, row) =>
        tell(desk, write, row, input.how, input.answer),
      ),

    withdraw: (desk: Desk, input: Input & { reason: string }) =>
      act(desk, 'requests.withdraw', 'withdraw', input, (write, row) => {
        store.closeBookmarks(write, row.id)
        store.move(write, desk, row, 'withdrawn', { next_step: '' }, input.reason)
      }),

    reopen: (desk: Desk, input: Input & { reason: string }) =>
      act(desk, 'requests.reopen', 'reopen', input, (write, row) => {
        const again = { finished_at: null, told_at: null, told_how: null, told_by: '' }
        store.putDown(write, desk, row, input.reason, again, input.reason)
      }),
  }

  function tell(desk: Desk, write: Write, row: Row, how: ToldHow, answer?: string): void {
    store.move(write, desk, row, 'told', {
      told_at: write.at,
      told_how: how,
      told_by: desk.actor,
      ...(answer === undefined ? {} : { answer }),
    })
  }
}
