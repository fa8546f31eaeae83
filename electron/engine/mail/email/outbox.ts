import type {
  CommandId,
  FileId,
  MailAccountId,
  MailEntryId,
  MailRegisterId,
  OutgoingMailId,
} from '../../../../shared/base/ids.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type { MailEntry, MailFields } from '../../../../shared/mail/contract/entry.ts'
import type { Recipient } from '../../../../shared/base/recipients.ts'
import type { OutgoingMail, OutgoingState } from '../../../../shared/mail/contract/outbox.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import type { Patch } from '../../base/records.ts'
import { given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { MailParts } from '../service/parts.ts'
import type { createRegistering } from '../service/registering.ts'
import type { Accounts } from './accounts.ts'
import { messageName } from './messageName.ts'
import type { OutboxRow } from './outboxStore.ts'
import { createOutboxStore } from './outboxStore.ts'
import type { Letter, createWriting } from './writing.ts'

type Command = { commandId?: CommandId | undefined }
type Step = Command & { outgoingMailId: OutgoingMailId; version: number }
export type Send = Command & {
  accountId?: MailAccountId | undefined
  to: Recipient[]
  cc: Recipient[]
  subject: string
  body: string
  fileIds: FileId[]
  replyToId?: MailEntryId | undefined
  /** Left out: the account's. */
  registerId?: MailRegisterId | undefined
  fields: Patch<MailFields>
}

export type Outbox = ReturnType<typeof createOutbox>
type Given = MailParts & { accounts: Accounts; writing: ReturnType<typeof createWriting> } & Pick<
    ReturnType<typeof createRegistering>,
    'add' | 'addReply'
  >

/** E-mails of the office: written once, registered with their bytes, and what became of each. */
export function createOutbox(parts: Given) {
  const { database, commands, files, store, accounts, writing } = parts
  const outboxStore = createOutboxStore(database)
  const { row, get, setState } = outboxStore
  const sender = (accountId: MailAccountId | undefined) => {
    if (accountId !== undefined) {
      const account = accounts.standing(accountId)
      return account.smtp_host === ''
        ? { account: null, known: account }
        : { account, known: account }
    }
    const all = accounts.inUse().filter(({ smtp_host: host }) => host !== '')
    return { account: all[0] ?? null, known: all[0] ?? null }
  }

  /**
   * Writes an e-mail and puts it into the outbox, within another command. With `entryId` it belongs to that entry.
   * What was never tried is sent after a crash; what was being sent is asked about.
   */
  const queue = (
    write: Write,
    desk: Desk,
    letter: Letter & { accountId?: MailAccountId | undefined },
    register: ((fileId: FileId, messageId: string) => MailEntryId) | null,
  ): OutgoingMailId => {
    const { account, known } = sender(letter.accountId)
    const written = writing.write(known, letter, Date.parse(write.at))
    const fileId = files.storeBytes(write, desk, messageName(letter.subject), written.bytes)
    const id = newId<OutgoingMailId>()
    const entryId = register?.(fileId, written.messageId) ?? null
    write.touch('outgoingMail', id)
    write.insert('mail_outbox', {
      id,
      account_id: account?.id ?? null,
      state: account ? 'waiting' : 'by_hand',
      mail_entry_id: entryId,
      file_id: fileId,
      email_id: written.messageId,
      from_address: written.from,
      to_list: JSON.stringify(letter.to),
      cc_list: JSON.stringify(letter.cc ?? []),
      subject: letter.subject,
      queued_at: write.at,
      queued_by: desk.actor,
      tried_at: null,
      sent_at: null,
      attempts: 0,
      reason: '',
      told: '',
      copy_state: 'none',
      copy_reason: '',
      copy_told: '',
      version: 1,
    })
    return id
  }

  /** Writes, registers and queues an e-mail, within another command. */
  const sendWithin = (write: Write, desk: Desk, input: Send): OutgoingMailId => {
    const { to, cc, subject, replyToId, fileIds } = input
    const [first, ...others] = [...to, ...cc]
    const register = (fileId: FileId, messageId: string): MailEntryId => {
      const registerId = input.registerId ?? sender(input.accountId).known?.register_id ?? undefined
      const entry = {
        ...(registerId ? { registerId } : {}),
        fields: {
          ...given(input.fields),
          direction: 'out' as const,
          medium: 'email' as const,
          partyName: first!.name || input.fields.partyName || first!.address,
          partyAddress: first!.address,
          furtherParties: others.map(({ name, address }) => name || address),
          subject,
        } as Parameters<typeof parts.add>[2]['fields'],
        fileIds: [fileId, ...fileIds],
        messageId,
      }
      if (replyToId) return parts.addReply(write, desk, { ...entry, mailEntryId: replyToId })
      // Its bytes and its Message-ID are new: there can be no twin.
      return parts.add(write, desk, { ...entry, sure: true })
    }
    return queue(write, desk, { ...input, replyToId }, register)
  }

  return {
    ...outboxStore,
    queue,
    sendWithin,

    send: (desk: Desk, input: Send): { entry: MailEntry; mail: OutgoingMail } => {
      const { id } = commands.run(desk, 'mail.outbox.send', input, (write) => ({
        id: sendWithin(write, desk, input),
      }))
      const mail = get(id)
      return { entry: store.get(mail.mailEntryId!), mail }
    },

    retry: (desk: Desk, input: Step): OutgoingMail => {
      commands.run(desk, 'mail.outbox.retry', input, (write) => {
        const mail = row(input.outgoingMailId)
        requireVersion('outgoingMail', mail.id, mail.version, input.version)
        requireState(mail, ['failed', 'unsure', 'given_up'])
        const { account } = sender(mail.account_id ?? undefined)
        const patch = { state: account ? 'waiting' : 'by_hand', account_id: account?.id ?? null }
        setState(write, mail, { ...patch, reason: '', told: '' })
        return {}
      })
      return get(input.outgoingMailId, desk)
    },

    settle: (desk: Desk, input: Step & { outcome: 'sent' | 'given_up' }): OutgoingMail => {
      commands.run(desk, 'mail.outbox.settle', input, (write) => {
        const mail = row(input.outgoingMailId)
        requireVersion('outgoingMail', mail.id, mail.version, input.version)
        requireState(mail, ['failed', 'unsure', 'by_hand', 'waiting'])
        const isSent = input.outcome === 'sent'
        setState(write, mail, { state: input.outcome, sent_at: isSent ? write.at : null })
        if (isSent && mail.mail_entry_id !== null)
          store.addEvent(write, desk, mail.mail_entry_id, 'sent')
        return {}
      })
      return get(input.outgoingMailId, desk)
    },

    retryCopy: (desk: Desk, input: Step): OutgoingMail => {
      commands.run(desk, 'mail.outbox.retryCopy', input, (write) => {
        const mail = row(input.outgoingMailId)
        requireVersion('outgoingMail', mail.id, mail.version, input.version)
        if (mail.copy_state !== 'failed')
          throw new Failure('WRONG_STATE', { entity: 'outgoingMail', state: mail.copy_state })
        setState(write, mail, { copy_state: 'waiting', copy_reason: '', copy_told: '' })
        return {}
      })
      return get(input.outgoingMailId, desk)
    },

    draft: (id: OutgoingMailId): Paper => {
      const mail = row(id)
      return makePaper(mail.subject, 'eml', writing.draftOf(files.bytesOf(mail.file_id)))
    },
  }
}

function requireState({ state }: OutboxRow, allowed: OutgoingState[]): void {
  if (!allowed.includes(state as OutgoingState))
    throw new Failure('WRONG_STATE', { entity: 'outgoingMail', state })
}
