import { expect, test } from 'vitest'
import type { LocalTime } from './localTime.ts'
import { addLocal, localOf, momentOf, readLocalTime } from './localTime.ts'
import { datesOf } from './recurrence.ts'
import { readRule, shiftRule, untilOf, untilText, writeRule } from './rule.ts'

const at = (text: string) => readLocalTime(text)!
const days = (dates: readonly LocalTime[]) => dates.map((date) => date.slice(0, 10)).join(' ')
const from = (rrule: string, start = '1997-09-02T09:00:00', more: object = {}) => ({
  start: at(start),
  zone: 'America/New_York',
  rrule,
  rdates: [],
  exdates: [],
  ...more,
})

/** Examples of RFC 5545, 3.8.5.3, with the dates it lists. */
const EXAMPLES: [rule: string, start: string, dates: string][] = [
  [
    'FREQ=DAILY;INTERVAL=10;COUNT=5',
    '1997-09-02',
    '1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,TH;COUNT=8',
    '1997-09-02',
    '1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997-08-05',
    '1997-08-05 1997-08-10 1997-08-19 1997-08-24',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08-05',
    '1997-08-05 1997-08-17 1997-08-19 1997-08-31',
  ],
  [
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '1997-09-22',
    '1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=4',
    '1997-09-28',
    '1997-09-28 1997-10-29 1997-11-28 1997-12-29',
  ],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '1998-02-13', '1998-02-13 1998-03-13 1998-11-13'],
  [
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    '1997-09-04',
    '1997-09-04 1997-10-07 1997-11-06',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2007-01-15',
    '2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30',
  ],
  [
    'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200',
    '1997-01-01',
    '1997-01-01 1997-04-10 1997-07-19 2000-01-01',
  ],
  ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', '1997-05-19 1998-05-18 1999-05-17'],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12', '1997-05-12 1998-05-11 1999-05-17'],
  [
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
    '1996-11-05',
    '1996-11-05 2000-11-07 2004-11-02',
  ],
]

test.each(EXAMPLES)('%s from %s', (rule, start, dates) => {
  expect(days(datesOf(from(rule, start), { limit: 50 }))).toBe(dates)
})

test('weekdays numbered and plain, and two limits of a yearly rule, are all looked at', () => {
  const year = { limit: 5 }
  expect(days(datesOf(from('FREQ=YEARLY;BYDAY=-1SU,2WE', '2026-01-01'), year))).toBe(
    '2026-01-14 2026-12-27 2027-01-13 2027-12-26 2028-01-12',
  )
  expect(days(datesOf(from('FREQ=YEARLY;BYYEARDAY=1,2,3;BYDAY=MO', '2026-01-01'), year))).toBe(
    '2028-01-03 2029-01-01 2033-01-03 2034-01-02 2035-01-01',
  )
  expect(
    days(datesOf(from('FREQ=YEARLY;BYDAY=1MO;BYMONTHDAY=7', '2015-01-01'), { limit: 1 })),
  ).toBe('2019-01-07')
})

test('COUNT bounds the rule before dates are left out, and a date left out wins over one added', () => {
  const exdates = [at('1997-09-03T09:00:00'), at('1997-09-20T09:00:00')]
  const rdates = [at('1997-09-20T09:00:00'), at('1997-09-21T09:00:00')]
  expect(
    days(datesOf(from('FREQ=DAILY;COUNT=3', undefined, { exdates, rdates }), { limit: 9 })),
  ).toBe('1997-09-02 1997-09-04 1997-09-21')
  // Some programs leave a time out by its day alone.
  const byDay = [at('1997-09-03')]
  expect(
    datesOf(from('FREQ=DAILY;COUNT=3', undefined, { exdates: byDay }), { limit: 9 }),
  ).toHaveLength(2)
})

test('UNTIL is inclusive and read in each form that is met with', () => {
  const last = (until: string) => datesOf(from(`FREQ=DAILY;UNTIL=${until}`), { limit: 99 }).at(-1)
  expect(last('19970905T130000Z')).toBe('1997-09-05T09:00:00')
  expect(last('19970905T125959Z')).toBe('1997-09-04T09:00:00')
  expect(last('19970905T090000')).toBe('1997-09-05T09:00:00')
  expect(last('19970905')).toBe('1997-09-05T09:00:00')
  const whole = datesOf({ ...from('FREQ=DAILY;UNTIL=19970905', '1997-09-02') }, { limit: 99 })
  expect(whole.at(-1)).toBe('1997-09-05')
  const parts = readRule('FREQ=DAILY;UNTIL=19970905')!
  expect(
    untilText(untilOf(parts, at('1997-09-02T09:00:00'), 'America/New_York')!, 'America/New_York'),
  ).toBe('19970906T035959Z')
})

test('a time that the clocks leave out is no date and is not counted; one that comes twice is the first', () => {
  // New York: 02:30 is not there on 14 March 2027, and comes twice (01:30) on 7 November.
  const gap = datesOf(from('FREQ=DAILY;COUNT=3', '2027-03-13T02:30:00'), { limit: 9 })
  expect(days(gap)).toBe('2027-03-13 2027-03-15 2027-03-16')
  expect(new Date(momentOf(at('2027-11-07T01:30:00'), 'America/New_York')).toISOString()).toBe(
    '2027-11-07T05:30:00.000Z',
  )
  expect(new Date(momentOf(at('2027-03-14T02:30:00'), 'America/New_York')).toISOString()).toBe(
    '2027-03-14T07:30:00.000Z',
  )
})

test('a rule without any date ends, one that cannot be read is refused', () => {
  expect(datesOf(from('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), { limit: 3 })).toEqual([])
  for (const bad of [
    'FREQ=BAD',
    'COUNT=3',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;UNTIL=19970231',
  ])
    expect(readRule(bad), bad).toBeNull()
  expect(writeRule(readRule('rrule:freq=daily;count=2;')!)).toBe('FREQ=DAILY;COUNT=2')
  expect(() => datesOf(from('FREQ=HOURLY', '1997-09-02'), { limit: 3 })).toThrow('rule_unreadable')
})

test.each([
  ['FREQ=WEEKLY;BYDAY=TU', '2026-11-24', '2026-11-26', 'FREQ=WEEKLY;BYDAY=TH'],
  ['FREQ=WEEKLY;BYDAY=MO,SU', '2026-11-23', '2026-11-24', 'FREQ=WEEKLY;BYDAY=TU,MO'],
  ['FREQ=MONTHLY;BYMONTHDAY=24', '2026-11-24', '2026-11-26', 'FREQ=MONTHLY;BYMONTHDAY=26'],
  ['FREQ=MONTHLY;BYDAY=4TU', '2026-11-24', '2026-11-19', 'FREQ=MONTHLY;BYDAY=3TH'],
  ['FREQ=MONTHLY;BYDAY=-1MO', '2026-11-30', '2026-11-17', 'FREQ=MONTHLY;BYDAY=3TU'],
  ['FREQ=MONTHLY;BYDAY=-1MO', '2026-11-30', '2026-11-27', 'FREQ=MONTHLY;BYDAY=-1FR'],
  [
    'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=24',
    '2026-11-24',
    '2026-12-01',
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1',
  ],
  ['FREQ=DAILY', '2026-11-24', '2026-11-26', 'FREQ=DAILY'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-11-24', '2026-11-25', null],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', '2026-12-01', '2026-12-02', null],
])('%s moved from %s to %s', (rule, was, now, becomes) => {
  const moved = shiftRule(readRule(rule)!, at(was), at(now))
  expect(moved && writeRule(moved)).toBe(becomes)
})

test('local times are read in their forms and refused when there is no such day', () => {
  expect(readLocalTime('20261124T0900')).toBe('2026-11-24T09:00:00')
  expect(readLocalTime('2026-02-30')).toBeNull()
  expect(addLocal(at('2027-03-28'), 86_400_000)).toBe('2027-03-29')
  expect(localOf(Date.parse('2027-03-28T01:30:00.000Z'), 'Europe/Zagreb')).toBe(
    '2027-03-28T03:30:00',
  )
})
