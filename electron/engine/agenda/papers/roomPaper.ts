import type { Day } from '../../../../shared/base/dates.ts'
import { ink } from '../../base/papers/paper.ts'
import { at, isOn, startView, timeWords, titleWords } from './viewPaper.ts'
import type { ViewPaper } from './viewPaper.ts'

/** The plan of a room for its door, to be read from a step away. */
export async function roomPaper(
  paper: ViewPaper,
  days: readonly Day[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { words, dates } = paper
  const [first] = days
  const sheet = await startView(paper, paper.of, words.weekday(first!))
  for (const day of days) {
    sheet.makeRoom(70)
    sheet.y += 6
    sheet.y += sheet.text(words.weekday(day), at(sheet), { size: 17, face: 'bold' }) + 4
    const there = dates.filter((date) => isOn(date, day))
    if (there.length === 0)
      sheet.y += sheet.text(words.text('agenda.freeAllDay'), at(sheet), {
        size: 14,
        colour: ink.quiet,
      })
    for (const date of there) {
      sheet.makeRoom(30)
      const time = { x: sheet.left, y: sheet.y, width: 120 }
      const title = { x: sheet.left + 130, y: sheet.y, width: sheet.width - 130 }
      sheet.text(timeWords(date, words, day), time, { size: 14 })
      sheet.y +=
        sheet.text(titleWords(date, words), title, { size: 14, face: 'bold', lines: 2 }) + 6
    }
  }
  return sheet.finish()
}
