import * as z from 'zod'
import type { MailModelId, MailRegisterId } from '../../base/ids.ts'
import { command, id, name, procedure, text } from '../../base/schemas.ts'
import { mailFields } from './entry.ts'

const registerId = id<MailRegisterId>()
const registerFields = z.object({
  name: name(120),
  /** Stands before the number where an office keeps several: "P-2026/0000142". */
  code: text(12),
  /** Where its daily register is put besides the office folder; empty for nowhere. */
  responsible: text(120),
})
export const mailRegister = registerFields.extend({
  id: registerId,
  version: z.int(),
  retired: z.boolean(),
  /** The number given last this year. */
  last: z.int(),
  closedYears: z.array(z.int()),
})
export type MailRegister = z.infer<typeof mailRegister>

export const registers = {
  list: procedure
    .route({
      method: 'GET',
      path: '/mail/registers',
      summary: 'The registers of the office; a fresh office has one.',
    })
    .output(z.array(mailRegister)),
  create: procedure
    .route({
      method: 'POST',
      path: '/mail/registers',
      summary: 'Adds a register with its own numbers. TAKEN for a code in use.',
    })
    .input(
      command.extend({ fields: registerFields.partial().required({ name: true, code: true }) }),
    )
    .output(mailRegister),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/mail/registers/{registerId}',
      summary: 'Renames a register; its code stays once it has entries.',
    })
    .input(command.extend({ registerId, version: z.int(), fields: registerFields.partial() }))
    .output(mailRegister),
  retire: procedure
    .route({
      method: 'POST',
      path: '/mail/registers/{registerId}/retire',
      summary: 'Takes a register out of use (or back); its entries stay.',
    })
    .input(command.extend({ registerId, retired: z.boolean().default(true) }))
    .output(mailRegister),
}

const model = z.object({ id: id<MailModelId>(), name: z.string(), fields: mailFields.partial() })
export type MailModel = z.infer<typeof model>

/** An entry kept as the beginning of the next ones like it. */
export const models = {
  list: procedure
    .route({ method: 'GET', path: '/mail/models', summary: 'Models by name.' })
    .output(z.array(model)),
  save: procedure
    .route({
      method: 'POST',
      path: '/mail/models',
      summary: 'Keeps fields under a name; the same name is replaced.',
    })
    .input(command.extend({ name: name(120), fields: mailFields.partial() }))
    .output(model),
  remove: procedure
    .route({
      method: 'POST',
      path: '/mail/models/{modelId}/remove',
      summary: 'Takes a model away.',
    })
    .input(command.extend({ modelId: id<MailModelId>() }))
    .output(z.object({ removed: z.boolean() })),
}
