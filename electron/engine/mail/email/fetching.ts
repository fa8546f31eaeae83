import { instantOf } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, MailAccountId } from '../../../../shared/base/ids.ts'
import type { FetchReport } from '../../../../shared/mail/contract/accounts.ts'
import type { Progress } from '../../base/changes.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Log } from '../../base/log.ts'
import type { Parts } from '../../base/parts.ts'
import type { Files } from '../../files/service.ts'
import type { AccountRow, Accounts } from './accounts.ts'
import type { Arrivals } from './arrivals.ts'
import type { Mailbox } from './mailbox.ts'
import { MAIL_DESK } from './mailDesk.ts'
import { createFetchAll } from './fetchAll.ts'

type Given = Parts & {
  accounts: Accounts
  arrivals: Arrivals
  files: Files
  log: Log
  progress: (progress: Progress) => void
  /** Tells all desks that accounts stand differently, outside any command. */
  tell: () => void
}
const MINUTE = 60_000
/** After a server could not be used, it is asked again by itself no sooner. */
const PAUSE_AFTER_PROBLEM = 5 * MINUTE

/** Fetches what is new in a mailbox, one message one command: broken off anywhere, the next time goes on there. */
export function createFetching(given: Given) {
  const { clock, accounts, log, tell } = given
  const fetchAll = createFetchAll(given)
  const running = new Map<MailAccountId, AbortController>()
  const fetch = async (
    desk: Desk,
    input: { commandId?: CommandId | undefined; accountId: MailAccountId },
    signal?: AbortSignal,
  ): Promise<FetchReport> => {
    const account = accounts.standing(input.accountId)
    if (account.imap_host === '')
      throw new Failure('NOT_POSSIBLE', { reason: 'account_fetches_nothing' })
    if (running.has(account.id)) throw new Failure('NOT_POSSIBLE', { reason: 'fetching_already' })
    const stop = new AbortController()
    const { signal: stopped } = stop
    const either = signal ? AbortSignal.any([signal, stopped]) : stopped
    running.set(account.id, stop)
    const last = accounts.runs.get(account.id)?.last ?? null
    accounts.runs.set(account.id, { fetching: true, last })
    tell()
    const end = (problem: string, report: FetchReport) => {
      accounts.runs.set(account.id, {
        fetching: false,
        last: { ...report, problem, at: instantOf(Date.parse(clock.now())) },
      })
      tell()
    }
    const nothing: FetchReport = { fetched: 0, known: 0, failed: [] }
    let box: Mailbox | undefined
    try {
      // The library is read in by the first who needs it: an office without e-mail never does.
      const { openMailbox } = await import('./mailbox.ts')
      box = await openMailbox(account, await accounts.passwordOf(account), either)
      const report = await fetchAll(
        desk,
        account,
        input.commandId ?? newId<CommandId>(),
        box,
        either,
      )
      end('', report)
      return report
    } catch (error) {
      end(problemOf(error), nothing)
      throw error
    } finally {
      running.delete(account.id)
      await box?.end()
    }
  }

  return {
    fetch,

    /** Signs in and looks, and leaves all as it is. */
    look: async (account: AccountRow, signal?: AbortSignal) => {
      const { openMailbox } = await import('./mailbox.ts')
      const box = await openMailbox(account, await accounts.passwordOf(account), signal)
      try {
        return { messages: box.messages, folders: await box.folders() }
      } finally {
        await box.end()
      }
    },

    /** Begins what is due by its account's minutes; called each minute. Problems are told beside the account. */
    tick: (): void => {
      const now = Date.parse(clock.now())
      for (const account of accounts.inUse()) {
        const { every_minutes: every, imap_host: host, id } = account
        if (every === 0 || host === '' || running.has(id)) continue
        const last = accounts.runs.get(id)?.last ?? null
        const pause = last?.problem ? Math.max(every * MINUTE, PAUSE_AFTER_PROBLEM) : every * MINUTE
        // The minute that called is never quite whole.
        if (last && now - Date.parse(last.at) < pause - MINUTE / 2) continue
        fetch(MAIL_DESK, { accountId: id }).catch((error: unknown) => {
          if (!(error instanceof Failure) && !isAbort(error)) log.bug(error, 'mail.accounts.fetch')
        })
      }
    },

    /** Breaks off what is under way. */
    stop: (): void => {
      for (const each of running.values()) each.abort()
    },
  }
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'

function problemOf(error: unknown): string {
  if (isAbort(error)) return ''
  if (error instanceof Failure && error.code === 'MAIL_SERVER')
    return (error.data as { reason: string }).reason
  return 'broken_off'
}
