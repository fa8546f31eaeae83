import * as z from 'zod'
import type { MailAccountId, MailRegisterId } from '../../../shared/base/ids.ts'
import { readRecipients, writeRecipients } from '../../../shared/base/recipients.ts'
import { text } from '../../../shared/base/schemas.ts'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import type { EmailCover } from '../../../shared/documents/contract/sending.ts'
import { MAKES_PDF } from '../../../shared/documents/mediaTypes.ts'
import type { Medium } from '../../../shared/mail/contract/entry.ts'
import { medium } from '../../../shared/mail/contract/entry.ts'

export type SendValues = {
  medium: Medium
  registerId: string | null
  partyName: string
  subject: string
  trackingNumber: string
  pages: number | null
  accountId: string | null
  to: string
  body: string
  attachment: 'pdf' | 'asIs'
}

export const sendSchema = z
  .object({
    medium,
    partyName: text(300),
    subject: text(500),
    trackingNumber: text(80),
    pages: z.int().min(1).max(100_000).nullable(),
    to: text(50_000),
    body: text(200_000),
  })
  .superRefine(({ medium: way, to }, { addIssue }) => {
    if (way !== 'email') return
    const { recipients, wrong } = readRecipients(to)
    if (wrong !== null) addIssue({ code: 'custom', path: ['to'] })
    else if (recipients.length === 0)
      addIssue({ code: 'too_small', origin: 'string', minimum: 1, path: ['to'], input: to })
  })

/** An answer to an e-mail goes as one; a text goes as PDF where it can. */
export const firstValues = ({ mediaType }: DocumentDetail, cover: EmailCover): SendValues => ({
  medium: cover.answersEmail ? 'email' : 'letter',
  registerId: null,
  partyName: '',
  subject: '',
  trackingNumber: '',
  pages: null,
  accountId: null,
  to: writeRecipients(cover.to),
  body: cover.body,
  attachment: MAKES_PDF.includes(mediaType) ? 'pdf' : 'asIs',
})

/** What the engine is told; what was left empty comes from the contact or the letter answered, and from the title. */
export function sendingOf(values: SendValues, makesPdf: boolean) {
  const { medium: way, registerId, pages, partyName, subject, trackingNumber } = values
  const isEmail = way === 'email'
  const { recipients: to } = readRecipients(values.to)
  return {
    medium: way,
    ...(registerId ? { registerId: registerId as MailRegisterId } : {}),
    pages,
    fields: {
      ...(!isEmail && partyName.trim() ? { partyName } : {}),
      ...(subject.trim() ? { subject } : {}),
      ...(!isEmail && trackingNumber.trim() ? { trackingNumber } : {}),
    },
    ...(isEmail
      ? {
          email: {
            ...(values.accountId ? { accountId: values.accountId as MailAccountId } : {}),
            to,
            body: values.body,
            asPdf: makesPdf && values.attachment === 'pdf',
          },
        }
      : {}),
  }
}
