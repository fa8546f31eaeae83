import { Failure } from '../../../../shared/base/errors.ts'

/** Why a file cannot be read as a table; the words stand in files.json under `fileReason`. */
export type FileReason =
  | 'empty'
  | 'no_header'
  | 'no_rows'
  | 'too_large'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'cell_too_long'
  | 'not_a_table'
  | 'old_excel'
  | 'password'
  | 'broken_zip'
  | 'too_compressed'
  | 'encoding'
  | 'quotes'
  | 'column_missing'
  | 'column_not_there'

export function unreadable(file: string, reason: FileReason): Failure<'FILE_UNREADABLE'> {
  return new Failure('FILE_UNREADABLE', { file, reason })
}
