import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Entry } from '../../../shared/reception/contract/entries.ts'
import type { Request } from '../../../shared/requests/contract.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useEntryWords } from '../parts/entryWords.ts'
import { useSteps } from '../parts/useSteps.ts'
import { draftEntry } from './draftEntry.ts'
import { readyNext, useLog } from './logStore.ts'

/** What may be done with an entry while it is at hand: it is dealt with, goes on to a colleague, becomes more. */
export type EntryAct = 'done' | 'handOver' | 'slip' | 'request'

const isAtHand = ({ state }: Entry) => state === 'waiting' || state === 'active'

/** The acts of the quick log. What ran before is put down by what is logged, and taken up again on closing. */
export function useQuickLog() {
  const { t } = useTranslation('reception')
  const { today, zone } = useFormats()
  const [, go] = useLocation()
  const words = useEntryWords()
  const steps = useSteps()
  const { data: stack } = useQuery(orpc.requests.stack.queryOptions({ input: {} }))
  const running: Request | null = stack?.running ?? null
  const log = useCommand(client.reception.log, {
    quiet: true,
    done: (entry) => t('said.logged', { name: words.name(entry), state: words.state(entry) }),
  })
  const transfer = useCommand(client.reception.transfer, {
    done: (entry) => t('said.transferred', { name: words.name(entry) }),
  })
  const makeRequest = useCommand(client.requests.create, {
    done: ({ number, title }) => t('said.request', { number, title }),
  })
  const leave = useCommand(client.requests.leave, { undoable: false })
  const resume = useCommand(client.requests.resume, { undoable: false })

  /** Logs what was typed; a running request is put down with its next step. */
  const save = async (): Promise<Entry | null> => {
    const { kind, draft } = useLog.getState()
    if (!kind) return null
    const input = draftEntry(kind, draft, today(), zone)
    const entry = input && (await log.run(input))
    if (!entry) return null
    if (running && !draft.expected && running.state === 'active') {
      const left = await leave.run({ requestId: running.id, nextStep: draft.nextStep })
      if (left) useLog.setState({ pushed: { id: running.id, title: running.title } })
    }
    readyNext(isAtHand(entry) ? entry : null)
    return entry
  }

  /** Closes the log; the request that was put down for it runs again, and its page comes back. */
  const close = async () => {
    const { pushed, slipOnly } = useLog.getState()
    useLog.setState({ opened: false, slip: false, slipOnly: false, pushed: null })
    if (slipOnly) useLog.setState({ current: null })
    if (!pushed) return
    await resume.run({ requestId: pushed.id })
    go(`/requests/${pushed.id}`)
  }

  /** The entry needs nothing more from here: back to what was interrupted, else ready for the next one. */
  const finish = async () => {
    const { pushed, slipOnly } = useLog.getState()
    readyNext(null)
    if (pushed || slipOnly) await close()
  }

  const act = async (what: EntryAct, entry: Entry, toStaffId?: StaffId | null) => {
    if (what === 'slip') return useLog.setState({ current: entry, slip: true, kind: null })
    if (what === 'request') {
      const made = await makeRequest.run({ source: { kind: entry.kind, id: entry.id } })
      return made && finish()
    }
    if (what === 'handOver' && entry.kind === 'call') {
      const staffId = toStaffId ?? entry.forStaffId
      if (!staffId) return undefined
      const over = await transfer.run({ entryId: entry.id, staffId, result: 'reached' })
      return over && finish()
    }
    const outcome = entry.kind === 'delivery' ? 'handed_over' : 'helped'
    const gone =
      what === 'done'
        ? await steps.go(entry, 'done', outcome)
        : await steps.go(entry, entry.kind === 'delivery' ? 'done' : 'active')
    return gone && finish()
  }

  return {
    running: running?.state === 'active' ? running : null,
    save,
    act,
    close,
    finish,
    busy: log.busy || steps.busy || transfer.busy || makeRequest.busy,
    words: log.words,
  }
}
