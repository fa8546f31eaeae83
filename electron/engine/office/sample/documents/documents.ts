/** The documents of the sample office: what a small office has lying on its desk. */
import type { Day, Instant } from '../../../../../shared/base/dates.ts'
import { addDays, instantAt, instantOf } from '../../../../../shared/base/dates.ts'
import type { ContactId, DocumentId, StaffId } from '../../../../../shared/base/ids.ts'
import type { Language } from '../../../../../shared/base/schemas.ts'
import type {
  DispatchWay,
  DocumentKind,
} from '../../../../../shared/documents/contract/documents.ts'
import type { Desk } from '../../../base/commands.ts'
import { newId } from '../../../base/ids.ts'
import type { Write } from '../../../base/write.ts'
import { gap, paragraph, writeDocx } from '../../../base/papers/writeDocx.ts'
import type { Documents } from '../../../documents/service.ts'
import type { Files } from '../../../files/service.ts'
import { isWorkingDay } from '../calendar.ts'
import { da } from './da.ts'
import { en } from './en.ts'
import { hr } from './hr.ts'
import { it } from './it.ts'
import { sv } from './sv.ts'
import type { DocumentKey } from './words.ts'

const WORDS = { en, da, it, sv, hr }

type Plan = {
  key: DocumentKey
  kind: DocumentKind
  daysAgo: number
  final?: true
  confidential?: true
  /** Which of the contacts it is for. */
  contact?: number
  sent?: { way: DispatchWay; copies?: number }
}
const PLANS: readonly Plan[] = [
  { key: 'handover', kind: 'note', daysAgo: 80, final: true },
  {
    key: 'visitorForm',
    kind: 'form',
    daysAgo: 64,
    final: true,
    sent: { way: 'print', copies: 50 },
  },
  { key: 'octoberMinutes', kind: 'minutes', daysAgo: 41, final: true },
  { key: 'toner', kind: 'letter', daysAgo: 33, final: true, contact: 0, sent: { way: 'post' } },
  { key: 'room', kind: 'letter', daysAgo: 20, final: true, contact: 1, sent: { way: 'email' } },
  { key: 'delivery', kind: 'scan', daysAgo: 15 },
  { key: 'chairs', kind: 'letter', daysAgo: 12, final: true, contact: 2, sent: { way: 'email' } },
  { key: 'energy', kind: 'report', daysAgo: 8 },
  { key: 'cleaning', kind: 'contract', daysAgo: 6, contact: 3 },
  { key: 'salaries', kind: 'note', daysAgo: 5, confidential: true },
  { key: 'novemberMinutes', kind: 'minutes', daysAgo: 4 },
  { key: 'invitation', kind: 'letter', daysAgo: 1, contact: 4 },
]
/** The cleaning of a year, in euro cents; the office's currency is given with it. */
const CLEANING = 1_180_000

type Given = {
  write: Write
  desk: Desk
  documents: Documents
  files: Files
  staff: { id: StaffId; name: string }[]
  contacts: ContactId[]
  language: Language
  price: (euroCents: number) => { amount: number; currency: string }
  today: Day
  zone: string
}

/** Templates, own fields, a view and a dozen documents in the states that documents are in. */
export function layDocuments(given: Given): void {
  const { write, desk, documents, files, staff, contacts, language, today } = given
  const words = WORDS[language]
  documents.templates.insertReady(write, desk, language)
  const fields = {
    amount: documents.fields.insert(write, 'money', words.amount, ['contract']),
    validUntil: documents.fields.insert(write, 'day', words.validUntil, ['contract']),
    signed: documents.fields.insert(write, 'yes_no', words.signed, ['contract']),
  }
  const made = {} as Record<DocumentKey, DocumentId>
  PLANS.forEach((plan, at) => {
    const { key, kind, contact, final, sent } = plan
    const owner = staff[(at * 3) % staff.length]!
    const by = { ...desk, actor: owner.name, actorId: owner.id }
    const moment = momentOf(given, plan.daysAgo, at)
    const { title, text } = words.documents[key]
    const bytes = fileOf(language, title, text)
    const id = documents.insert(write, by, {
      fileId: files.storeBytes(write, by, `${title}.docx`, bytes),
      fields: {
        title,
        kind,
        contactId: contact === undefined ? null : (contacts[contact] ?? null),
        confidential: plan.confidential ?? false,
      },
      at: moment,
    })
    made[key] = id
    if (final) write.update('documents', { id }, { state: 'final', final_at: moment })
    if (!sent) return
    write.insert('document_dispatches', {
      id: newId(),
      document_id: id,
      version_number: 1,
      way: sent.way,
      recipient: '',
      pages: 1,
      copies: sent.copies ?? 1,
      note: '',
      at: moment,
      actor: owner.name,
      mail_entry_id: null,
      withdrawn_at: null,
    })
    if (sent.way !== 'print') write.update('documents', { id }, { sent_at: moment })
  })
  const [first, second, third] = staff as [Given['staff'][0], Given['staff'][0], Given['staff'][0]]
  const deskOf = ({ id, name }: Given['staff'][0]) => ({ ...desk, actor: name, actorId: id })
  const { title, text } = words.documents.cleaning
  const longer = fileOf(language, title, `${text} ${words.moreText}`)
  documents.insertVersion(write, deskOf(second), made.cleaning, {
    fileId: files.storeBytes(write, deskOf(second), `${title}.docx`, longer),
    note: words.secondNote,
  })
  documents.fields.fill(write, made.cleaning, [
    { fieldId: fields.amount, value: given.price(CLEANING) },
    { fieldId: fields.validUntil, value: `${Number(today.slice(0, 4)) + 1}-12-31` },
    { fieldId: fields.signed, value: false },
  ])
  documents.insertHandOn(write, deskOf(first), made.novemberMinutes, third.id, words.pleaseRead)
  write.update(
    'documents',
    { id: made.energy },
    {
      lock_staff_id: second.id,
      lock_actor: second.name,
      lock_at: write.at,
      lock_until: instantOf(Date.parse(write.at) + 8 * 3_600_000),
    },
  )
  documents.views.insert(write, desk, {
    name: words.contracts,
    shared: true,
    filter: { kinds: ['contract'] },
    columns: ['title', 'contact', fields.amount, fields.validUntil, fields.signed],
    sort: { by: 'field', fieldId: fields.validUntil, descending: false },
  })
}

/** In the forenoon of a working day, so many days ago or a little more. */
function momentOf({ today, zone, write }: Given, daysAgo: number, at: number): Instant {
  let day = addDays(today, -daysAgo)
  while (!isWorkingDay(day)) day = addDays(day, -1)
  const time = `${String(8 + (at % 4)).padStart(2, '0')}:${String((at * 7) % 60).padStart(2, '0')}`
  const moment = instantAt(day, time, zone)
  return moment < write.at ? moment : write.at
}

const fileOf = (language: Language, title: string, text: string) =>
  writeDocx({
    language,
    body: [
      paragraph(title, 'Head'),
      gap(4),
      ...text.split('. ').map((each) => paragraph(each.endsWith('.') ? each : `${each}.`)),
    ],
    foot: '',
  })
