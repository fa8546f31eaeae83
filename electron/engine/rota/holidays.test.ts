import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, makeFolder } from '../../../test/fixtures/realOffice.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { Settings } from '../../../shared/office/contract.ts'
import { createOfficeClock } from '../base/clock.ts'
import { openDatabase } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { EDITION, createHolidayCalendar } from './holidays.ts'

afterEach(endOffices)

const CHRISTMAS = '2026-12-25' as Day

function openCalendar(file: string) {
  const database = openDatabase(file)
  migrate(database)
  const office = { country: 'DK', language: 'da' }
  const clock = createOfficeClock(
    () => Date.parse('2026-11-22T09:00:00.000Z'),
    () => 'Europe/Copenhagen',
  )
  const calendar = createHolidayCalendar({
    database,
    clock,
    settings: () => office as Settings,
  })
  return { database, calendar, office }
}

test('the years around the present one are kept, and need no calendar at the next start', async () => {
  const file = join(makeFolder(), 'office.db')
  const first = openCalendar(file)
  expect(first.calendar.nameOf(CHRISTMAS)).toBe('')
  await first.calendar.readyNow()
  expect(first.calendar.nameOf(CHRISTMAS)).toBe('Juledag')
  first.database.close()

  const second = openCalendar(file)
  expect(second.calendar.nameOf(CHRISTMAS)).toBe('Juledag')
  expect(second.calendar.nameOf('2031-12-25' as Day)).toBe('')
  await second.calendar.ready()
  expect(second.calendar.nameOf('2031-12-25' as Day)).toBe('Juledag')
  second.database.close()
})

test('another language or country is another calendar; an older edition is made anew', async () => {
  const { database, calendar, office } = openCalendar(join(makeFolder(), 'office.db'))
  await calendar.ready()
  office.language = 'en'
  expect(calendar.nameOf(CHRISTMAS)).toBe('Christmas Day')
  office.country = 'HR'
  expect(calendar.nameOf('2026-05-30' as Day)).not.toBe('')
  database.exec("UPDATE rota_holidays SET calendar = 'old', days = '[]'")
  const later = createHolidayCalendar({
    database,
    settings: () => ({ country: 'DK', language: 'da' }) as Settings,
    clock: createOfficeClock(
      () => Date.parse('2026-11-22T09:00:00.000Z'),
      () => 'Europe/Copenhagen',
    ),
  })
  await later.readyNow()
  expect(later.nameOf(CHRISTMAS)).toBe('Juledag')
  database.close()
})

test('the edition is that of the package', () => {
  const { version } = createRequire(import.meta.url)('date-holidays/package.json') as {
    version: string
  }
  expect(EDITION).toBe(version)
})
