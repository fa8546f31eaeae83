import * as z from 'zod'
import { command, name, procedure, text } from '../../base/schemas.ts'
import { calendarId, resourceId, staffId, wallTime } from './base.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/)

const calendarFields = z.object({
  name: name(120),
  colour,
  /** Whose agenda it is; null for one of the office. Bookings in it take up the owner. */
  ownerId: staffId.nullable(),
  /** Those who keep it for the owner: they see private entries and invite in the owner's name (SENT-BY). */
  keeperIds: z.array(staffId).max(20),
  /** The address invitations go out under; empty: the owner's own, else the office's. */
  email: text(200),
  /** True where new entries begin as private: others see "taken". */
  privateByDefault: z.boolean(),
})
export const calendar = calendarFields.extend({
  id: calendarId,
  /** Empty for the office's own until it is given one: it is called by the office's word for it. */
  name: z.string(),
  version: z.int(),
  retired: z.boolean(),
  ownerName: z.string(),
  /** True while who asks may see what is private in it. */
  mine: z.boolean(),
  entries: z.int(),
})
export type Calendar = z.infer<typeof calendar>

export const calendars = {
  list: procedure
    .route({
      method: 'GET',
      path: '/agenda/calendars',
      summary: 'The calendars: the office’s own first (a fresh office has one), then by name.',
    })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(calendar)),
  create: procedure
    .route({ method: 'POST', path: '/agenda/calendars', summary: 'Adds a calendar.' })
    .input(command.extend({ fields: calendarFields.partial().required({ name: true }) }))
    .output(calendar),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/agenda/calendars/{calendarId}',
      summary:
        'Changes a calendar. NOT_POSSIBLE `owner_has_entries`: the owner of one with entries to come stays.',
    })
    .input(command.extend({ calendarId, version: z.int(), fields: calendarFields.partial() }))
    .output(calendar),
  retire: procedure
    .route({
      method: 'POST',
      path: '/agenda/calendars/{calendarId}/retire',
      summary:
        'Takes a calendar off the screens (or back); its entries stay and still take up people.',
    })
    .input(command.extend({ calendarId, retired: z.boolean().default(true) }))
    .output(calendar),
}

/** When a room may be booked; no row for a weekday: not on that day. No rows at all: always. */
const hours = z.object({ weekday: z.int().min(1).max(7), from: wallTime, to: wallTime })

const resourceFields = z.object({
  kind: z.enum(['room', 'equipment']),
  name: name(120),
  /** How many can be had at the same time; 1 for a room. */
  units: z.int().min(1).max(999),
  seats: z.int().min(0).max(5000),
  place: text(200),
  /** "screen", "wheelchair": free words, to be looked for. */
  features: z.array(name(60)).max(40),
  hours: z.array(hours).max(50),
  /** Minutes that it is taken before and after a meeting. */
  setUpMinutes: z.int().min(0).max(1440),
  clearingMinutes: z.int().min(0).max(1440),
  /** Who may book it; nobody named: everybody. */
  bookerIds: z.array(staffId).max(100),
  /** True where a booking is tentative until somebody of `approverIds` (anybody when none) agrees. */
  approval: z.boolean(),
  approverIds: z.array(staffId).max(20),
  /** Its own address in invitations; may be empty. */
  email: text(200),
  colour,
  note: text(1000),
})
export type ResourceFields = z.infer<typeof resourceFields>
export const resource = resourceFields.extend({
  id: resourceId,
  version: z.int(),
  retired: z.boolean(),
})
export type Resource = z.infer<typeof resource>

export const resources = {
  list: procedure
    .route({
      method: 'GET',
      path: '/agenda/resources',
      summary: 'Rooms, then equipment, by name.',
    })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(resource)),
  create: procedure
    .route({
      method: 'POST',
      path: '/agenda/resources',
      summary: 'Adds a room or a piece of equipment. NOT_POSSIBLE `opening_overlaps`.',
    })
    .input(
      command.extend({
        fields: resourceFields.partial().required({ kind: true, name: true }),
      }),
    )
    .output(resource),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/agenda/resources/{resourceId}',
      summary:
        'Changes a resource; new buffers hold for later bookings. NOT_POSSIBLE `more_units_booked`: more are taken already than would be left.',
    })
    .input(command.extend({ resourceId, version: z.int(), fields: resourceFields.partial() }))
    .output(resource),
  retire: procedure
    .route({
      method: 'POST',
      path: '/agenda/resources/{resourceId}/retire',
      summary: 'Takes it out of use (or back); what is booked stays booked.',
    })
    .input(command.extend({ resourceId, retired: z.boolean().default(true) }))
    .output(resource),
}
