import * as z from 'zod'
import { isZone } from '../../base/dates.ts'
import type { AgendaCalendarId, AgendaEntryId, ResourceId, StaffId } from '../../base/ids.ts'
import { id } from '../../base/schemas.ts'
import type { LocalTime } from '../localTime.ts'
import { readLocalTime } from '../localTime.ts'

export const calendarId = id<AgendaCalendarId>()
export const agendaEntryId = id<AgendaEntryId>()
export const resourceId = id<ResourceId>()
export const staffId = id<StaffId>()

/** Local wall time: `2026-11-24T09:00:00` (also read without seconds or in RFC 5545's short form), or a whole day. */
export const localTime = z
  .string()
  .max(30)
  .refine((text) => readLocalTime(text) !== null, 'not a local time')
  .transform((text) => readLocalTime(text)!) as unknown as z.ZodType<LocalTime, string>

/** Time of day on the wall, `HH:MM`; an end may be `24:00`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** An IANA time zone. */
export const zone = z.string().min(1).max(60).refine(isZone, 'not a time zone')

/** An RFC 5545 recurrence rule without its name: `FREQ=WEEKLY;BYDAY=TU`; empty for what happens once. */
export const rrule = z.string().max(500)
export const localTimes = z.array(localTime).max(2000)

/**
 * Which date of an entry: its original start, for ever, wherever it is moved to (RFC 5545, 3.8.4.4). Empty for an
 * entry that happens once, and where all dates are meant.
 */
export const recurrenceId = z.union([z.literal(''), localTime]) as unknown as z.ZodType<
  LocalTime | '',
  string
>
export type RecurrenceId = LocalTime | ''

/** One date of an entry. */
export const dateKey = z.object({ agendaEntryId, recurrenceId: recurrenceId.default('') })

/** `this`: one date. `following`: the series is cut there. `all`: every date, past ones too. */
export const scope = z.enum(['this', 'following', 'all'])
export type Scope = z.infer<typeof scope>

/** Who or what is taken up: a colleague, or a room or a piece of equipment. */
export const subject = z.object({
  kind: z.enum(['staff', 'resource']),
  id: z.string(),
  name: z.string(),
})
export type Subject = z.infer<typeof subject>
