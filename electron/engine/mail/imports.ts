import { createHash } from 'node:crypto'
import { Failure } from '../../../shared/base/errors.ts'
import type { CommandId, FileId, MailEntryId, MailRegisterId } from '../../../shared/base/ids.ts'
import type { FileLike, ImportReport } from '../../../shared/base/schemas.ts'
import { writeNumber } from '../../../shared/mail/number.ts'
import type { Progress } from '../base/changes.ts'
import type { Desk } from '../base/commands.ts'
import { newId } from '../base/ids.ts'
import type { Write } from '../base/write.ts'
import type { ReadMessage } from '../files/reader/tasks.ts'
import type { Received } from '../files/receiving.ts'
import { cleanText } from '../base/cleanText.ts'
import { createMessageFields, isCopy } from './messageFields.ts'
import type { Mail } from './service.ts'
import type { Twins } from './service/twins.ts'

type Input = {
  commandId?: CommandId | undefined
  file: FileLike
  registerId?: MailRegisterId | undefined
}
type Twin = { twin: string; id: MailEntryId }
type Parts = { mail: Mail; progress: (progress: Progress) => void }

const MAIL_TYPES = ['message/rfc822', 'application/mbox', 'application/vnd.ms-outlook']
/** As many messages of a mailbox file are read at once; what lies behind is told. */
const MOST = 2000

/** Takes files of mail in (.eml, .msg, .mbox): each message is one entry, one command. */
export function createMailImports({ mail, progress }: Parts) {
  const { commands, files } = mail.parts
  const fieldsOf = createMessageFields(mail.parts)

  /** One message as one entry, unless it is a copy of one that is there: then its twin. */
  const takeIn = (
    desk: Desk,
    input: Input & { commandId: CommandId },
    message: ReadMessage,
    whole: Received | null,
  ): Twin | null => {
    const contentHash = createHash('sha256').update(message.raw).digest('hex')
    const emailId = cleanText(message.messageId, 998)
    const storeMessage = (write: Write, name: string): FileId =>
      whole
        ? files.enter(write, desk, whole)
        : files.storeBytes(write, desk, `${name}.eml`, message.raw)
    const work = (write: Write) => {
      const look = { contentHash, emailId, partyName: '', letterReference: '', letterDate: null }
      const fields = fieldsOf(message)
      const [copy] = mail.twins(look, true).filter(isCopy(fields))
      if (copy) return { twin: { twin: numberOf(copy.row), id: copy.row.id } }
      const attached = message.attachments
        .filter(({ bytes }) => bytes.length > 0)
        .map(({ name, bytes }, at) => files.storeBytes(write, desk, name || String(at + 1), bytes))
      mail.add(write, desk, {
        registerId: input.registerId,
        fields,
        fileIds: [storeMessage(write, fields.subject.slice(0, 80)), ...attached],
        messageId: emailId,
        sure: true,
      })
      return { twin: null }
    }
    const { commandId } = input
    return commands.run(desk, 'mail.import', { commandId }, work, { request: contentHash }).twin
  }

  /** FILE_UNREADABLE `empty`, `too_large_to_keep`, `not_mail` or why the messages cannot be read (`mail_…`). */
  return (desk: Desk, input: Input, signal?: AbortSignal): Promise<ImportReport> => {
    mail.parts.registers.writable(input.registerId)
    return files.receive(input.file, (received) => takeAll(desk, input, received, signal))
  }

  async function takeAll(
    desk: Desk,
    input: Input,
    received: Received,
    signal: AbortSignal | undefined,
  ): Promise<ImportReport> {
    const { file } = input
    const isMail = MAIL_TYPES.includes(received.mediaType)
    const mayBeMail =
      isMail || (received.mediaType.startsWith('text/') && /\.eml$/i.test(file.name))
    const notMail = () => new Failure('FILE_UNREADABLE', { file: file.name, reason: 'not_mail' })
    if (!mayBeMail) throw notMail()
    const messages = await files.messagesOf(
      isMail ? received : { ...received, mediaType: 'message/rfc822' },
    )
    const task = input.commandId ?? newId<CommandId>()
    const twins: NonNullable<ImportReport['twins']> = []
    const report: ImportReport = { imported: 0, duplicates: 0, skipped: [], twins }
    for (const [at, message] of messages.entries()) {
      signal?.throwIfAborted()
      if (!isMail && !hasHeaders(message)) throw notMail()
      const one = { ...input, commandId: commandOf(task, at) }
      const isWhole = message.raw.length === received.bytes
      const twin = takeIn(desk, one, message, isWhole ? received : null)
      if (twin) twins.push({ file: file.name, row: at + 1, ...twin })
      else report.imported += 1
      progress({ task, done: at + 1, total: messages.length })
      await new Promise((resolve) => setImmediate(resolve))
    }
    report.duplicates = twins.length
    if (messages.length >= MOST)
      report.skipped.push({ file: file.name, row: MOST + 1, reason: 'too_many_messages' })
    return report
  }
}

const numberOf = (row: ReturnType<Twins>[number]['row']): string =>
  writeNumber(row.register_code, row.year, row.number)

/** What is called a message but bears none of its marks is a note that somebody named so. */
const hasHeaders = ({ subject, from, to, date, messageId, attachments }: ReadMessage): boolean =>
  Boolean(subject || from || date || messageId) || to.length > 0 || attachments.length > 0

/** A command id of its own for each message, the same whenever the same import is sent again. */
function commandOf(task: CommandId, at: number): CommandId {
  const hex = createHash('sha256').update(`${task} ${at}`).digest('hex')
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return `${a}-${b}-8${c}-8${d}-${e}` as CommandId
}
