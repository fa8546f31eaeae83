import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { Day } from '../../../shared/base/dates.ts'
import type { ItemId } from '../../../shared/base/ids.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import { speak } from '../../../test/fixtures/screen.tsx'
import { dayText } from '../../base/format/dates.ts'
import { languages } from '../../base/format/languages.ts'
import { numberText } from '../../base/format/numbers.ts'
import type { Formats } from '../../base/format/useFormats.ts'
import { runOutWords, spanWords } from './runOutWords.ts'
import type { Forecast } from './runOutWords.ts'

const today = '2026-11-22' as Day
const enough: Forecast = {
  itemId: 'paper' as ItemId,
  unit: 'ream',
  basis: 'enough',
  dailyRate: 0.5,
  uses: 9,
  since: '2026-03-03' as Day,
  runOut: { day: '2026-12-12' as Day, earliest: '2026-12-01' as Day, latest: '2027-01-20' as Day },
  onHand: 10,
  position: 10,
  reorderPoint: 4,
  orderUpTo: 20,
  past: [],
  ahead: [],
}

function tell(forecast: Forecast, language: Language = 'en'): [string, string] {
  const { locale } = languages[language]
  const formats = {
    today: () => today,
    day: (day: Day) => dayText(day, today, locale),
    number: (value: number, decimals?: number) => numberText(value, locale, decimals),
  } as Formats
  const t = i18next.getFixedT(language, 'stock')
  return [runOutWords(forecast, t, formats), spanWords(forecast, t, formats)]
}

beforeAll(() => speak('en'))

test('a run-out is told with its grounds and its span', () => {
  expect(tell(enough)).toEqual([
    'Runs out about 12 Dec, judging by 9 take-outs since 3 Mar.',
    'Most likely between 1 Dec and 20 Jan.',
  ])
  expect(tell(enough, 'da')[1]).toBe('Højst sandsynligt mellem 1. dec. og 20. jan.')
  expect(tell({ ...enough, uses: 1 }, 'hr')[0]).toContain('prema 1 izdavanju')
  expect(tell({ ...enough, uses: 22 }, 'hr')[0]).toContain('prema 22 izdavanja')
})

test('what is not known is said', () => {
  const few = { ...enough, basis: 'too_few', uses: 2, dailyRate: null, runOut: null } as const
  expect(tell(few)).toEqual(['Not enough data yet to say how long it lasts: 2 take-outs.', ''])
  const stopped = { ...enough, basis: 'stopped', dailyRate: 0, runOut: null } as const
  expect(tell(stopped)[0]).toBe('No longer used, it seems: no take-out for unusually long.')
})

test('a fixed use is told by the month', () => {
  const fixed = { ...enough, basis: 'fixed', uses: 0, dailyRate: 12 / 30.4375 } as const
  expect(tell(fixed)).toEqual(['Runs out about 12 Dec, at a fixed 12 a month.', ''])
})

test('now, and never', () => {
  const gone = { ...enough, runOut: { day: today, earliest: today, latest: today } }
  expect(tell(gone)).toEqual(['Used up now, judging by 9 take-outs since 3 Mar.', ''])
  expect(tell({ ...enough, runOut: null })[0]).toMatch(/^Lasts for years/)
})

test('a span without an end tells only its beginning', () => {
  const open = { ...enough, runOut: { ...enough.runOut!, latest: null } }
  expect(tell(open)[1]).toBe('Hardly before 1 Dec.')
})
