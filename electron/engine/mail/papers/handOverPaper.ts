import type { MailEntry } from '../../../../shared/mail/contract/entry.ts'
import { drawHead } from '../../base/papers/head.ts'
import { startPaper } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { PaperBase } from './registerTable.ts'

/** Room for a signature in each line. */
const ROW = 30

/** The sheet that is signed when letters are fetched: one line a letter, grouped by whom they are for. */
export async function handOverPaper(
  paper: PaperBase & { entries: MailEntry[]; today: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, entries, today } = paper
  const word = (key: string) => words.text(`mail.${key}`)
  const title = word('handOver')
  const foot = [office.name, title, today].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title: `${title} ${today}`, words, foot })
  drawHead(sheet, { office, title, mark: today })
  const placed = entries.map((entry) => ({
    entry,
    place: [entry.forStaffName, entry.office].filter(Boolean).join(', '),
  }))
  await drawTable(sheet, {
    columns: [
      { heading: word('number'), share: 18, bold: true },
      { heading: word('party'), share: 24 },
      { heading: word('subject'), share: 26 },
      { heading: word('for'), share: 18 },
      { heading: word('signed'), share: 26, blank: true },
    ],
    rows: placed
      // What is for nobody in particular stands last.
      .toSorted(
        (one, other) =>
          Number(one.place === '') - Number(other.place === '') ||
          one.place.localeCompare(other.place, words.language),
      )
      .map(({ entry, place }) => [entry.shownNumber, entry.partyName, entry.subject, place, '']),
    size: 8.5,
    lines: 3,
    rowHeight: ROW,
  })
  return sheet.finish()
}
