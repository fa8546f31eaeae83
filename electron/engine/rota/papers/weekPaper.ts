import type { Day } from '../../../../shared/base/dates.ts'
import { weekNumberOf } from '../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { StaffMember } from '../../../../shared/people/contract/staff.ts'
import type { Gap, RotaDay } from '../../../../shared/rota/contract/cover.ts'
import type { DayPlan } from '../../../../shared/rota/dayPlan.ts'
import { initialsOf } from '../../../../shared/rota/initials.ts'
import type { Span } from '../../../../shared/rota/spans.ts'
import { spanOf, wallTimeOf } from '../../../../shared/rota/spans.ts'
import { drawHead } from '../../base/papers/head.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { ink, startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

type PaperDay = RotaDay & Pick<DayPlan, 'front' | 'opening'> & { gaps: Gap[] }
export type WeekOfRota = {
  office: PaperOffice
  words: Words
  monday: Day
  printed: Day
  staff: Map<StaffId, StaffMember>
  days: PaperDay[]
}

const LABEL = 104
const AWAY = 130
const LANE = 15
const WARNING = '#a3361f'

/**
 * The week for the wall: a band for each day, a bar for each person with initials, name and hours, so that it reads
 * in black and white. Who is away is named without the reason: it is nobody's business who walks by.
 */
export async function weekPaper(paper: WeekOfRota): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words } = paper
  const title = words.text('rota.title')
  const week = words.text('rota.weekOf', {
    week: weekNumberOf(paper.monday),
    day: words.day(paper.monday),
  })
  const printed = words.text('printed', { day: words.day(paper.printed) })
  const foot = [office.name, title, week, printed].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title: `${title} ${week}`, words, foot, landscape: true })
  drawHead(sheet, { office, title, number: week })
  // A day at the weekend only stands there when something is on.
  const days = paper.days.filter((day, index) => index < 5 || day.opening.length > 0)
  const axis = axisOf(sheet, days)
  drawHours(sheet, axis)
  for (const day of days) drawDay(sheet, axis, paper, day)
  return sheet.finish()
}

type Axis = Span & { x: (minute: number) => number; end: number }

/** From the first full hour anybody is there to the last. */
function axisOf(sheet: PaperSheet, days: PaperDay[]): Axis {
  const spans: Span[] = days.flatMap(({ front, opening }) => [...front, ...opening])
  const from = Math.floor(Math.min(...spans.map((span) => span.from), 9 * 60) / 60) * 60
  const to = Math.ceil(Math.max(...spans.map((span) => span.to), 15 * 60) / 60) * 60
  const left = sheet.left + LABEL
  const end = sheet.right - AWAY - 30
  return { from, to, end, x: (minute) => left + ((end - left) * (minute - from)) / (to - from) }
}

function drawHours(sheet: PaperSheet, axis: Axis): void {
  for (let minute = axis.from; minute <= axis.to; minute += 60) {
    const place = { x: axis.x(minute) - 20, y: sheet.y, width: 40 }
    sheet.text(wallTimeOf(minute), place, { size: 8, colour: ink.quiet, align: 'center' })
  }
  const away = { x: axis.end + 30, y: sheet.y, width: AWAY }
  sheet.text(sheet.words.text('rota.away'), away, { size: 8, colour: ink.quiet })
  sheet.y += 14
}

function drawDay(sheet: PaperSheet, axis: Axis, paper: WeekOfRota, day: PaperDay): void {
  const { words, staff } = paper
  const people = [...new Set(day.front.map(({ staffId }) => staffId))]
  const absent = [...new Set(day.absent.map(({ staffId }) => staffId))]
    .map((staffId) => staff.get(staffId)?.name ?? '')
    .join('\n')
  const lanes = day.closed ? 1 : people.length + (day.gaps.length > 0 ? 1 : 0)
  const height = Math.max(lanes * LANE + 6, sheet.measure(absent, AWAY, { size: 8.5 }) + 6, 30)
  sheet.makeRoom(height)
  sheet.rule(sheet.y)
  const top = sheet.y + 3
  const label = { x: sheet.left, y: top, width: LABEL - 8 }
  const used = sheet.text(words.weekday(day.day), label, { size: 10, face: 'bold', lines: 2 })
  const note = day.holiday || (day.closed ? words.text('rota.closed') : '')
  if (note) sheet.text(note, { ...label, y: top + used }, { size: 8, colour: ink.quiet, lines: 2 })
  if (absent) sheet.text(absent, { x: axis.end + 30, y: top, width: AWAY }, { size: 8.5 })
  if (!day.closed) {
    people.forEach((staffId, lane) => {
      for (const turn of day.front.filter((one) => one.staffId === staffId))
        drawTurn(sheet, axis, top + lane * LANE, turn, staff.get(staffId))
    })
    for (const gap of day.gaps) drawGap(sheet, axis, top + people.length * LANE, gap)
  }
  sheet.y += height
}

function drawTurn(
  sheet: PaperSheet,
  axis: Axis,
  y: number,
  { from, to }: Span,
  person: StaffMember | undefined,
): void {
  const x = axis.x(from)
  const width = axis.x(to) - x - 1
  const colour = person?.colour ?? ink.quiet
  sheet.box(x, y, width, LANE - 2, tint(colour))
  sheet.box(x, y, 4, LANE - 2, colour)
  const name = person?.name ?? ''
  const hours = `${wallTimeOf(from)}–${wallTimeOf(to)}`
  const long = `${initialsOf(name)}  ${name}  ${hours}`
  const fits = sheet.measureWidth(long, { size: 8.5 }) < width - 12
  const text = fits ? long : initialsOf(name)
  sheet.text(text, { x: x + 8, y: y + 1.6, width: width - 9 }, { size: 8.5, lines: 1 })
}

function drawGap(sheet: PaperSheet, axis: Axis, y: number, gap: Gap): void {
  const { from, to } = spanOf(gap.from, gap.to)
  const x = axis.x(from)
  const width = axis.x(to) - x - 1
  sheet.rule(y + 1, { from: x, to: x + width, colour: WARNING, weight: 1.4 })
  sheet.rule(y + LANE - 3, { from: x, to: x + width, colour: WARNING, weight: 1.4 })
  const text = sheet.words.text('rota.gap', { missing: gap.missing, from: gap.from, to: gap.to })
  const look = { size: 8, face: 'bold', colour: WARNING, lines: 1 } as const
  sheet.text(text, { x: x + 4, y: y + 2, width: Math.max(width - 6, 120) }, look)
}

/** A light tint of a hex colour: a fifth of it on white paper. */
function tint(colour: string): string {
  const light = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16)
    return Math.round(255 - (255 - value) * 0.22)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${light.join('')}`
}
