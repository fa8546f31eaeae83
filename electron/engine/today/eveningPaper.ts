import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { dayOfLocal, lastDayOf, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import type { Day, Instant } from '../../../shared/base/dates.ts'
import type { Entry } from '../../../shared/reception/contract/entries.ts'
import type { Presence } from '../../../shared/reception/contract/safety.ts'
import type { RotaDay } from '../../../shared/rota/contract/cover.ts'
import type { Today } from '../../../shared/today/contract.ts'
import { drawHead } from '../base/papers/head.ts'
import { startPaper } from '../base/papers/paper.ts'
import type { PaperOffice, PaperSheet } from '../base/papers/paper.ts'
import type { PaperColumn } from '../base/papers/table.ts'
import { drawTable } from '../base/papers/table.ts'
import type { Words } from '../base/words.ts'

export type EveningPaper = {
  office: PaperOffice
  words: Words
  /** Wall time of a moment in the office. */
  time: (at: Instant) => string
  date: Day
  today: Today
  /** The next day the front is open, who is expected then, and the meetings from tomorrow until then. */
  next: { rota: RotaDay; expected: Entry[]; meetings: Occurrence[] }
  staffName: (staffId: string) => string
  inHouse: Presence[]
}

/** What must be known tomorrow if the computer is dead: rota, visitors, slips, promises, who is in the house. */
export async function eveningPaper(paper: EveningPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, date, today, next, time } = paper
  const t = (key: string) => words.text(`evening.${key}`)
  const title = t('title')
  const printed = words.text('printed', { day: words.day(date) })
  const foot = [office.name, title, printed].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title, words, foot })
  drawHead(sheet, { office, title, mark: printed })

  await section(sheet, `${t('rota')} · ${words.day(next.rota.day)}`, t('closed'), {
    columns: [plain(t('from'), 1), plain(t('to'), 1), plain(t('atFront'), 6)],
    rows: next.rota.stretches.map((stretch) => [
      stretch.from,
      stretch.to,
      stretch.people.map(({ staffId }) => paper.staffName(staffId)).join(', ') || t('nobody'),
    ]),
  })
  await section(sheet, t('meetings'), t('none'), {
    columns: [
      plain(t('time'), 3.2),
      plain(t('meeting'), 4),
      plain(t('who'), 3.5),
      plain(t('where'), 2.5),
    ],
    rows: next.meetings.map((date) => [
      whenOf(date, next.rota.day, words),
      date.taken ? t('taken') : date.title,
      date.staffIds.map(paper.staffName).join(', '),
      [...date.resources.map(({ name }) => name), date.place].filter(Boolean).join(', '),
    ]),
  })
  await section(sheet, t('expected'), t('none'), {
    columns: [plain(t('time'), 1), plain(t('name'), 3), plain(t('for'), 2), plain(t('subject'), 3)],
    rows: [...today.front.expected, ...next.expected].map((entry) => [
      entry.expectedAt ? time(entry.expectedAt) : '',
      [entry.personName, entry.organisationName].filter(Boolean).join(', '),
      entry.forStaffName,
      entry.subject,
    ]),
  })
  await section(sheet, t('messages'), t('none'), {
    columns: [plain(t('for'), 2), plain(t('from'), 2), plain(t('phone'), 2), plain(t('text'), 4)],
    rows: today.front.messages.map((message) => [
      message.forStaffName,
      [message.personName, message.organisationName].filter(Boolean).join(', '),
      message.phone,
      [message.body, message.bestTime].filter(Boolean).join(' · '),
    ]),
  })
  const { running, bookmarks, overdue, nudges, toTell } = today.support
  const requests = new Map(
    [...(running ? [running] : []), ...bookmarks, ...overdue, ...toTell, ...nudges].map(
      (request) => [request.id, request],
    ),
  )
  await section(sheet, t('requests'), t('none'), {
    columns: [
      plain(t('number'), 1.2),
      plain(t('what'), 4),
      plain(t('askedBy'), 2),
      plain(t('next'), 3),
    ],
    rows: [...requests.values()].map((request) => [
      request.number,
      request.title,
      [request.askedByName, request.phone].filter(Boolean).join(' '),
      request.nextStep || request.waitingFor || request.answer,
    ]),
  })
  await section(sheet, t('deliveries'), t('none'), {
    columns: [plain(t('number'), 1.2), plain(t('supplier'), 4), plain(t('day'), 2)],
    rows: [...today.support.lateOrders, ...today.support.coming].map((order) => [
      order.number,
      order.supplierName,
      order.expected ? words.day(order.expected) : '',
    ]),
  })
  await section(sheet, t('inHouse'), t('none'), {
    columns: [{ heading: '', share: 0.4, blank: true }, plain(t('name'), 4), plain(t('where'), 3)],
    rows: paper.inHouse.map((person) => [
      '',
      [person.name, person.organisationName].filter(Boolean).join(', '),
      person.where,
    ]),
  })
  return sheet.finish()
}

/** "09:00–10:00" of a meeting on the day that is meant; with its day on another, with both where it lasts several. */
function whenOf(date: Occurrence, meant: Day, words: Words): string {
  const [first, last] = [dayOfLocal(date.start), lastDayOf(date)]
  const at = (local: LocalTime) => (date.allDay ? '' : ` ${wallTimeOfLocal(local)}`)
  if (first < last)
    return `${words.day(first)}${at(date.start)} – ${words.day(last)}${at(date.end)}`
  const times = date.allDay ? '' : `${wallTimeOfLocal(date.start)}–${wallTimeOfLocal(date.end)}`
  return [first === meant ? '' : words.day(first), times].filter(Boolean).join(' ')
}

const plain = (heading: string, share: number): PaperColumn => ({ heading, share })

/** A heading with its table, or one quiet line where there is nothing: an empty page must say so. */
async function section(
  sheet: PaperSheet,
  title: string,
  nothing: string,
  table: { columns: PaperColumn[]; rows: string[][] },
): Promise<void> {
  sheet.makeRoom(80)
  sheet.y += 10
  const place = () => ({ x: sheet.left, y: sheet.y, width: sheet.width })
  sheet.y += sheet.text(title, place(), { size: 12, face: 'bold' }) + 4
  if (table.rows.length > 0) await drawTable(sheet, table)
  else sheet.y += sheet.text(nothing, place(), { size: 9 })
  sheet.y += 6
}
