import { Failure } from '../../../../shared/base/errors.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'

type Table = 'archive_schedules' | 'archive_classes' | 'archive_places'

/** Takes a record out of use within a command, or back. `by` says what still needs it: IN_USE. */
export function setRetired(
  write: Write,
  table: Table,
  entity: string,
  row: Pick<Tables[Table], 'id' | 'version'>,
  retired: boolean,
  by: string | null,
): void {
  if (retired && by !== null) throw new Failure('IN_USE', { entity, id: row.id, by })
  write.touch(entity, row.id)
  write.update(table, { id: row.id } as Partial<Tables[Table]>, {
    retired_at: retired ? write.at : null,
    version: row.version + 1,
  })
}
