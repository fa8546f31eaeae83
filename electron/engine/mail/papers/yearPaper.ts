import { drawFacts, drawHead } from '../../base/papers/head.ts'
import type { PaperOffice } from '../../base/papers/paper.ts'
import { startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

export type YearStatement = {
  total: number
  annulled: number[]
  gaps: number[]
  unusedRoll: number[]
  missingDays: string[]
  chainGood: boolean
}
export type YearPaper = {
  office: PaperOffice
  words: Words
  register: { name: string; responsible: string }
  year: number
  statement: YearStatement
  chain: string
  madeAt: string
  madeByName: string
}

/** The statement that closes a year: totals, annulled and struck numbers, gaps (Gazz. Uff. 088R0161, art. 23). */
export async function yearPaper(paper: YearPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, register, year, statement } = paper
  const word = (key: string) => words.text(`mail.${key}`)
  const title = word('closing')
  const foot = [office.name, title, String(year)].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title: `${title} ${year}`, words, foot })
  drawHead(sheet, { office, title, number: String(year), mark: register.name })
  const list = (numbers: readonly (number | string)[]) =>
    numbers.length === 0 ? word('none') : `${numbers.join(', ')} (${words.number(numbers.length)})`
  const facts: [string, string][] = [
    [word('entries'), words.number(statement.total)],
    [word('annulledNumbers'), list(statement.annulled)],
    [word('struckNumbers'), list(statement.unusedRoll)],
    [word('gaps'), list(statement.gaps)],
    [word('missingDays'), list(statement.missingDays)],
    [word('chain'), paper.chain || '–'],
    [word('chainState'), word(statement.chainGood ? 'chainGood' : 'chainBad')],
    [word('responsible'), register.responsible],
    [word('made'), `${paper.madeAt}, ${paper.madeByName}`],
  ]
  sheet.y += drawFacts(sheet, facts, { x: sheet.left, y: sheet.y, width: sheet.width }) + 14
  const line = words.text('mail.closingText', { year, register: register.name })
  sheet.y += sheet.text(line, { x: sheet.left, y: sheet.y, width: sheet.width }, { size: 10 }) + 48
  sheet.rule(sheet.y, {})
  const place = { x: sheet.left, y: sheet.y + 4, width: sheet.width }
  sheet.text(word('signature'), place, { size: 8 })
  return sheet.finish()
}
