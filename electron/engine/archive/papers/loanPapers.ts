import type { Day } from '../../../../shared/base/dates.ts'
import type { Loan } from '../../../../shared/archive/contract/lending.ts'
import { drawQrCode } from '../../base/papers/barcode.ts'
import { drawFacts, drawHead } from '../../base/papers/head.ts'
import type { PaperOffice } from '../../base/papers/paper.ts'
import { MM, ink, startPaper } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { Words } from '../../base/words.ts'

export type LoanPaper = {
  office: PaperOffice
  words: Words
  loans: readonly Loan[]
  /** The day on which it was lent. */
  lentOn: (loan: Loan) => Day
  today: Day
}

/** Three to a sheet of A4, each as wide as the sheet, to be folded over the gap. */
const SLIP_HEIGHT = 90 * MM

/** Out slips that stand in the gap on the shelf: who has it, since when and until when. */
export async function outSlips({ office, words, loans, lentOn }: LoanPaper) {
  const word = (key: string) => words.text(`archive.${key}`)
  const sheet = await startPaper({ title: word('outSlip'), words, foot: null })
  for (const [index, loan] of loans.entries()) {
    if (index > 0) sheet.makeRoom(SLIP_HEIGHT)
    const top = sheet.y
    const side = 34 * MM
    sheet.rule(top, { colour: ink.accent, weight: 2 })
    const width = sheet.width - side - 12
    let y = top + 8
    const small = { size: 8.5, colour: ink.quiet, lines: 1 }
    y += sheet.text(office.name, { x: sheet.left, y, width }, small)
    const title = `${word('out')}: ${loan.code}`
    y += sheet.text(title, { x: sheet.left, y, width }, { size: 22, face: 'bold', lines: 2 }) + 2
    if (loan.title) y += sheet.text(loan.title, { x: sheet.left, y, width }, { size: 11, lines: 2 })
    drawQrCode(sheet, loan.code, { x: sheet.right - side, y: top + 10, width: side, height: side })
    y += 8
    const facts: [string, string][] = [
      [word('place'), loan.placePath],
      [word('borrower'), loan.borrowerName],
      [word('purpose'), loan.purpose],
      [word('lentOn'), `${words.day(lentOn(loan))} (${loan.lentByName})`],
      [word('dueOn'), words.day(loan.dueOn)],
    ]
    drawFacts(sheet, facts, { x: sheet.left, y, width })
    sheet.y = top + SLIP_HEIGHT
  }
  return sheet.finish()
}

/** What should be back, the longest overdue first. */
export async function overduePaper({ office, words, loans, lentOn, today }: LoanPaper) {
  const word = (key: string) => words.text(`archive.${key}`)
  const title = word('overdue')
  const foot = [office.name, title, words.day(today)].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title, words, foot })
  drawHead(sheet, { office, title, mark: words.day(today) })
  if (loans.length === 0)
    sheet.text(word('nothingOverdue'), { x: sheet.left, y: sheet.y, width: sheet.width })
  else
    await drawTable(sheet, {
      columns: [
        { heading: word('code'), share: 14, bold: true },
        { heading: word('title'), share: 26 },
        { heading: word('borrower'), share: 20 },
        { heading: word('lentOn'), share: 14 },
        { heading: word('dueOn'), share: 14 },
        { heading: word('place'), share: 24 },
      ],
      rows: loans.map((loan) => [
        loan.code,
        loan.title,
        loan.borrowerName,
        words.day(lentOn(loan)),
        words.day(loan.dueOn),
        loan.placePath,
      ]),
    })
  return sheet.finish()
}
