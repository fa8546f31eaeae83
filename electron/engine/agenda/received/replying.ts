import type { Paper } from '../../../../shared/base/schemas.ts'
import type { Desk } from '../../base/commands.ts'
import type { Component } from '../../base/ics/content.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { isSendable, writeMailDraft } from '../../base/papers/writeMail.ts'
import type { MailToWrite } from '../../base/papers/writeMail.ts'
import type { Write } from '../../base/write.ts'
import type { Signed } from '../service/organiser.ts'
import type { AgendaParts } from '../service/parts.ts'
import { refuse } from '../service/rows.ts'

export type Reply = {
  method: NonNullable<MailToWrite['calendar']>['method']
  component: Component
  subject: string
  /** Paragraphs; empty ones are left out. */
  body: string[]
  by: Signed
  to: { name: string; email: string }
}
export type Replied = { message: Paper; calendar: Paper; to: string; sent: boolean }

/** Answers about meetings as e-mails (iMIP, RFC 6047): to be saved and sent by hand, or sent at once. */
export async function createReplying({
  clock,
  settings,
  dispatch,
}: Pick<AgendaParts, 'clock' | 'settings' | 'dispatch'>) {
  // The definitions of the world's time zones are read in with the first calendar file.
  const { writeCalendar } = await import('../ics/writeCalendar.ts')
  /** NOT_POSSIBLE `no_address_to_answer`, `sending_not_set_up`. */
  return (write: Write, desk: Desk, reply: Reply, how: 'file' | 'mail'): Replied => {
    const { method, component, subject, by, to } = reply
    if (!isSendable(to.email)) refuse('no_address_to_answer')
    if (how === 'mail' && !dispatch().canSend()) refuse('sending_not_set_up')
    const { name, email } = settings()
    const text = writeCalendar([component], { method })
    const letter = {
      subject,
      body: [...reply.body, name].filter(Boolean).join('\n\n'),
      to: [{ name: to.name, address: to.email }],
      calendar: { method, text },
    }
    if (how === 'mail') dispatch().queue(write, desk, letter)
    const from = { name: name || by.name, address: by.sentBy || by.email || email }
    const date = Date.parse(clock.now())
    return {
      message: makePaper(
        subject,
        'eml',
        writeMailDraft({ ...letter, from, date, attachments: [] }),
      ),
      calendar: makePaper(subject, 'ics', Buffer.from(text)),
      to: to.name || to.email,
      sent: how === 'mail',
    }
  }
}
