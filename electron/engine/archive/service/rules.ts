import type { CommandId } from '../../../../shared/base/ids.ts'
import type { ArchiveRules } from '../../../../shared/archive/contract/rules.ts'
import type { Desk } from '../../base/commands.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { given } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'

type Input = { commandId?: CommandId | undefined; fields: Patch<ArchiveRules> }

export type Rules = ReturnType<typeof createRules>

/** The rules of this archive. */
export function createRules({ database, commands }: Parts) {
  const row = database.prepare<Tables['archive_rules']>('SELECT * FROM archive_rules WHERE id = 1')
  const get = (): ArchiveRules => {
    const { approver_must_differ, loan_days } = row.get()!
    return { approverMustDiffer: approver_must_differ === 1, loanDays: loan_days }
  }
  return {
    get,
    set: (desk: Desk, input: Input): ArchiveRules =>
      commands.run(desk, 'archive.rules.set', input, (write) => {
        const { approverMustDiffer, loanDays } = input.fields
        write.touch('archiveRules', '1')
        write.update(
          'archive_rules',
          { id: 1 },
          given({
            approver_must_differ:
              approverMustDiffer === undefined ? undefined : Number(approverMustDiffer),
            loan_days: loanDays,
          }),
        )
        return get()
      }),
  }
}
