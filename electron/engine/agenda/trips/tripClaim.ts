import type { Trip } from '../../../../shared/agenda/contract/trips.ts'
import { ink } from '../../base/papers/paper.ts'
import type { PaperSheet } from '../../base/papers/paper.ts'
import { drawTable } from '../../base/papers/table.ts'
import type { ExportCell, ExportTable } from '../../base/tables/writeTable.ts'
import type { Words } from '../../base/words.ts'
import type { TripPaper } from './papers.ts'
import { rateOn, toHome } from './tripMoney.ts'
import { drawHeading, startTripPaper } from './tripSheet.ts'

/** A rate in millionths as it is written in the language: 0.0875. */
const rateText = (rateMicros: number, words: Words) =>
  new Intl.NumberFormat(words.language, { maximumFractionDigits: 6 }).format(rateMicros / 1e6)

const mealsOf = (day: Trip['days'][number], words: Words) =>
  (['breakfast', 'lunch', 'dinner'] as const)
    .filter((meal) => day[meal])
    .map((meal) => words.text(`trip.meal.${meal}`))
    .join(', ')

/** The claim to sign: what it cost, the daily allowance with the rule used, what was advanced and what is owed. */
export async function tripClaim(paper: TripPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { words, trip, office, rates } = paper
  const home = (amount: number) => words.money({ amount, currency: office.currency })
  const sheet = await startTripPaper(paper, 'claim')
  if (trip.expenses.length > 0) {
    drawHeading(sheet, words.text('trip.expenses'))
    await drawTable(sheet, {
      size: 9,
      columns: [
        { heading: words.text('trip.day'), share: 0.17 },
        { heading: words.text('trip.what'), share: 0.31 },
        { heading: words.text('trip.paidBy'), share: 0.12 },
        { heading: words.text('trip.amount'), share: 0.16, align: 'right' },
        { heading: words.text('trip.rate'), share: 0.1, align: 'right' },
        { heading: office.currency, share: 0.14, align: 'right' },
      ],
      rows: trip.expenses.map((one) => [
        words.day(one.day),
        [
          [words.text(`trip.expense.${one.kind}`), one.text].filter(Boolean).join(': '),
          one.distance > 0 ? `${words.number(one.distance)} km` : '',
        ]
          .filter(Boolean)
          .join('\n'),
        words.text(`trip.by.${one.paidBy}`),
        words.money({ amount: one.amount, currency: one.currency }),
        one.currency === office.currency ? '' : rateText(one.rateMicros, words),
        words.amount({ amount: one.home, currency: office.currency }),
      ]),
    })
  }
  const paidDays = trip.days.filter(({ share }) => share !== 'none')
  if (paidDays.length > 0) {
    drawHeading(sheet, words.text('trip.allowance'))
    const countries = new Intl.DisplayNames(words.language, { type: 'region' })
    await drawTable(sheet, {
      size: 9,
      columns: [
        { heading: words.text('trip.day'), share: 0.17 },
        { heading: words.text('trip.country'), share: 0.19 },
        { heading: words.text('trip.share'), share: 0.14 },
        { heading: words.text('trip.mealsPaid'), share: 0.2 },
        { heading: words.text('trip.amount'), share: 0.16, align: 'right' },
        { heading: office.currency, share: 0.14, align: 'right' },
      ],
      rows: paidDays.map((day) => [
        words.day(day.day),
        day.country ? (countries.of(day.country) ?? day.country) : '',
        words.text(`trip.shares.${day.share}`),
        mealsOf(day, words),
        day.allowance ? words.money(day.allowance) : words.text('trip.noRate'),
        day.home === null ? '' : words.amount({ amount: day.home, currency: office.currency }),
      ]),
    })
    const used = new Set(paidDays.flatMap(({ country, day }) => rateOn(rates, country, day) ?? []))
    for (const rate of used) {
      const text = words.text('trip.rateUsed', {
        country: countries.of(rate.country) ?? rate.country,
        day: words.day(rate.validFrom),
        full: words.money({ amount: rate.full, currency: rate.currency }),
        part: words.money({ amount: rate.part, currency: rate.currency }),
        rate: rateText(rate.currency === office.currency ? 1_000_000 : rate.rateMicros, words),
        source: rate.source,
      })
      const look = { size: 8, colour: ink.quiet }
      sheet.makeRoom(sheet.measure(text, sheet.width, look) + 3)
      sheet.y += 3
      sheet.y += sheet.text(text, { x: sheet.left, y: sheet.y, width: sheet.width }, look)
    }
  }
  const ofOffice = trip.expenses.filter(({ paidBy }) => paidBy === 'office')
  const officePaid = ofOffice.reduce((sum, one) => sum + one.home, 0)
  drawSums(sheet, [
    [words.text('trip.sum.expenses'), home(trip.spent)],
    ...(officePaid > 0
      ? ([[words.text('trip.sum.office'), home(-officePaid)]] as [string, string][])
      : []),
    [words.text('trip.sum.allowance'), home(trip.allowance)],
    [words.text('trip.sum.advance'), home(-advanceOf(paper))],
    [words.text(trip.owed < 0 ? 'trip.sum.owes' : 'trip.sum.owed'), home(Math.abs(trip.owed))],
  ])
  sheet.makeRoom(70)
  sheet.y += 46
  const half = sheet.width / 2 - 20
  for (const [index, key] of ['signTraveller', 'signOffice'].entries()) {
    const x = sheet.left + index * (half + 40)
    sheet.rule(sheet.y, { from: x, to: x + half, colour: ink.quiet })
    sheet.text(
      words.text(`trip.${key}`),
      { x, y: sheet.y + 3, width: half },
      { size: 8, colour: ink.quiet },
    )
  }
  return sheet.finish()
}

const advanceOf = ({ trip, office }: TripPaper) =>
  toHome(
    trip.advance,
    { currency: trip.advanceCurrency, rateMicros: trip.advanceRateMicros },
    office.currency,
  )

/** Sums at the right, the last one strong. */
function drawSums(sheet: PaperSheet, sums: readonly [string, string][]): void {
  sheet.makeRoom(sums.length * 16 + 20)
  sheet.y += 12
  const x = sheet.left + sheet.width * 0.45
  const width = sheet.width * 0.55
  sums.forEach(([label, value], index) => {
    const isLast = index === sums.length - 1
    const look = { size: isLast ? 11 : 9.5, face: isLast ? 'bold' : 'regular' } as const
    if (isLast) {
      sheet.rule(sheet.y, { from: x, colour: ink.quiet })
      sheet.y += 4
    }
    sheet.text(label, { x, y: sheet.y, width: width * 0.65 }, look)
    const right = { x: x + width * 0.65, y: sheet.y, width: width * 0.35 }
    const height = sheet.measure(label, width * 0.65, look)
    sheet.text(value, right, { ...look, align: 'right' })
    sheet.y += height + 4
  })
}

/** An amount in minor units as a number of whole ones, exact to two decimals. */
const units = (minor: number) => minor / 100

/** The claim as a table: expenses, then days. */
export function claimTable({ trip, words, office }: TripPaper): ExportTable {
  const blank: ExportCell = null
  return {
    name: words.text('trip.claim'),
    headings: ['day', 'column.kind', 'what', 'paidBy', 'amount', 'column.currency', 'rate']
      .map((key) => words.text(`trip.${key}`))
      .concat(office.currency),
    rows: [
      ...trip.expenses.map((one): ExportCell[] => [
        one.day,
        words.text(`trip.expense.${one.kind}`),
        one.text,
        words.text(`trip.by.${one.paidBy}`),
        units(one.amount),
        one.currency,
        one.currency === office.currency ? 1 : one.rateMicros / 1e6,
        units(one.home),
      ]),
      ...trip.days
        .filter(({ share }) => share !== 'none')
        .map((one): ExportCell[] => [
          one.day,
          words.text('trip.allowance'),
          [one.country, words.text(`trip.shares.${one.share}`), mealsOf(one, words)]
            .filter(Boolean)
            .join(', '),
          blank,
          one.allowance ? units(one.allowance.amount) : blank,
          one.allowance?.currency ?? blank,
          blank,
          one.home === null ? blank : units(one.home),
        ]),
      [
        trip.toDay ?? blank,
        words.text('trip.sum.advance'),
        blank,
        blank,
        units(trip.advance),
        trip.advanceCurrency,
        trip.advanceCurrency === office.currency ? 1 : trip.advanceRateMicros / 1e6,
        units(-advanceOf({ trip, words, office, rates: [] })),
      ],
    ],
  }
}
