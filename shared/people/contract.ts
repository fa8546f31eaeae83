import * as z from 'zod'
import type { StaffId } from '../base/ids.ts'
import { command, id, name, procedure, text } from '../base/schemas.ts'

const staffFields = z.object({
  name: name(120),
  role: text(120),
  email: text(200),
  phone: text(80),
  room: text(80),
  /** A CSS hex colour that marks the person in lists: `#5b7c99`. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
})
export type StaffFields = z.infer<typeof staffFields>

export const staffMember = staffFields.extend({
  id: id<StaffId>(),
  version: z.int(),
  retired: z.boolean(),
})
export type StaffMember = z.infer<typeof staffMember>

/** The people of the office. */
export const peopleContract = {
  staff: {
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
        summary: 'Changes a colleague. CHANGED_MEANWHILE when `version` is old.',
      })
      .input(
        command.extend({ staffId: id<StaffId>(), version: z.int(), fields: staffFields.partial() }),
      )
      .output(staffMember),
    retire: procedure
      .route({
        method: 'POST',
        path: '/people/staff/{staffId}/retire',
        summary: 'Takes a colleague off the lists (or back); their history stays.',
      })
      .input(command.extend({ staffId: id<StaffId>(), retired: z.boolean().default(true) }))
      .output(staffMember),
  },
}
