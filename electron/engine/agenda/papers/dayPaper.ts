import type { Day } from '../../../../shared/base/dates.ts'
import { ink } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import { at, isOn, placeWords, startView, timeWords, titleWords } from './viewPaper.ts'
import type { ViewPaper } from './viewPaper.ts'

/** The day sheet: all of a day with who comes, where and what for; to be carried along. */
export async function dayPaper(paper: ViewPaper, day: Day): Promise<Uint8Array<ArrayBuffer>> {
  const { words } = paper
  const sheet = await startView(paper, words.text('agenda.daySheet'), words.weekday(day))
  const dates = paper.dates.filter((date) => isOn(date, day))
  if (dates.length === 0)
    sheet.text(words.text('agenda.nothing'), at(sheet), { size: 11, colour: ink.quiet })
  else
    await drawTable(sheet, {
      size: 10,
      lines: 12,
      columns: [
        { heading: words.text('agenda.time'), share: 0.15, bold: true },
        { heading: words.text('agenda.what'), share: 0.4 },
        { heading: words.text('agenda.where'), share: 0.2 },
        { heading: words.text('agenda.people'), share: 0.25 },
      ],
      rows: dates.map((date) => [
        timeWords(date, words, day),
        [titleWords(date, words), date.note].filter(Boolean).join('\n'),
        placeWords(date),
        date.people,
      ]),
    })
  return sheet.finish()
}
