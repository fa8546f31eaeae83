import type { Day } from '../../../../shared/base/dates.ts'
import type { MailEntry } from '../../../../shared/mail/contract/entry.ts'
import { drawFacts, drawHead } from '../../base/papers/head.ts'
import { startPaper } from '../../base/papers/paper.ts'
import type { PaperBase, PrintedChange } from './registerTable.ts'
import { drawChanges, drawEntries } from './registerTable.ts'

export type DailyPaper = PaperBase & {
  register: { name: string; responsible: string }
  of: Day
  code: string
  entries: MailEntry[]
  changes: PrintedChange[]
  /** The link of the last entry up to the end of the day. */
  chain: string
  madeAt: string
  madeByName: string
}

/** The register of one day: all entries, and what was corrected or annulled that day (DPR 445/2000 art. 53(2)). */
export async function dailyPaper(paper: DailyPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, register, entries, changes } = paper
  const word = (key: string) => words.text(`mail.${key}`)
  const title = word('daily')
  const day = words.day(paper.of)
  const foot = [office.name, title, day, paper.code].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title: `${title} ${day}`, words, foot, landscape: true })
  drawHead(sheet, { office, title, number: day, mark: paper.code })
  const facts: [string, string][] = [
    [word('registerName'), register.name],
    [word('entries'), words.number(entries.length)],
    [word('firstNumber'), entries[0]?.shownNumber ?? '–'],
    [word('lastNumber'), entries.at(-1)?.shownNumber ?? '–'],
    [word('changes'), words.number(changes.length)],
    [word('responsible'), register.responsible],
    [word('made'), `${paper.madeAt}, ${paper.madeByName}`],
    [word('chain'), paper.chain || '–'],
  ]
  sheet.y += drawFacts(sheet, facts, { x: sheet.left, y: sheet.y, width: sheet.width }) + 8
  if (entries.length > 0) await drawEntries(sheet, paper, entries)
  if (changes.length > 0) await drawChanges(sheet, paper, changes)
  return sheet.finish()
}
