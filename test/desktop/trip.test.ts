/** A trip to Stockholm by keyboard: the way, the night, its papers, expenses and days, the sheet and the claim. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import enBase from '../../shared/locales/en/base.json' with { type: 'json' }
import enTrips from '../../shared/locales/en/trips.json' with { type: 'json' }
import hrBase from '../../shared/locales/hr/base.json' with { type: 'json' }
import hrTrips from '../../shared/locales/hr/trips.json' with { type: 'json' }
import type { Trip, TripRow } from '../../shared/agenda/contract/trips.ts'
import type { Paper } from '../../shared/base/schemas.ts'
import type { Day } from '../../shared/base/dates.ts'
import { addDays } from '../../shared/base/dates.ts'
import { pdfText } from '../fixtures/pdfText.ts'
import { openAgendaDesk, plainTuesday, typedDay } from './agendaDesk.ts'
import type { AgendaDesk } from './agendaDesk.ts'
import { removeFolder, screenshot, waitUntil } from './harness.ts'
import { press, tabTo, type } from './keyboard.ts'

const languages = [
  { language: 'hr', trips: hrTrips, base: hrBase, rate: '0,0875', sweden: 'Švedska' },
  { language: 'en', trips: enTrips, base: enBase, rate: '0.0875', sweden: 'Sweden' },
]

describe.each(languages)('in $language', ({ language, trips, base, rate, sweden }) => {
  let desk: AgendaDesk
  let folder: string
  let out: Day
  let home: Day
  const shot = (name: string) => screenshot(desk.page, `trip-${language}-${name}`)
  const trip = async () => {
    const [row] = await desk.ask<TripRow[]>('agenda/trips/list')
    return desk.ask<Trip>('agenda/trips/get', { tripId: row!.id })
  }
  const paperText = async (procedure: string) => {
    const paper = await desk.ask<Paper>(procedure, { tripId: (await trip()).id })
    return pdfText(Buffer.from(paper.base64, 'base64'))
  }
  /** Types into the field that follows the one with the focus. */
  const next = async (label: string, text: string) => {
    await press(desk.page, 'Tab')
    await tabTo(desk.page, label)
    await press(desk.page, 'Control+a')
    await type(desk.page, text)
  }
  /** Chooses by a few letters in the field that follows. */
  const choose = async (label: string, text: string) => {
    await next(label, text)
    await desk.page.getByRole('option').filter({ hasText: text }).first().waitFor()
    await press(desk.page, 'ArrowDown', 'Enter')
  }
  /** Opens a form by its button, which stands at the end of what is there. */
  const openForm = async (button: string) => {
    await desk.page.getByRole('button', { name: button }).focus()
    await press(desk.page, 'Enter')
    await desk.page.locator('form input:focus').waitFor()
  }
  const submit = () => press(desk.page, 'Enter')

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'counterpart-trip-'))
    const hotel = path.join(folder, 'hotel.txt')
    writeFileSync(hotel, 'Booking 4711: one room, two nights')
    desk = await openAgendaDesk(language, [hotel])
    out = await plainTuesday(desk)
    home = addDays(out, 2)
    await desk.ask('agenda/trips/rates/save', {
      fields: {
        country: 'SE',
        validFrom: '2026-01-01',
        currency: 'EUR',
        rateMicros: 1_000_000,
        full: 5000,
        part: 2500,
        breakfastOff: 500,
        lunchOff: 1000,
        dinnerOff: 1000,
        source: '',
      },
    })
    await desk.page.reload()
    await desk.page.getByRole('navigation').first().waitFor()
  })
  afterAll(async () => {
    await desk.close()
    removeFolder(folder)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await shot(`failed-${task.name.slice(0, 12)}`)
  })

  test('the way there and back, each end in its own zone, and the night', async () => {
    const { page } = desk
    await desk.goTo('#/agenda/trips')
    await page.getByRole('heading', { level: 1, name: trips.title }).waitFor()
    await press(page, 'n')
    await type(page, 'Stockholm')
    await next(trips.traveller, 'Ana')
    await press(page, 'Enter')
    await next(trips.advance, '100')
    await submit()
    await page.getByRole('button', { name: trips.legs.add }).waitFor()
    const legs = [
      { from: 'Zagreb', to: 'Stockholm', on: out, at: ['9:05', '11:25'] },
      { from: 'Stockholm', to: 'Zagreb', on: home, at: ['16:00', '18:20'] },
    ]
    for (const [index, { from, to, on, at }] of legs.entries()) {
      await openForm(trips.legs.add)
      await press(page, 'Control+a')
      await type(page, from)
      await next(trips.legs.to, to)
      await next(trips.legs.departs, typedDay(on))
      await next(trips.legs.time, at[0]!)
      // The way back begins where the way out ends.
      if (index === 0) await choose(trips.legs.zone, 'Zagreb')
      await next(trips.legs.arrives, typedDay(on))
      await next(trips.legs.time, at[1]!)
      if (index === 0) await choose(trips.legs.zone, 'Stockholm')
      await next(trips.legs.before, '90')
      await submit()
      await waitUntil('the leg stands', async () => (await trip()).legs.length === index + 1)
    }
    expect(
      (await trip()).legs.map(({ departZone, arriveZone }) => [departZone, arriveZone]),
    ).toEqual([
      ['Europe/Zagreb', 'Europe/Stockholm'],
      ['Europe/Stockholm', 'Europe/Zagreb'],
    ])
    await openForm(trips.stays.add)
    await type(page, 'Hotel Nord')
    await submit()
    await waitUntil('the night stands', async () => (await trip()).stays.length === 1)
    await openForm(trips.stays.edit.replace('{{name}}', 'Hotel Nord'))
    await next(trips.stays.address, 'Strandgatan 2')
    await shot('01-way')
    await submit()
    await waitUntil('the address stands', async () => (await trip()).stays[0]?.address !== '')
    expect((await trip()).stays).toMatchObject([
      { name: 'Hotel Nord', address: 'Strandgatan 2', fromDay: out, toDay: home },
    ])
  })

  test('the booking of the hotel, an expense in crowns, days with a meal that others paid', async () => {
    const { page } = desk
    await press(page, '4')
    await tabTo(page, trips.files.add)
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'hotel.txt', exact: true }).waitFor()
    await press(page, '2')
    await openForm(trips.expenses.add)
    await type(page, 'Arlanda Express')
    await next(trips.expenses.amount, '1200')
    await choose(trips.currency, 'SEK')
    await next(trips.rateOf.replace('{{currency}}', 'SEK'), rate)
    await shot('02-expense')
    await submit()
    await waitUntil('the expense stands', async () => (await trip()).spent === 10_500)
    await press(page, '3')
    await page.getByRole('combobox', { name: trips.daysPart.country }).waitFor()
    await choose(trips.daysPart.country, sweden)
    await tabTo(page, trips.daysPart.fill)
    await press(page, 'Enter')
    await waitUntil('the days stand', async () => (await trip()).allowance === 10_000)
    const lunch = page.getByRole('checkbox', { name: new RegExp(`^${trips.meal.lunch},`) }).nth(1)
    await waitUntil('it may be ticked', () => lunch.isEnabled())
    await lunch.focus()
    await press(page, 'Space')
    await waitUntil('the lunch is taken off', async () => (await trip()).allowance === 9000)
    await shot('03-days')
    // 105.00 spent and 90.00 for the days, less 100.00 had before.
    expect(await trip()).toMatchObject({ owed: 9500 })
  })

  test('the sheet to take along, the claim as a paper and as a table', async () => {
    const { page } = desk
    await press(page, '4')
    await tabTo(page, trips.papers.table)
    await press(page, 'Enter')
    const table = await waitUntil('the table is saved', () => {
      try {
        return desk.saved('csv')
      } catch {
        return null
      }
    })
    expect(table).toContain('Arlanda Express')
    await page.getByText(base.paper.saved.split('{{')[0]!).first().waitFor()
    await shot('04-papers')
    const sheet = await paperText('agenda/trips/paper')
    for (const words of ['Zagreb', 'Stockholm', 'Hotel Nord', 'Strandgatan 2', '09:05', '18:20'])
      expect(sheet).toContain(words)
    const claim = await paperText('agenda/trips/claim')
    expect(claim).toContain('Arlanda Express')
    expect(claim).toMatch(/95[.,]00/)
  })
})
