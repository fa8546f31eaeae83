import { ink } from './paper.ts'
import type { PaperOffice, PaperSheet } from './paper.ts'
import { drawBarcode } from './barcode.ts'

/** The head of a paper: the office on the left, what the paper is on the right. */
export function drawHead(
  sheet: PaperSheet,
  head: { office: PaperOffice; title: string; number?: string; mark?: string; barcode?: string },
): void {
  const { office } = head
  const half = sheet.width / 2 - 8
  const top = sheet.y
  sheet.rule(top, { colour: ink.accent, weight: 2 })
  let y = top + 12
  y += sheet.text(
    office.name,
    { x: sheet.left, y, width: half },
    { size: 12, face: 'bold', lines: 2 },
  )
  const contact = [office.phone, office.email].filter(Boolean).join('  ·  ')
  for (const part of [office.address, contact]) {
    if (part) y += sheet.text(part, { x: sheet.left, y: y + 1, width: half }, small) + 1
  }
  const right = { x: sheet.left + sheet.width / 2 + 8, width: half }
  let rightY = top + 10
  const titleLook = {
    size: 18,
    face: 'bold',
    colour: ink.accent,
    align: 'right',
    lines: 2,
  } as const
  rightY += sheet.text(head.title, { ...right, y: rightY }, titleLook)
  if (head.number) {
    const look = { size: 12, face: 'bold', align: 'right' } as const
    rightY += sheet.text(head.number, { ...right, y: rightY + 1 }, look) + 1
  }
  if (head.mark) {
    rightY += sheet.text(head.mark, { ...right, y: rightY + 1 }, { ...small, align: 'right' }) + 1
  }
  if (head.barcode) {
    drawBarcode(sheet, head.barcode, {
      x: sheet.right - 150,
      y: rightY + 5,
      width: 150,
      height: 26,
    })
    rightY += 34
  }
  sheet.y = Math.max(y, rightY) + 10
}

const small = { size: 8.5, colour: ink.quiet } as const

/** Label over value, side by side in equal columns; pairs without a value are left out. */
export function drawFacts(
  sheet: PaperSheet,
  facts: [label: string, value: string][],
  place: { x: number; y: number; width: number },
): number {
  let y = place.y
  for (const [label, value] of facts) {
    if (value === '') continue
    const labelWidth = place.width * 0.42
    const labelHeight = sheet.text(
      label,
      { ...place, y, width: labelWidth - 6 },
      { size: 8, colour: ink.quiet },
    )
    const valuePlace = { x: place.x + labelWidth, y: y - 0.6, width: place.width - labelWidth }
    const valueHeight = sheet.text(value, valuePlace, { size: 9 })
    y += Math.max(labelHeight, valueHeight) + 3
  }
  return y - place.y
}
