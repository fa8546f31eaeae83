import * as z from 'zod'
import type { StaffId } from '../../base/ids.ts'
import { command, id, name, procedure, text } from '../../base/schemas.ts'

const staffId = id<StaffId>()

export const staffFields = z.object({
  name: name(120),
  role: text(120),
  email: text(200),
  phone: text(80),
  room: text(80),
  /** A CSS hex colour that marks the person in lists: `#5b7c99`. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** The days they work, ISO weekdays: 1 is Monday, 7 Sunday. */
  workingDays: z.array(z.int().min(1).max(7)).max(7),
  /** True for who may be asked to sit at the front: only they are named as stand-ins there. */
  takesTurns: z.boolean(),
  /** Who stands in for them when they are away. */
  standInId: staffId.nullable(),
})
export type StaffFields = z.infer<typeof staffFields>

export const staffMember = staffFields.extend({
  id: staffId,
  version: z.int(),
  retired: z.boolean(),
  /** True when a PIN is asked for on signing in as them. */
  hasPin: z.boolean(),
})
export type StaffMember = z.infer<typeof staffMember>

const pin = z.string().regex(/^\d{4,8}$/)

/** The colleagues of the office. */
export const staff = {
  list: procedure
    .route({ method: 'GET', path: '/people/staff', summary: 'Staff by name.' })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(staffMember)),
  create: procedure
    .route({ method: 'POST', path: '/people/staff', summary: 'Adds a colleague.' })
    .input(command.extend({ fields: staffFields.partial().required({ name: true }) }))
    .output(staffMember),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/people/staff/{staffId}',
      summary:
        'Changes a colleague. CHANGED_MEANWHILE when `version` is old; NOT_POSSIBLE `stand_in_for_oneself`.',
    })
    .input(command.extend({ staffId, version: z.int(), fields: staffFields.partial() }))
    .output(staffMember),
  retire: procedure
    .route({
      method: 'POST',
      path: '/people/staff/{staffId}/retire',
      summary: 'Takes a colleague off the lists (or back); their history stays.',
    })
    .input(command.extend({ staffId, retired: z.boolean().default(true) }))
    .output(staffMember),
  setPin: procedure
    .route({
      method: 'PUT',
      path: '/people/staff/{staffId}/pin',
      summary:
        'Sets the 4 to 8 digits asked for on signing in as them; null takes it away. The present one must be given: NOT_POSSIBLE `pin_wrong`, or `pin_wait` for half a minute after five wrong ones.',
    })
    .input(z.object({ staffId, pin: pin.nullable(), present: z.string().max(20).optional() }))
    .output(staffMember),
}
