import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { dayOfLocal, wallTimeOfLocal } from '../../../../shared/agenda/localTime.ts'
import { drawFacts, drawHead } from '../../base/papers/head.ts'
import type { PaperSheet } from '../../base/papers/paper.ts'
import { startPaper } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { Words } from '../../base/words.ts'
import type { TripPaper } from './papers.ts'

const moment = (local: LocalTime, words: Words) =>
  `${words.weekday(dayOfLocal(local))}\n${wallTimeOfLocal(local)}`

/** The city of an IANA zone: `Europe/Stockholm` is Stockholm. */
export const zonePlace = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** A heading within a paper, never alone at the foot of a page. */
export function drawHeading(sheet: PaperSheet, text: string): void {
  sheet.makeRoom(60)
  sheet.y += 10
  const place = { x: sheet.left, y: sheet.y, width: sheet.width }
  sheet.y += sheet.text(text, place, { size: 11.5, face: 'bold' }) + 4
}

/** Days of a trip in words; empty while it has none. */
export const daysOfTrip = ({ trip, words }: Pick<TripPaper, 'trip' | 'words'>): string => {
  const { fromDay, toDay } = trip
  if (fromDay === null || toDay === null) return ''
  return fromDay === toDay ? words.day(fromDay) : `${words.day(fromDay)} – ${words.day(toDay)}`
}

/** Begins a paper of a trip: head, title, traveller, purpose, days. */
export async function startTripPaper(
  { office, words, trip }: Pick<TripPaper, 'office' | 'words' | 'trip'>,
  kind: 'sheet' | 'claim',
): Promise<PaperSheet> {
  const title = words.text(`trip.${kind}`)
  const sheet = await startPaper({
    title: `${title}: ${trip.title}`,
    words,
    foot: [office.name, trip.title].filter(Boolean).join('  ·  '),
  })
  const mark = trip.state === 'approved' ? '' : words.text(`trip.state.${trip.state}`)
  drawHead(sheet, { office, title, mark })
  const at = { x: sheet.left, y: sheet.y, width: sheet.width }
  sheet.y += sheet.text(trip.title, at, { size: 15, face: 'bold' }) + 6
  sheet.y += drawFacts(
    sheet,
    [
      [words.text('trip.traveller'), trip.travellerName],
      [words.text('trip.days'), daysOfTrip({ trip, words })],
      [words.text('trip.purpose'), trip.purpose],
    ],
    { x: sheet.left, y: sheet.y, width: sheet.width * 0.8 },
  )
  return sheet
}

/** The trip on one sheet: itinerary in both zones, where nights are spent, appointments, papers. */
export async function tripSheet(
  paper: TripPaper & { meetings: readonly Occurrence[] },
): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, trip, meetings } = paper
  const sheet = await startTripPaper(paper, 'sheet')
  const end = (local: LocalTime, zone: string, home: LocalTime) => {
    const there = `${moment(local, words)} ${zonePlace(zone)}`
    return zone === office.zone || wallTimeOfLocal(home) === wallTimeOfLocal(local)
      ? there
      : `${there}\n(${wallTimeOfLocal(home)} ${zonePlace(office.zone)})`
  }
  if (trip.legs.length > 0) {
    drawHeading(sheet, words.text('trip.itinerary'))
    await drawTable(sheet, {
      size: 9.5,
      lines: 5,
      columns: [
        { heading: words.text('trip.leg'), share: 0.3, bold: true },
        { heading: words.text('trip.departs'), share: 0.23 },
        { heading: words.text('trip.arrives'), share: 0.23 },
        { heading: words.text('trip.reference'), share: 0.24 },
      ],
      rows: trip.legs.map((leg) => [
        `${leg.fromPlace} – ${leg.toPlace}`,
        end(leg.departs, leg.departZone, leg.departsHome),
        end(leg.arrives, leg.arriveZone, leg.arrivesHome),
        [words.text(`trip.kind.${leg.kind}`), leg.carrier, leg.reference, leg.note]
          .filter(Boolean)
          .join('\n'),
      ]),
    })
  }
  if (trip.stays.length > 0) {
    drawHeading(sheet, words.text('trip.stays'))
    await drawTable(sheet, {
      size: 9.5,
      lines: 5,
      columns: [
        { heading: words.text('trip.hotel'), share: 0.42, bold: true },
        { heading: words.text('trip.nights'), share: 0.34 },
        { heading: words.text('trip.reference'), share: 0.24 },
      ],
      rows: trip.stays.map((stay) => [
        [stay.name, stay.address, stay.phone].filter(Boolean).join('\n'),
        `${words.day(stay.fromDay)} – ${words.day(stay.toDay)}`,
        [stay.reference, stay.note].filter(Boolean).join('\n'),
      ]),
    })
  }
  if (meetings.length > 0) {
    drawHeading(sheet, words.text('trip.meetings'))
    await drawTable(sheet, {
      size: 9.5,
      columns: [
        { heading: words.text('trip.when'), share: 0.34 },
        { heading: words.text('trip.what'), share: 0.42, bold: true },
        { heading: words.text('trip.where'), share: 0.24 },
      ],
      rows: meetings.map(({ title, start, end: until, allDay, place }) => [
        allDay
          ? words.weekday(dayOfLocal(start))
          : `${words.weekday(dayOfLocal(start))}, ${wallTimeOfLocal(start)}–${wallTimeOfLocal(until)}`,
        title,
        place,
      ]),
    })
  }
  const put = (heading: string, text: string) => {
    if (text === '') return
    drawHeading(sheet, heading)
    const look = { size: 9.5 }
    sheet.makeRoom(Math.min(sheet.measure(text, sheet.width, look), 300))
    sheet.y += sheet.text(text, { x: sheet.left, y: sheet.y, width: sheet.width }, look)
  }
  put(words.text('trip.papers'), trip.files.map(({ name }) => `•  ${name}`).join('\n'))
  put(words.text('trip.note'), trip.note)
  return sheet.finish()
}
