import { AsyncIteratorClass } from '@orpc/server'
import type { Change } from '../../../shared/office/contract.ts'
import type { Announcer } from '../base/changes.ts'
import type { Procedures } from '../base/context.ts'
import type { createPageFaults } from '../base/pageFaults.ts'
import type { Health } from './health.ts'
import type { Recovery } from './recovery.ts'
import type { Office } from './service.ts'

export type ClosedParts = {
  announcer: Announcer
  recovery: Recovery
  health: Health
  reportFault: ReturnType<typeof createPageFaults>
}

/** What can be asked also while the office cannot be opened. */
export function createClosedOfficeRouter(
  { office: os }: Procedures,
  { announcer, recovery, health, reportFault }: ClosedParts,
) {
  function changes(signal: AbortSignal | undefined) {
    // Subscribed before the present revision is read, so that no commit falls between the two.
    const stream = announcer.changes(signal)
    const first: Change = { feature: 'office', ids: [], revision: health().revision }
    let begun = false
    const next = async (): Promise<IteratorResult<Change>> => {
      if (begun) return stream.next()
      begun = true
      return { done: false, value: first }
    }
    return new AsyncIteratorClass<Change>(next, async () => void (await stream.return(undefined)))
  }
  return {
    health: os.health.handler(() => health()),
    changes: os.changes.handler(({ signal }) => changes(signal)),
    progress: os.progress.handler(({ signal }) => announcer.progresses(signal)),
    reportFault: os.reportFault.handler(({ input, context }) => {
      reportFault(context.desk, input)
      return {}
    }),
    backup: {
      list: os.backup.list.handler(() => recovery.list()),
      restore: os.backup.restore.handler(({ input }) => recovery.restore(input.path)),
    },
  }
}

/** All that can be asked of an open office itself. */
export function createOfficeRouter(procedures: Procedures, closed: ClosedParts, office: Office) {
  const { office: os } = procedures
  const always = createClosedOfficeRouter(procedures, closed)
  return {
    ...always,
    signIn: os.signIn.handler(({ input, context }) => office.signIn(context, input)),
    undo: os.undo.handler(({ input, context }) => office.undo(context, input)),
    journal: { list: os.journal.list.handler(({ input }) => office.journal.list(input)) },
    settings: {
      get: os.settings.get.handler(() => office.settings.get()),
      update: os.settings.update.handler(({ input, context }) =>
        office.settings.update(context, input),
      ),
    },
    backup: {
      ...always.backup,
      create: os.backup.create.handler(({ input }) => office.upkeep.backUp(input.folder)),
    },
    check: os.check.handler(() => office.upkeep.check()),
    fillSample: os.fillSample.handler(({ input, context }) =>
      office.fillSample(context, input.language),
    ),
    listPaper: os.listPaper.handler(({ input }) => office.listPaper(input)),
  }
}
