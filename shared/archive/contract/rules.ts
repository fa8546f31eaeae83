import * as z from 'zod'
import { command, procedure } from '../../base/schemas.ts'

export const archiveRules = z.object({
  /** Who proposed a disposal may not approve it. */
  approverMustDiffer: z.boolean(),
  /** Days a loan usually lasts. */
  loanDays: z.int().min(1).max(3650),
})
export type ArchiveRules = z.infer<typeof archiveRules>

export const rules = {
  get: procedure
    .route({ method: 'GET', path: '/archive/rules', summary: 'The rules of this archive.' })
    .output(archiveRules),
  set: procedure
    .route({ method: 'PUT', path: '/archive/rules', summary: 'Changes the rules.' })
    .input(command.extend({ fields: archiveRules.partial() }))
    .output(archiveRules),
}
