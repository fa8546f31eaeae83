import type { MailEntry } from '../../../../shared/mail/contract/entry.ts'
import { drawHead } from '../../base/papers/head.ts'
import { startPaper } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { PaperBase } from './registerTable.ts'

export type Postage = { office: string; letters: number; amount: number }

/** The outgoing post of a day for the counter of the post office, with tracking numbers and postage by office. */
export async function outgoingPaper(
  paper: PaperBase & { entries: MailEntry[]; postage: Postage[]; today: string; currency: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, entries, postage, today, currency } = paper
  const word = (key: string) => words.text(`mail.${key}`)
  const amount = (value: number | null) =>
    value === null ? '' : words.amount({ amount: value, currency })
  const title = word('outgoing')
  const foot = [office.name, title, today].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title: `${title} ${today}`, words, foot })
  drawHead(sheet, { office, title, mark: today })
  await drawTable(sheet, {
    columns: [
      { heading: word('number'), share: 17, bold: true },
      { heading: word('recipient'), share: 34 },
      { heading: word('sentAs'), share: 14 },
      { heading: word('tracking'), share: 20 },
      { heading: words.text('mail.postage', { currency }), share: 12, align: 'right' },
    ],
    rows: entries.map((entry) => [
      entry.shownNumber,
      [[entry.partyName, ...entry.furtherParties].join('; '), entry.partyAddress]
        .filter(Boolean)
        .join('\n'),
      word(`medium.${entry.medium}`),
      [entry.carrier, entry.trackingNumber].filter(Boolean).join(' '),
      amount(entry.postage),
    ]),
    size: 8.5,
    lines: 4,
  })
  sheet.y += 12
  await drawTable(sheet, {
    columns: [
      { heading: word('office'), share: 60, bold: true },
      { heading: word('letters'), share: 20, align: 'right' },
      { heading: words.text('mail.postage', { currency }), share: 20, align: 'right' },
    ],
    rows: postage.map((line) => [
      line.office || word('noOffice'),
      words.number(line.letters),
      amount(line.amount),
    ]),
    size: 8.5,
  })
  return sheet.finish()
}
