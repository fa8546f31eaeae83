import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type {
  AgendaItem,
  BundleFile,
  Minutes,
} from '../../../../shared/agenda/contract/meetings.ts'
import { dayOfLocal, isWholeDay, wallTimeOfLocal } from '../../../../shared/agenda/localTime.ts'
import { drawFacts, drawHead } from '../../base/papers/head.ts'
import type { PaperOffice } from '../../base/papers/paper.ts'
import { ink, startPaper } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { Words } from '../../base/words.ts'

export type MeetingPaper = {
  office: PaperOffice
  words: Words
  entry: AgendaEntry
  minutes: Minutes
  /** The papers of the meeting. */
  files: readonly BundleFile[]
  /** The agenda sent before, or the minutes made after. */
  kind: 'agenda' | 'minutes'
}

/** When and where, for the head of a meeting's papers. */
export function meetingFacts({
  entry,
  minutes,
  files,
  kind,
  words,
}: MeetingPaper): [string, string][] {
  const { start, end, items } = minutes
  const ofAll = files.filter((file) => !items.some(({ id }) => id === file.itemId))
  const when = isWholeDay(start)
    ? words.weekday(dayOfLocal(start))
    : `${words.weekday(dayOfLocal(start))}, ${wallTimeOfLocal(start)}–${wallTimeOfLocal(end)}`
  const there = new Set(minutes.present)
  const names = (wanted: boolean) =>
    entry.people
      .filter(({ key }) => there.has(key) === wanted)
      .map(({ name, email }) => name || email)
      .join(', ')
  const where = [entry.resources.map(({ name }) => name).join(', '), entry.place]
    .filter(Boolean)
    .join(', ')
  return [
    [words.text('agenda.when'), when],
    [words.text('agenda.where'), where],
    ...(kind === 'agenda'
      ? ([
          [
            words.text('agenda.people'),
            entry.people.map(({ name, email }) => name || email).join(', '),
          ],
          [words.text('agenda.papers'), namesOf(ofAll)],
        ] as [string, string][])
      : ([
          [words.text('agenda.present'), names(true)],
          [words.text('agenda.absent'), names(false)],
          [words.text('agenda.takenBy'), minutes.takenByName],
        ] as [string, string][])),
  ]
}

/** The agenda of a meeting with its times, or its minutes with decisions and who does what. */
export async function meetingPaper(paper: MeetingPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, entry, minutes, files, kind } = paper
  const title = words.text(`agenda.${kind}`)
  const sheet = await startPaper({
    title: `${title}: ${entry.title}`,
    words,
    foot: [office.name, entry.title].filter(Boolean).join('  ·  '),
  })
  drawHead(sheet, {
    office,
    title,
    mark: kind === 'minutes' && minutes.state !== 'approved' ? words.text('agenda.draft') : '',
  })
  sheet.y += sheet.text(
    entry.title,
    { x: sheet.left, y: sheet.y, width: sheet.width },
    { size: 15, face: 'bold' },
  )
  sheet.y += 6
  sheet.y += drawFacts(sheet, meetingFacts(paper), {
    x: sheet.left,
    y: sheet.y,
    width: sheet.width * 0.8,
  })
  sheet.y += 8
  if (kind === 'agenda') {
    await drawTable(sheet, {
      size: 10,
      lines: 4,
      columns: [
        { heading: words.text('agenda.time'), share: 0.12 },
        { heading: words.text('agenda.item'), share: 0.58, bold: true },
        { heading: words.text('agenda.presenter'), share: 0.3 },
      ],
      rows: minutes.items.map((item) => [
        isWholeDay(item.start) ? '' : wallTimeOfLocal(item.start),
        [item.title, item.note, namesOf(files.filter(({ itemId }) => itemId === item.id))]
          .filter(Boolean)
          .join('\n'),
        item.presenterName,
      ]),
    })
    return sheet.finish()
  }

  const at = () => ({ x: sheet.left, y: sheet.y, width: sheet.width })
  const put = (text: string, look: Parameters<typeof sheet.text>[2], after = 3) => {
    if (text === '') return
    sheet.makeRoom(sheet.measure(text, sheet.width, look) + after)
    sheet.y += sheet.text(text, at(), look) + after
  }
  put(minutes.note, { size: 10 }, 8)
  minutes.items.forEach((item, index) => {
    sheet.makeRoom(44)
    put(`${index + 1}. ${item.title}`, { size: 11.5, face: 'bold' })
    put(item.outcome, { size: 10 })
    if (item.decision)
      put(`${words.text('agenda.decision')}: ${item.decision}`, { size: 10, face: 'bold' })
    if (item.state === 'carried') put(carriedWords(item, words), { size: 9, colour: ink.quiet })
    sheet.y += 7
  })
  if (minutes.actionPoints.length > 0) {
    sheet.makeRoom(60)
    put(words.text('agenda.actionPoints'), { size: 11.5, face: 'bold' }, 4)
    await drawTable(sheet, {
      size: 9.5,
      lines: 5,
      columns: [
        { heading: words.text('agenda.what'), share: 0.5 },
        { heading: words.text('agenda.who'), share: 0.25 },
        { heading: words.text('agenda.until'), share: 0.15 },
        { heading: words.text('agenda.request'), share: 0.1 },
      ],
      rows: minutes.actionPoints.map((point) => [
        point.text,
        point.personName,
        point.dueOn ? words.day(point.dueOn) : '',
        point.requestNumber,
      ]),
    })
  }
  return sheet.finish()
}

const namesOf = (files: readonly BundleFile[]) => files.map(({ name }) => name).join(', ')

/** Where a point went: to the next date of the series. */
export const carriedWords = ({ carriedTo }: AgendaItem, words: Words): string =>
  words.text('agenda.carried', { day: carriedTo ? words.day(dayOfLocal(carriedTo as never)) : '' })
