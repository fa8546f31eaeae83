import type { Day } from '../../../../shared/base/dates.ts'
import { addMoney, timesMoney } from '../../../../shared/base/money.ts'
import type { Money } from '../../../../shared/base/money.ts'
import type { Order, OrderLine } from '../../../../shared/stock/contract/orders.ts'
import type { Supplier } from '../../../../shared/stock/contract/suppliers.ts'
import { drawFacts, drawHead } from '../../base/papers/head.ts'
import { ink, startPaper } from '../../base/papers/paper.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { Words } from '../../base/words.ts'

export type OrderPaper = {
  office: PaperOffice
  supplier: Pick<Supplier, 'name' | 'address' | 'email' | 'phone' | 'customerNumber'>
  order: Pick<Order, 'number' | 'state' | 'lineList' | 'note' | 'expected' | 'total'>
  /** The date of the order: the day it was sent, else today. */
  date: Day
  /** In the supplier's language. */
  words: Words
}

/** The purchase order as PDF. Cancelled lines are left out; a draft says that it is one. */
export async function orderPaper(paper: OrderPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { office, order, words } = paper
  const title = words.text('order.title')
  const foot = [office.name, `${title} ${order.number}`].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title: `${title} ${order.number}`, words, foot })
  drawHead(sheet, {
    office,
    title,
    number: order.number,
    barcode: order.number,
    ...(order.state === 'draft' ? { mark: words.text('order.draft') } : {}),
  })
  drawParties(sheet, paper)
  await drawLines(sheet, orderLines(order.lineList), words, order.total.currency)
  drawEnd(sheet, paper)
  return sheet.finish()
}

/** The lines that are ordered: all but those cancelled. */
export function orderLines(lines: OrderLine[]): OrderLine[] {
  return lines.filter((line) => !line.cancelled)
}

/** What a line costs; null when the price of a pack is not known. */
export function lineTotal(line: OrderLine): Money | null {
  return line.price === null ? null : timesMoney(line.price, line.packs)
}

/** "Carton · 5 ream": the pack's name and the units in it. */
export function packText(line: OrderLine, words: Words): string {
  if (line.packQuantity === 1) return line.packName || line.unit
  const units = `${words.number(line.packQuantity)} ${line.unit}`
  return line.packName && line.packName !== line.unit ? `${line.packName} · ${units}` : units
}

function drawParties(sheet: PaperSheet, { supplier, order, office, date, words }: OrderPaper) {
  sheet.rule(sheet.y)
  const top = sheet.y + 8
  const half = sheet.width / 2 - 8
  const small = { size: 8, colour: ink.quiet }
  let y =
    top +
    sheet.text(words.text('order.supplier'), { x: sheet.left, y: top, width: half }, small) +
    2
  y +=
    sheet.text(supplier.name, { x: sheet.left, y, width: half }, { size: 10.5, face: 'bold' }) + 1
  for (const part of [supplier.address, supplier.phone, supplier.email]) {
    if (part) y += sheet.text(part, { x: sheet.left, y, width: half }) + 1
  }
  const place = { x: sheet.left + sheet.width / 2 + 8, y: top, width: half }
  const facts = drawFacts(
    sheet,
    [
      [words.text('order.date'), words.day(date)],
      [words.text('order.wantedBy'), order.expected ? words.day(order.expected) : ''],
      [words.text('order.customerNumber'), supplier.customerNumber],
      [words.text('order.deliverTo'), [office.name, office.address].filter(Boolean).join('\n')],
    ],
    place,
  )
  sheet.y = Math.max(y, top + facts) + 12
}

async function drawLines(sheet: PaperSheet, lines: OrderLine[], words: Words, currency: string) {
  const column = (key: string) => words.text(`order.${key}`)
  await drawTable(sheet, {
    columns: [
      { heading: column('line'), share: 5, align: 'right' },
      { heading: column('partNumber'), share: 15 },
      { heading: column('description'), share: 36 },
      { heading: column('pack'), share: 16 },
      { heading: column('packs'), share: 10, align: 'right', bold: true },
      { heading: `${column('price')} ${currency}`, share: 11, align: 'right' },
      { heading: `${column('lineTotal')} ${currency}`, share: 13, align: 'right' },
    ],
    rows: lines.map((line, index) => {
      const total = lineTotal(line)
      return [
        String(index + 1),
        line.partNumber,
        line.itemName,
        packText(line, words),
        words.number(line.packs),
        line.price ? words.amount(line.price) : '–',
        total ? words.amount(total) : '–',
      ]
    }),
    lines: 4,
  })
}

function drawEnd(sheet: PaperSheet, { order, words }: OrderPaper) {
  const lines = orderLines(order.lineList)
  const known = lines.map(lineTotal).filter((total) => total !== null)
  const total = addMoney(known, order.total.currency)
  const missing = lines.length - known.length
  sheet.makeRoom(60)
  sheet.y += 8
  const place = { x: sheet.left + sheet.width * 0.4, y: sheet.y, width: sheet.width * 0.6 - 4 }
  const totalText = `${words.text('order.total')}   ${words.money(total)}`
  sheet.y += sheet.text(totalText, place, { size: 12, face: 'bold', align: 'right' }) + 3
  if (missing > 0) {
    const text = words.text('order.withoutPrice', { count: missing })
    const look = { size: 8, colour: ink.quiet, align: 'right' } as const
    sheet.y += sheet.text(text, { ...place, y: sheet.y }, look) + 3
  }
  if (order.note === '') return
  sheet.y += 8
  const width = sheet.width * 0.75
  sheet.makeRoom(14 + Math.min(sheet.measure(order.note, width), sheet.bottom - 100))
  const at = () => ({ x: sheet.left, y: sheet.y, width })
  sheet.y += sheet.text(words.text('order.note'), at(), { size: 8, colour: ink.quiet }) + 2
  sheet.y += sheet.text(order.note, at())
}
