import { Failure } from '../../../../shared/base/errors.ts'
import type { OutgoingMailId } from '../../../../shared/base/ids.ts'
import type { Log } from '../../base/log.ts'
import type { MailParts } from '../service/parts.ts'
import type { Accounts } from './accounts.ts'
import { MAIL_DESK } from './mailDesk.ts'
import type { Outbox } from './outbox.ts'
import type { OutboxRow } from './outboxStore.ts'
import { reasonOf } from './servers.ts'

type Given = MailParts & { accounts: Accounts; outbox: Outbox; log: Log }

/** Lays what went out among the sent messages of its mailbox; whether that works changes nothing of having been sent. */
export function createSentCopies({ database, commands, files, accounts, outbox, log }: Given) {
  const next = database.prepare<{ id: OutgoingMailId }>(
    "SELECT id FROM mail_outbox WHERE copy_state = 'waiting' ORDER BY id LIMIT 1",
  )
  const ending = new AbortController()
  let working: Promise<void> | undefined

  const record = (id: OutgoingMailId, patch: Partial<OutboxRow>): void => {
    commands.run(MAIL_DESK, 'mail.outbox.copy', {}, (write) => {
      outbox.setState(write, outbox.row(id), { copy_reason: '', copy_told: '', ...patch })
      return {}
    })
  }
  const layOne = async (id: OutgoingMailId): Promise<void> => {
    const mail = outbox.row(id)
    const account = accounts.row(mail.account_id!)
    try {
      const { laySentCopy } = await import('./sentFolder.ts')
      const message = {
        bytes: files.bytesOf(mail.file_id),
        messageId: mail.email_id,
        sentAt: mail.sent_at ?? mail.queued_at,
      }
      await laySentCopy(account, await accounts.passwordOf(account), message, ending.signal)
      record(id, { copy_state: 'there' })
    } catch (error) {
      // It still waits, and the next start looks whether it is there.
      if (ending.signal.aborted) return
      if (!(error instanceof Failure)) log.bug(error, 'mail.outbox.copy')
      const { reason, told } = reasonOf(error)
      record(id, { copy_state: 'failed', copy_reason: reason, copy_told: told })
    }
  }
  const work = async (): Promise<void> => {
    for (let one = next.get(); one && !ending.signal.aborted; one = next.get()) await layOne(one.id)
  }

  return {
    wake: (): void => {
      if (ending.signal.aborted || working) return
      working = work()
        .catch((error: unknown) => void log.bug(error, 'mail.outbox.copy'))
        .finally(() => (working = undefined))
    },
    stop: (): void => ending.abort(),
  }
}
