import { Failure } from '../../../../shared/base/errors.ts'
import type { OutgoingMailId } from '../../../../shared/base/ids.ts'
import type { Recipient } from '../../../../shared/base/recipients.ts'
import type { Log } from '../../base/log.ts'
import type { AccountRow, Accounts } from './accounts.ts'
import type { MailParts } from '../service/parts.ts'
import { MAIL_DESK } from './mailDesk.ts'
import type { Outbox } from './outbox.ts'
import type { OutboxRow } from './outboxStore.ts'
import { reasonOf } from './servers.ts'

type Given = MailParts & { accounts: Accounts; outbox: Outbox; log: Log }

/**
 * Sends what waits in the outbox, one after the other. That an e-mail is being sent is written down before the first
 * byte goes out: whatever ends the program then, nothing goes twice in silence.
 */
export function createSending({ database, commands, files, store, accounts, outbox, log }: Given) {
  const next = database.prepare<{ id: OutgoingMailId }>(
    "SELECT id FROM mail_outbox WHERE state = 'waiting' AND state NOT IN ('sent', 'given_up') ORDER BY id LIMIT 1",
  )
  const broken = database.prepare<{ id: OutgoingMailId }>(
    "SELECT id FROM mail_outbox WHERE state = 'sending' AND state NOT IN ('sent', 'given_up')",
  )
  let working: Promise<void> | undefined
  let stopped = false

  const record = (id: OutgoingMailId, patch: Partial<OutboxRow>): void => {
    commands.run(MAIL_DESK, 'mail.outbox.result', {}, (write) => {
      const mail = outbox.row(id)
      const isSent = patch.state === 'sent'
      outbox.setState(write, mail, isSent ? { ...patch, sent_at: write.at } : patch)
      if (isSent && mail.mail_entry_id !== null)
        store.addEvent(write, MAIL_DESK, mail.mail_entry_id, 'sent')
      return {}
    })
  }

  const sendOne = async (id: OutgoingMailId): Promise<void> => {
    const { account_id: accountId } = outbox.row(id)
    const account: AccountRow = accounts.row(accountId!)
    const password = await accounts.passwordOf(account)
    const mail = outbox.row(id)
    if (mail.state !== 'waiting') return
    commands.run(MAIL_DESK, 'mail.outbox.try', {}, (write) => {
      outbox.setState(write, mail, {
        state: 'sending',
        tried_at: write.at,
        attempts: mail.attempts + 1,
      })
      return {}
    })
    const { Unsure, sendBySmtp } = await import('./smtp.ts')
    try {
      const recipients = [mail.to_list, mail.cc_list].flatMap(
        (list) => JSON.parse(list) as Recipient[],
      )
      const envelope = { from: mail.from_address, to: recipients.map(({ address }) => address) }
      const { refused } = await sendBySmtp(account, password, envelope, files.bytesOf(mail.file_id))
      const left =
        refused.length > 0
          ? { reason: 'some_recipients', told: refused.join(', ').slice(0, 300) }
          : {}
      const keeps = account.sent_copy === 'keep' && account.imap_host !== ''
      const copy = keeps ? { copy_state: 'waiting' } : {}
      record(id, { state: 'sent', reason: '', told: '', ...left, ...copy })
    } catch (error) {
      if (error instanceof Unsure) record(id, { state: 'unsure', ...reasonOf(error.failure) })
      else {
        record(id, { state: 'failed', ...reasonOf(error) })
        if (!(error instanceof Failure)) log.bug(error, 'mail.outbox.send')
      }
    }
  }
  const work = async (): Promise<void> => {
    for (let one = next.get(); one && !stopped; one = next.get()) await sendOne(one.id)
  }
  const wake = (): void => {
    if (stopped || working) return
    working = work()
      .catch((error: unknown) => void log.bug(error, 'mail.outbox'))
      .finally(() => (working = undefined))
  }

  return {
    wake,
    /** What was being sent when the program ended: nobody knows, so somebody is asked. */
    askAboutBroken: (): void => {
      for (const { id } of broken.all())
        record(id, { state: 'unsure', reason: 'program_ended', told: '' })
    },
    stop: (): void => {
      stopped = true
    },
  }
}
