import { createHash } from 'node:crypto'
import type { Day } from '../../../../shared/base/dates.ts'
import type {
  DisposalBox,
  DisposalDetail,
  DisposalLine,
} from '../../../../shared/archive/contract/disposals.ts'
import { drawFacts, drawHead } from '../../base/papers/head.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { ink, startPaper } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { Words } from '../../base/words.ts'

export type DisposalPaper = {
  office: PaperOffice
  words: Words
  disposal: DisposalDetail
  today: Day
}
/** The certificate names its moment and whoever carries it out. */
export type CertificatePaper = DisposalPaper & {
  doneAt: string
  doneByName: string
  approvedOn: string
}

/** The list that is looked through, signed and by which the boxes are fetched. */
export async function disposalList(paper: DisposalPaper) {
  const { words, disposal, today } = paper
  const word = (key: string) => words.text(`archive.${key}`)
  const sheet = await beginSheet(paper, word('disposalList'), words.day(today))
  if (disposal.title) drawText(sheet, disposal.title)
  for (const box of disposal.boxList) await drawBox(sheet, words, box, true)
  drawSignature(sheet, word('approvedSignature'))
  return sheet.finish()
}

/**
 * The certificate of a disposal: what was destroyed, handed over or kept, by whom approved and by what right. A value
 * computed from the list stands on it, so that the list cannot be altered unseen.
 */
export async function disposalCertificate(paper: CertificatePaper) {
  const { words, disposal } = paper
  const word = (key: string) => words.text(`archive.${key}`)
  const sheet = await beginSheet(paper, word('certificate'), paper.doneAt)
  const lines = disposal.boxList.flatMap((box) => box.lines)
  const count = (decision: DisposalLine['decision']) =>
    lines.filter((line) => line.decision === decision).length
  const facts: [string, string][] = [
    [word('destroyedCount'), words.number(count('destroy'))],
    [word('handedOverCount'), words.number(count('hand_over'))],
    [word('keptCount'), words.number(count('extend') + count('keep'))],
    [word('proposedBy'), disposal.proposedByName],
    [word('approvedBy'), `${disposal.approvedByName}, ${paper.approvedOn}`],
    [word('doneBy'), `${paper.doneByName}, ${paper.doneAt}`],
    [word('listHash'), hashOfList(disposal)],
  ]
  sheet.y += drawFacts(sheet, facts, { x: sheet.left, y: sheet.y, width: sheet.width }) + 6
  drawText(sheet, word('certificateText'))
  for (const box of disposal.boxList) await drawBox(sheet, words, box, false)
  drawSignature(sheet, word('doneSignature'))
  return sheet.finish()
}

async function beginSheet({ office, words, disposal }: DisposalPaper, title: string, mark: string) {
  const { number } = disposal
  const foot = [office.name, title, number].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title: `${title} ${number}`, words, foot, landscape: true })
  drawHead(sheet, { office, title, number, mark })
  return sheet
}

/** SHA-256 over code, title, decision and reason of each line, in the order of the list. */
function hashOfList({ number, boxList }: DisposalDetail): string {
  const list = boxList.flatMap(({ code, lines }) =>
    lines.map((line) => [code, line.code, line.title, line.decision, line.until, line.reason]),
  )
  return createHash('sha256')
    .update(JSON.stringify([number, list]))
    .digest('hex')
}

function drawText(sheet: PaperSheet, text: string): void {
  const look = { size: 9 }
  sheet.makeRoom(sheet.measure(text, sheet.width, look) + 8)
  sheet.y += sheet.text(text, { x: sheet.left, y: sheet.y, width: sheet.width }, look) + 8
}

async function drawBox(sheet: PaperSheet, words: Words, box: DisposalBox, blocks: boolean) {
  const word = (key: string) => words.text(`archive.${key}`)
  sheet.makeRoom(70)
  const heading = box.boxId === null ? word('withoutBox') : `${box.code}  ${box.title}`
  sheet.y += 6
  const place = { x: sheet.left, y: sheet.y, width: sheet.width }
  sheet.y += sheet.text(heading, place, { size: 11, face: 'bold', lines: 1 })
  const stays = box.staying > 0 ? words.text('archive.staying', { count: box.staying }) : ''
  const note = [box.placePath, stays].filter(Boolean).join('  ·  ')
  if (note)
    sheet.y += sheet.text(note, { ...place, y: sheet.y }, { size: 8, colour: ink.quiet, lines: 1 })
  sheet.y += 3
  await drawTable(sheet, {
    // By what right something is destroyed is never cut short.
    lines: 12,
    columns: [
      { heading: word('code'), share: 13, bold: true },
      { heading: word('title'), share: 26 },
      { heading: word('mandate'), share: 26 },
      { heading: word('keptUntil'), share: 11 },
      { heading: word('decision'), share: 15 },
      { heading: blocks ? word('blocks') : word('reason'), share: 18 },
    ],
    rows: box.lines.map((line) => [
      line.code,
      line.title,
      [line.scheduleTitle, line.mandate].filter(Boolean).join(': '),
      line.keepUntil ? words.day(line.keepUntil) : '–',
      decided(words, line),
      blocks && line.blocks.length > 0
        ? line.blocks.map((block) => blockText(words, block)).join('; ')
        : line.reason,
    ]),
  })
}

function decided(words: Words, { decision, until }: DisposalLine): string {
  const text = words.text(`archive.decided.${decision}`)
  return until === null ? text : `${text} ${words.day(until)}`
}

function blockText(words: Words, { kind, text }: DisposalLine['blocks'][number]): string {
  const shown = kind === 'not_due' && text !== '' ? words.day(text as Day) : text
  return [words.text(`archive.block.${kind}`), shown].filter(Boolean).join(' ')
}

function drawSignature(sheet: PaperSheet, label: string): void {
  sheet.makeRoom(60)
  sheet.y += 34
  sheet.rule(sheet.y, { to: sheet.left + 240, colour: ink.quiet })
  const place = { x: sheet.left, y: sheet.y + 3, width: 240 }
  sheet.y += sheet.text(label, place, { size: 8, colour: ink.quiet }) + 6
}
