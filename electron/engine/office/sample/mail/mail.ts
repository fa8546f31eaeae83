/** The post of the sample office: letters of the last days, e-mails that wait, one that the mail program shall send. */
import type { Day, Instant } from '../../../../../shared/base/dates.ts'
import { addDays, instantAt } from '../../../../../shared/base/dates.ts'
import type { MailEntryId, StaffId } from '../../../../../shared/base/ids.ts'
import type { Language } from '../../../../../shared/base/schemas.ts'
import type { Medium } from '../../../../../shared/mail/contract/entry.ts'
import type { Desk } from '../../../base/commands.ts'
import type { Write } from '../../../base/write.ts'
import type { Mail } from '../../../mail/service.ts'
import { da } from './da.ts'
import { en } from './en.ts'
import { hr } from './hr.ts'
import { it } from './it.ts'
import { sv } from './sv.ts'
import type { LetterKey, MailWords } from './words.ts'

const WORDS: Record<Language, MailWords> = { en, da, it, sv, hr }

type Plan = {
  key: LetterKey
  direction: 'in' | 'out'
  medium: Medium
  daysAgo: number
  /** Days from today to its deadline. */
  due?: number
  /** Which of the staff it is for. */
  staff?: number
  answers?: LetterKey
  tracking?: string
}
const PLANS: readonly Plan[] = [
  { key: 'hall', direction: 'in', medium: 'letter', daysAgo: 9, staff: 3 },
  { key: 'pictures', direction: 'in', medium: 'parcel', daysAgo: 7, staff: 5 },
  { key: 'hallAnswer', direction: 'out', medium: 'letter', daysAgo: 6, answers: 'hall' },
  { key: 'objection', direction: 'in', medium: 'registered', daysAgo: 5, due: 12 },
  { key: 'notice', direction: 'out', medium: 'registered', daysAgo: 4, tracking: 'RR 4711 0815 2' },
  { key: 'grant', direction: 'in', medium: 'letter', daysAgo: 3 },
  { key: 'files', direction: 'in', medium: 'letter', daysAgo: 2, due: 9, staff: 1 },
  { key: 'tax', direction: 'in', medium: 'letter', daysAgo: 1, due: 1 },
]
const POSTAGE = 1150

type Given = {
  write: Write
  desk: Desk
  mail: Mail
  staff: { id: StaffId; name: string }[]
  language: Language
  address: string
  today: Day
  zone: string
}

export function layMail({ write, desk, mail, staff, language, address, today, zone }: Given): void {
  const words = WORDS[language]
  const made = new Map<LetterKey, MailEntryId>()
  for (const { key, direction, medium, daysAgo, due, staff: at, answers, tracking } of PLANS) {
    const { party, subject, office = '' } = words.letters[key]
    const forStaffId = at === undefined ? undefined : staff[at]?.id
    const answered = answers === undefined ? undefined : made.get(answers)
    const id = mail.add(write, desk, {
      fields: {
        direction,
        medium,
        partyName: party,
        subject,
        office,
        arrivedOn: addDays(today, -daysAgo),
        letterDate: addDays(today, -daysAgo - 1),
        ...(due === undefined ? {} : { deadlineOn: addDays(today, due) }),
        ...(forStaffId ? { forStaffId } : {}),
        ...(tracking ? { trackingNumber: tracking, postage: POSTAGE } : {}),
      },
      fileIds: [],
      messageId: '',
      ...(answered ? { replyToId: answered } : {}),
      sure: true,
    })
    if (answered) mail.link(write, desk, answered, id)
    made.set(key, id)
  }
  const { email } = mail
  // Without servers: nothing is fetched nor sent from a made-up office.
  const account = email.accounts.insert(write, { name: words.account, address })
  for (const [at, message] of words.emails.entries()) {
    const sentAt: Instant = instantAt(addDays(today, -1), `${String(14 + at)}:1${at}`, zone)
    email.arrivals.insertWritten(write, desk, account, { ...message, sentAt, to: address })
  }
  const { name, address: to, subject, text } = words.written
  const answered = made.get('files')!
  email.outbox.sendWithin(write, desk, {
    to: [{ name, address: to }],
    cc: [],
    subject,
    body: text,
    fileIds: [],
    replyToId: answered,
    fields: {},
  })
}
