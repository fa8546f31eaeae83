import { dayOfLocal, wallTimeOfLocal } from '../../../../shared/agenda/localTime.ts'
import type { Day } from '../../../../shared/base/dates.ts'
import { addDays } from '../../../../shared/base/dates.ts'
import { ink } from '../../base/papers/paper.ts'
import { isOn, startView, titleWords } from './viewPaper.ts'
import type { ViewPaper } from './viewPaper.ts'

/** A month in weeks. A day that holds more than fits says how many there are. */
export async function monthPaper(
  paper: ViewPaper,
  month: { name: string; first: Day; from: Day; weeks: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const { words, dates } = paper
  const sheet = await startView(paper, words.text('agenda.title'), month.name, true)
  const width = sheet.width / 7
  const height = (sheet.bottom - sheet.y) / month.weeks
  const top = sheet.y
  for (let index = 0; index < month.weeks * 7; index++) {
    const day = addDays(month.from, index)
    const x = sheet.left + (index % 7) * width
    const y0 = top + Math.floor(index / 7) * height
    const isOther = day.slice(0, 7) !== month.first.slice(0, 7)
    sheet.box(x, y0, width, height, isOther ? ink.band : undefined)
    const place = (y: number) => ({ x: x + 3, y, width: width - 6 })
    let y = y0 + 3
    const head = index < 7 ? words.weekday(day) : String(Number(day.slice(8)))
    y += sheet.text(head, place(y), { size: 7.5, face: 'bold', lines: 1 }) + 2
    const there = dates.filter((date) => isOn(date, day))
    for (const [shown, date] of there.entries()) {
      if (y + 18 > y0 + height) {
        sheet.text(`+ ${there.length - shown}`, place(y), { size: 7, colour: ink.quiet })
        break
      }
      const begins = !date.allDay && dayOfLocal(date.start) === day
      const time = begins ? `${wallTimeOfLocal(date.start)} ` : ''
      y += sheet.text(`${time}${titleWords(date, words)}`, place(y), { size: 7, lines: 1 }) + 1
    }
  }
  return sheet.finish()
}
