import type { Instant } from '../../../../shared/base/dates.ts'
import type { MailEntry } from '../../../../shared/mail/contract/entry.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { Words } from '../../base/words.ts'

/** What each paper of the register stands on: the office, its language and its clocks. */
export type PaperBase = {
  office: PaperOffice
  words: Words
  time: (at: Instant) => string
  day: (at: Instant) => string
}
/** A correction or an annulment, as prints tell of it. */
export type PrintedChange = {
  shownNumber: string
  at: Instant
  byName: string
  /** The corrected field, or null for an annulment. */
  field: string | null
  before: string
  after: string
  reason: string
}

/** Entries in the order of a paper register: number, date, sender or recipient, subject, their reference, whom it is for. */
export async function drawEntries(sheet: PaperSheet, base: PaperBase, entries: MailEntry[]) {
  const { words } = base
  const word = (key: string) => words.text(`mail.${key}`)
  await drawTable(sheet, {
    columns: [
      { heading: word('number'), share: 13, bold: true },
      { heading: word('time'), share: 6 },
      { heading: word('way'), share: 11 },
      { heading: word('party'), share: 21 },
      { heading: word('subject'), share: 26 },
      { heading: word('theirs'), share: 13 },
      { heading: word('for'), share: 13 },
    ],
    rows: entries.map((entry) => [
      entry.annulled ? `${entry.shownNumber} ${word('annulledMark')}` : entry.shownNumber,
      base.time(entry.registeredAt),
      `${word(entry.direction)}, ${word(`medium.${entry.medium}`)}`,
      [entry.partyName, ...entry.furtherParties].join('; '),
      entry.subject,
      [entry.letterDate ? words.day(entry.letterDate) : '', entry.letterReference]
        .filter(Boolean)
        .join(' · '),
      [entry.forStaffName, entry.office].filter(Boolean).join(', '),
    ]),
    size: 8,
    lines: 3,
  })
}

/** Corrections and annulments: the old value stays legible beside the new one. */
export async function drawChanges(sheet: PaperSheet, base: PaperBase, changes: PrintedChange[]) {
  const { words } = base
  const word = (key: string) => words.text(`mail.${key}`)
  sheet.y += 10
  const place = { x: sheet.left, y: sheet.y, width: sheet.width }
  sheet.y += sheet.text(word('changes'), place, { size: 11, face: 'bold', lines: 1 }) + 4
  await drawTable(sheet, {
    columns: [
      { heading: word('number'), share: 14, bold: true },
      { heading: word('time'), share: 7 },
      { heading: word('change'), share: 14 },
      { heading: word('before'), share: 22 },
      { heading: word('after'), share: 22 },
      { heading: word('reason'), share: 22 },
      { heading: word('by'), share: 12 },
    ],
    rows: changes.map((change) => [
      change.shownNumber,
      base.time(change.at),
      change.field === null ? word('annulled') : word(`field.${change.field}`),
      change.before,
      change.after,
      change.reason,
      change.byName,
    ]),
    size: 8,
    lines: 4,
  })
}
