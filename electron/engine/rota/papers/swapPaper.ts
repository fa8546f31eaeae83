import type { Day } from '../../../../shared/base/dates.ts'
import type { Swap } from '../../../../shared/rota/contract/plan.ts'
import { drawHead } from '../../base/papers/head.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { ink, startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

export type SwapSlip = {
  office: PaperOffice
  words: Words
  names: [asked: string, other: string]
  moves: { day: Day; hours: string; giver: string; taker: string }[]
  state: Swap['state']
  asked: Day
  answered: Day | null
}

/** The slip of a swap: what changes hands, and two lines to sign on. */
export async function swapPaper(slip: SwapSlip): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, names, moves } = slip
  const title = words.text('rota.swap.title')
  const sheet = await startPaper({
    title,
    words,
    foot: [office.name, title].filter(Boolean).join('  ·  '),
  })
  drawHead(sheet, {
    office,
    title,
    mark: words.text('rota.swap.asked', { day: words.day(slip.asked) }),
  })
  sheet.y += 10
  const at = () => ({ x: sheet.left, y: sheet.y, width: sheet.width })
  for (const move of moves) {
    const text = words.text('rota.swap.gives', { ...move, day: words.weekday(move.day) })
    sheet.y += sheet.text(text, at(), { size: 12 }) + 8
  }
  if (moves.length === 0) sheet.y += sheet.text(words.text('rota.swap.nothing'), at()) + 8
  const state = words.text(`rota.swap.state.${slip.state}`, {
    day: slip.answered === null ? '' : words.day(slip.answered),
  })
  sheet.y += sheet.text(state, at(), { colour: ink.quiet }) + 46
  drawSignatures(sheet, [...names])
  return sheet.finish()
}

function drawSignatures(sheet: PaperSheet, names: string[]): void {
  const width = sheet.width / names.length - 14
  names.forEach((name, index) => {
    const x = sheet.left + index * (sheet.width / names.length)
    sheet.rule(sheet.y, { from: x, to: x + width, weight: 0.7, colour: ink.quiet })
    const text = `${sheet.words.text('rota.swap.signature')}: ${name}`
    sheet.text(text, { x, y: sheet.y + 4, width }, { size: 8.5, colour: ink.quiet, lines: 2 })
  })
  sheet.y += 30
}
