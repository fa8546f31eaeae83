import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import { speak } from '../../../test/fixtures/screen.tsx'
import { dayText } from '../../base/format/dates.ts'
import { languages } from '../../base/format/languages.ts'
import { ruleWords } from './ruleWords.ts'

const tuesday = '2026-11-24T09:00:00' as LocalTime
const LANGUAGES = ['en', 'da', 'it', 'sv', 'hr'] as const

const tell = (rule: string, language: Language = 'en') => {
  const { locale } = languages[language]
  const t = i18next.getFixedT(language, 'agenda')
  const day = (on: Day) => dayText(on, '2026-11-22' as Day, locale)
  return ruleWords(rule, { start: tuesday, zone: 'Europe/Zagreb' }, { t, locale, day })
}
const inAll = (rule: string) => LANGUAGES.map((language) => tell(rule, language))

beforeAll(() => speak('en'))

test('weeks and days', () => {
  expect(inAll('FREQ=WEEKLY;COUNT=30')).toEqual([
    'every Tuesday, 30 times',
    'hver tirsdag, 30 gange',
    'ogni martedì, 30 volte',
    'varje tisdag, 30 gånger',
    'svaki tjedan utorkom, 30 puta',
  ])
  expect(inAll('FREQ=WEEKLY;INTERVAL=2;BYDAY=WE')).toEqual([
    'every other Wednesday',
    'hver anden onsdag',
    'ogni due settimane di mercoledì',
    'varannan onsdag',
    'svaki drugi tjedan srijedom',
  ])
  expect(tell('FREQ=WEEKLY;BYDAY=TH,MO')).toBe('every Monday and Thursday')
  expect(tell('FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH', 'hr')).toBe(
    'svaka 3 tjedna ponedjeljkom i četvrtkom',
  )
  expect(tell('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'da')).toBe('hver hverdag')
  expect(tell('FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'sv')).toBe('varje vardag')
  expect(tell('FREQ=DAILY;INTERVAL=10', 'it')).toBe('ogni 10 giorni')
  expect(tell('FREQ=DAILY;UNTIL=20270603T215900Z')).toBe('every day until 3 Jun 2027')
})

test('months and years', () => {
  expect(inAll('FREQ=MONTHLY;BYDAY=3WE;COUNT=6')).toEqual([
    'every month on the third Wednesday, 6 times',
    'hver måned den tredje onsdag, 6 gange',
    'ogni mese: il terzo mercoledì, 6 volte',
    'varje månad den tredje onsdagen, 6 gånger',
    'svaki mjesec treće srijede, 6 puta',
  ])
  expect(tell('FREQ=MONTHLY;BYDAY=1MO,-1FR')).toBe(
    'every month on the first Monday and last Friday',
  )
  expect(tell('FREQ=MONTHLY;BYDAY=-1SU', 'it')).toBe('ogni mese: l’ultima domenica')
  expect(tell('FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', 'hr')).toBe('svaki mjesec drugog utorka')
  expect(inAll('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,15')).toEqual([
    'every 3 months on day 1 and 15',
    'hver 3. måned den 1. og 15.',
    'ogni 3 mesi il giorno 1 e 15',
    'var 3:e månad den 1 och 15',
    'svaka 3 mjeseca 1. i 15. u mjesecu',
  ])
  expect(tell('FREQ=MONTHLY;BYMONTHDAY=-1', 'da')).toBe('hver måned den sidste dag')
  expect(tell('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1')).toBe(
    'every month on the last working day',
  )
  expect(inAll('FREQ=YEARLY')).toEqual([
    'every year on 24 November',
    'hvert år den 24. november',
    'ogni anno il 24 novembre',
    'varje år den 24 november',
    'svake godine 24. studenoga',
  ])
  expect(tell('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29')).toBe('every year on 29 February')
})

test('what the words cannot say they do not say', () => {
  for (const rule of [
    'FREQ=HOURLY',
    'FREQ=WEEKLY;BYHOUR=9,15',
    'FREQ=MONTHLY;BYDAY=-2MO',
    'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYMONTH=1,7',
    'nothing',
  ])
    expect(tell(rule), rule).toBeNull()
})
