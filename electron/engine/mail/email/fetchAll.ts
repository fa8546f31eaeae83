import { dayAt } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId } from '../../../../shared/base/ids.ts'
import type { FetchReport } from '../../../../shared/mail/contract/accounts.ts'
import type { Progress } from '../../base/changes.ts'
import type { Desk } from '../../base/commands.ts'
import type { Parts } from '../../base/parts.ts'
import type { ReadMessage } from '../../files/reader/tasks.ts'
import type { Files } from '../../files/service.ts'
import type { Received } from '../../files/receiving.ts'
import type { AccountRow } from './accounts.ts'
import type { Arrivals } from './arrivals.ts'
import type { Mailbox } from './mailbox.ts'
import { LARGEST_MESSAGE, MESSAGES_AT_ONCE } from './servers.ts'

type Taken = { outcome: 'fetched' | 'known' } | { outcome: 'failed'; reason: string }
type Outcome = Taken['outcome']

/** Takes what is new in a mailbox into the office, one message one command, and notes each. */
export function createFetchAll({
  database,
  commands,
  clock,
  arrivals,
  files,
  progress,
}: Pick<Parts, 'database' | 'commands' | 'clock'> & {
  arrivals: Arrivals
  files: Files
  progress: (progress: Progress) => void
}) {
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

  /** Fetches what is new; `task` names its progress. */
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

  return fetchAll
}

/** One mailbox, however the account is called. */
const mailboxOf = (account: AccountRow): string =>
  `${account.user_name}@${account.imap_host.toLowerCase()}:${account.imap_port}/${account.folder}`
