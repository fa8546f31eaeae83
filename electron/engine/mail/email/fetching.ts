import { dayAt, instantOf } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, MailAccountId } from '../../../../shared/base/ids.ts'
import type { FetchReport } from '../../../../shared/mail/contract/accounts.ts'
import type { Progress } from '../../base/changes.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Log } from '../../base/log.ts'
import type { Parts } from '../../base/parts.ts'
import type { ReadMessage } from '../../files/reader/tasks.ts'
import type { Files, Received } from '../../files/service.ts'
import type { AccountRow, Accounts } from './accounts.ts'
import type { Arrivals } from './arrivals.ts'
import type { Mailbox } from './mailbox.ts'
import { LARGEST_MESSAGE, MESSAGES_AT_ONCE } from './servers.ts'

type Given = Parts & {
  accounts: Accounts
  arrivals: Arrivals
  files: Files
  log: Log
  progress: (progress: Progress) => void
  /** Tells all desks that accounts stand differently, outside any command. */
  tell: () => void
}
type Taken = { outcome: 'fetched' | 'known' } | { outcome: 'failed'; reason: string }
type Outcome = Taken['outcome']
/** What the programs do by themselves is done by nobody in particular. */
export const MAIL_DESK: Desk = { desk: 'engine', actor: 'Counterpart', actorId: null }
const MINUTE = 60_000
/** After a server could not be used, it is asked again by itself no sooner. */
const PAUSE_AFTER_PROBLEM = 5 * MINUTE

/** Fetches what is new in a mailbox, one message one command: broken off anywhere, the next time goes on there. */
export function createFetching({
  database,
  commands,
  clock,
  accounts,
  arrivals,
  files,
  log,
  progress,
  tell,
}: Given) {
  const seen = database.prepare<{ uid: number; outcome: Outcome; tidied: number }>(
    'SELECT uid, outcome, tidied FROM mail_fetched WHERE mailbox = ? AND uid_validity = ?',
  )
  const note = database.prepare(
    `INSERT INTO mail_fetched (mailbox, uid_validity, uid, outcome, reason, at, tidied)
     VALUES (@mailbox, @uidValidity, @uid, @outcome, @reason, @at, 0)`,
  )
  const markTidied = database.prepare(
    `UPDATE mail_fetched SET tidied = 1 WHERE mailbox = ? AND uid_validity = ?
       AND uid IN (SELECT value FROM json_each(?))`,
  )
  const running = new Map<MailAccountId, AbortController>()
  const failed = (reason: string): Taken => ({ outcome: 'failed', reason })

  /** One message from the mailbox into the office; null where it is gone meanwhile. */
  const takeOne = async (
    box: Mailbox,
    uid: number,
    bytes: number,
    enter: (taken: { received: Received; message: ReadMessage }) => Taken,
  ): Promise<Taken | null> => {
    if (bytes > LARGEST_MESSAGE) return failed('too_large_to_keep')
    const file = await box.message(uid, bytes)
    if (file === null) return null
    try {
      return await files.receive(file, async (came) => {
        const received = { ...came, mediaType: 'message/rfc822' }
        const [message] = await files.messagesOf(received)
        return message ? enter({ received, message }) : failed('mail_unreadable')
      })
    } catch (error) {
      if (error instanceof Failure && error.code === 'FILE_UNREADABLE')
        return failed((error.data as { reason: string }).reason)
      throw error
    }
  }

  const fetchAll = async (
    desk: Desk,
    account: AccountRow,
    task: CommandId,
    box: Mailbox,
    signal: AbortSignal,
  ) => {
    const report: FetchReport = { fetched: 0, known: 0, failed: [] }
    const mailbox = mailboxOf(account)
    const { uidValidity } = box
    const before = new Map(seen.all(mailbox, uidValidity).map((row) => [row.uid, row]))
    const uids = await box.uids()
    const fresh = uids.filter((uid) => !before.has(uid))
    const sizes = await box.sizes(fresh)
    const zone = clock.zone()
    const due = fresh.filter((uid) => {
      const size = sizes.get(uid)
      return size && (size.arrived === null || dayAt(size.arrived, zone) >= account.since_day)
    })
    for (const [at, uid] of due.entries()) {
      signal.throwIfAborted()
      const mark = { mailbox, uidValidity, uid, at: clock.now() }
      const taken = await takeOne(box, uid, sizes.get(uid)!.bytes, (message) =>
        commands.run(
          desk,
          'mail.accounts.fetch',
          {},
          (write): Taken => {
            const isNew = arrivals.add(write, desk, account, message)
            note.run({ ...mark, outcome: isNew ? 'fetched' : 'known', reason: '' })
            return { outcome: isNew ? 'fetched' : 'known' }
          },
          { request: `${account.id} ${message.received.hash}` },
        ),
      )
      if (taken === null) continue
      if (taken.outcome === 'failed') {
        note.run({ ...mark, ...taken })
        report.failed.push({ uid, reason: taken.reason })
      } else report[taken.outcome] += 1
      progress({ task, done: at + 1, total: due.length })
    }
    await tidy(account, box, mailbox)
    return report
  }

  /** Done after all is safe here, and again the next time where the connection broke before. */
  const tidy = async (account: AccountRow, box: Mailbox, mailbox: string) => {
    if (account.after_fetching === 'leave') return
    const there = new Set(await box.uids())
    const uids = seen
      .all(mailbox, box.uidValidity)
      .filter(({ uid, outcome, tidied }) => tidied === 0 && outcome !== 'failed' && there.has(uid))
      .map(({ uid }) => uid)
    for (let at = 0; at < uids.length; at += MESSAGES_AT_ONCE) {
      const some = uids.slice(at, at + MESSAGES_AT_ONCE)
      await box.tidy(some)
      markTidied.run(mailbox, box.uidValidity, JSON.stringify(some))
    }
  }

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

/** One mailbox, however the account is called. */
const mailboxOf = (account: AccountRow): string =>
  `${account.user_name}@${account.imap_host.toLowerCase()}:${account.imap_port}/${account.folder}`

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'

function problemOf(error: unknown): string {
  if (isAbort(error)) return ''
  if (error instanceof Failure && error.code === 'MAIL_SERVER')
    return (error.data as { reason: string }).reason
  return 'broken_off'
}
