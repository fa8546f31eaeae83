import type { Day } from '../base/dates.ts'
import { addDays } from '../base/dates.ts'
import type { Action, PeriodUnit, Trigger } from './contract/plan.ts'

/** All that decides how long a dossier is kept. Days are null until they happened. */
export type KeepingFacts = {
  trigger: Trigger
  periodCount: number
  periodUnit: PeriodUnit
  action: Action
  closedOn: Day | null
  /** The newest date that its contents bear. */
  letterDay: Day | null
  eventDay: Day | null
  /** Kept longer by a decision. */
  extendedUntil: Day | null
  keptForever: boolean
}

export type Kept = {
  triggerDay: Day | null
  keepUntil: Day | null
  forever: boolean
  waitsFor: '' | 'closing' | 'event' | 'letter_date'
}

/**
 * How long a dossier is kept, from what is known now: trigger day + period, that last day included. Days are counted as
 * civil law does: a period of years ends with the day of the same date, or the month's last where there is none
 * (Regulation (EEC) 1182/71 art. 3). A year's end is its 31 December.
 */
export function keepingOf(facts: KeepingFacts): Kept {
  const forever = facts.keptForever || facts.action === 'keep'
  const triggerDay = triggerDayOf(facts)
  const waitsFor = waitsForOf(facts, triggerDay)
  if (forever || triggerDay === null) return { triggerDay, keepUntil: null, forever, waitsFor }
  const end = addPeriod(triggerDay, facts.periodCount, facts.periodUnit)
  const { extendedUntil } = facts
  const keepUntil = extendedUntil !== null && extendedUntil > end ? extendedUntil : end
  return { triggerDay, keepUntil, forever, waitsFor }
}

/** True when a closed dossier need be kept no longer on `today`. */
export function isDue({ keepUntil, forever }: Kept, state: string, today: Day): boolean {
  return state === 'closed' && !forever && keepUntil !== null && today > keepUntil
}

function triggerDayOf({ trigger, closedOn, letterDay, eventDay }: KeepingFacts): Day | null {
  switch (trigger) {
    case 'closed':
      return closedOn
    case 'year_end':
      return closedOn === null ? null : (`${closedOn.slice(0, 4)}-12-31` as Day)
    case 'letter_date':
      return letterDay
    case 'event':
      return eventDay
  }
}

function waitsForOf({ trigger, closedOn }: KeepingFacts, day: Day | null): Kept['waitsFor'] {
  if (closedOn === null) return 'closing'
  if (day !== null) return ''
  return trigger === 'letter_date' ? 'letter_date' : 'event'
}

const LAST_DAY = '9999-12-31' as Day

/** The day a period after `day`; where the month has no such date, its last one. */
export function addPeriod(day: Day, count: number, unit: PeriodUnit): Day {
  if (unit === 'days') return later(day, count)
  if (unit === 'weeks') return later(day, count * 7)
  return monthsAfter(day, unit === 'years' ? count * 12 : count)
}

/** By hand: a list of many thousand dossiers asks for it once a line. */
function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const all = year * 12 + month - 1 + months
  const [newYear, newMonth] = [Math.floor(all / 12), (all % 12) + 1]
  if (newYear > 9999) return LAST_DAY
  // The day before the first of the month after.
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate()
  const write = (number: number, length: number) => String(number).padStart(length, '0')
  return `${write(newYear, 4)}-${write(newMonth, 2)}-${write(Math.min(date, last), 2)}` as Day
}

function later(day: Day, days: number): Day {
  const moved = addDays(day, days)
  return moved.length > 10 ? LAST_DAY : moved
}
