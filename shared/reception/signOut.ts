import type { Day, Instant } from '../base/dates.ts'
import { addDays, dayAt, instantAt, instantOf } from '../base/dates.ts'
import type { EntryRule } from './contract/safety.ts'

const HOUR = 3_600_000

/**
 * When the rule of its kind ends an entry that nobody ended: `since` is the latest of arrival, turn and being taken
 * up again. `at` means the first time after `since` that the clocks in `zone` show it. Null where it never does.
 */
export function signOutDue(rule: EntryRule, since: Instant, zone: string): Instant | null {
  if (rule.signOut === 'never') return null
  if (rule.signOut === 'after') return instantOf(Date.parse(since) + rule.signOutHours * HOUR)
  const day: Day = dayAt(since, zone)
  const due = instantAt(day, rule.signOutAt, zone)
  return due > since ? due : instantAt(addDays(day, 1), rule.signOutAt, zone)
}
