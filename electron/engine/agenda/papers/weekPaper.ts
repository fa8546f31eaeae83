import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, weekNumberOf } from '../../../../shared/base/dates.ts'
import { ink } from '../../base/papers/paper.ts'
import { isOn, placeWords, startView, timeWords, titleWords } from './viewPaper.ts'
import type { ViewPaper } from './viewPaper.ts'

const PAD = 4

/** A week, its days side by side; the weekend only where something is on. */
export async function weekPaper(paper: ViewPaper, monday: Day): Promise<Uint8Array<ArrayBuffer>> {
  const { words, dates } = paper
  const week = words.text('agenda.weekOf', {
    week: weekNumberOf(monday),
    day: words.day(monday),
  })
  const sheet = await startView(paper, words.text('agenda.title'), week, true)
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).filter(
    (day, index) => index < 5 || dates.some((date) => isOn(date, day)),
  )
  const width = sheet.width / days.length
  const top = sheet.y
  days.forEach((day, index) => {
    const x = sheet.left + index * width
    const place = (y: number) => ({ x: x + PAD, y, width: width - 2 * PAD })
    let y = top
    y += sheet.text(words.weekday(day), place(y), { size: 9.5, face: 'bold', lines: 2 }) + 4
    sheet.rule(y, { from: x, to: x + width, colour: ink.accent })
    y += 5
    for (const date of dates.filter((each) => isOn(each, day))) {
      const title = titleWords(date, words)
      const room = sheet.measure(title, width - 2 * PAD, { size: 9 }) + 26
      if (y + room > sheet.bottom) {
        sheet.text('…', place(y), { size: 9 })
        break
      }
      y += sheet.text(timeWords(date, words, day), place(y), { size: 8, colour: ink.quiet })
      y += sheet.text(title, place(y), { size: 9, face: 'bold' })
      const where = placeWords(date)
      if (where) y += sheet.text(where, place(y), { size: 8, lines: 2 })
      y += 7
    }
  })
  return sheet.finish()
}
