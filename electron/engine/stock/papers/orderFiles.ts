import type { Day } from '../../../../shared/base/dates.ts'
import type { ExportTable } from '../../base/tables/writeTable.ts'
import { writeCsv } from '../../base/tables/writeTable.ts'
import { lineTotal, orderLines, packText } from './orderPaper.ts'
import type { OrderPaper } from './orderPaper.ts'
import type { MailToWrite } from '../../base/papers/writeMail.ts'
import { writeMailDraft } from '../../base/papers/writeMail.ts'

type Bytes = Uint8Array<ArrayBuffer>
export type OrderLetter = Pick<MailToWrite, 'to' | 'subject' | 'body' | 'attachments'>

/** The order as CSV, in the supplier's language: numbers as numbers, texts safe from being run as formulas. */
export function orderCsv({ order, words }: OrderPaper): Bytes {
  const word = (key: string) => words.text(`order.${key}`)
  const { currency } = order.total
  const inUnits = (amount: number | undefined) => (amount === undefined ? null : amount / 100)
  const table: ExportTable = {
    name: order.number,
    headings: [
      word('line'),
      word('partNumber'),
      word('description'),
      word('pack'),
      word('packs'),
      `${word('price')} ${currency}`,
      `${word('lineTotal')} ${currency}`,
    ],
    rows: orderLines(order.lineList).map((line, index) => [
      index + 1,
      line.partNumber,
      line.itemName,
      packText(line, words),
      line.packs,
      inUnits(line.price?.amount),
      inUnits(lineTotal(line)?.amount),
    ]),
  }
  return writeCsv(table)
}

/**
 * Lines to paste into a web shop's quick order: part number, tab, packs. A line without a part number
 * gives the item's name in its place, so that nothing is lost unseen.
 */
export function orderText({ order }: OrderPaper): Bytes {
  const lines = orderLines(order.lineList).map((line) => {
    const part = (line.partNumber || line.itemName).replace(/[\t\r\n]+/g, ' ')
    return `${part}\t${line.packs}`
  })
  return new Uint8Array(Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8'))
}

/** The order as words and its PDF, to the supplier's address. */
export function orderLetter(paper: OrderPaper, pdf: Uint8Array): OrderLetter {
  const { office, supplier, order, words } = paper
  const word = (key: string, data = {}) => words.text(`order.${key}`, data)
  const wanted = order.expected ? word('mailWantedBy', { day: words.day(order.expected) }) : ''
  const customer = supplier.customerNumber
    ? word('mailCustomerNumber', { number: supplier.customerNumber })
    : ''
  const sentences = [word('mailBody', { number: order.number }), wanted, customer]
  const signature = [word('mailClosing'), '', office.name, office.address, office.phone]
  return {
    to: [{ name: supplier.name, address: supplier.email }],
    subject: word('mailSubject', { number: order.number, office: office.name }),
    body: [
      word('mailGreeting'),
      '',
      sentences.filter((sentence) => sentence !== '').join('\n'),
      ...(order.note ? ['', order.note] : []),
      '',
      signature.filter((line, index) => line !== '' || index === 1).join('\n'),
    ].join('\n'),
    attachments: [{ name: `${order.number}.pdf`, mediaType: 'application/pdf', bytes: pdf }],
  }
}

/** The order as a mail draft with its PDF: a double click opens it ready to be sent. */
export function orderMail(paper: OrderPaper, pdf: Uint8Array, date: Day): Bytes {
  const { office } = paper
  return writeMailDraft({
    ...orderLetter(paper, pdf),
    from: { name: office.name, address: office.email },
    date: Date.parse(`${date}T12:00:00.000Z`),
  })
}
