import { createHash } from 'node:crypto'
import { Failure } from '../../../../shared/base/errors.ts'
import type { FileId } from '../../../../shared/base/ids.ts'
import type { FileLike } from '../../../../shared/base/schemas.ts'
import type { ReadCalendars } from '../../files/reader/readCalendars.ts'
import type { AgendaParts } from '../service/parts.ts'
import { refuse } from '../service/rows.ts'

/** A calendar file or an e-mail: dropped, or one that the office keeps. */
export type Source = { file?: FileLike | undefined; fileId?: FileId | undefined }
export type Sources = ReturnType<typeof createSources>

const LARGEST = 25 * 1024 * 1024

/** Reads what others sent about meetings. */
export function createSources({ settings, files }: Pick<AgendaParts, 'settings' | 'files'>) {
  const load = async ({ file, fileId }: Source): Promise<{ name: string; bytes: Uint8Array }> => {
    const stored = fileId === undefined ? null : files.get(fileId)
    const size = stored?.bytes ?? file?.size ?? refuse('no_file')
    const name = stored?.name ?? file!.name
    if (size > LARGEST) throw new Failure('FILE_UNREADABLE', { file: name, reason: 'too_large' })
    const bytes = stored ? files.bytesOf(fileId!) : new Uint8Array(await file!.arrayBuffer())
    return { name, bytes }
  }

  /** NOT_POSSIBLE `no_file`; FILE_UNREADABLE. `hash` tells one message from another. */
  return async (source: Source): Promise<{ read: ReadCalendars; hash: string }> => {
    const { name, bytes } = await load(source)
    const read = await files.calendarOf(bytes, settings().zone, name)
    return { read, hash: createHash('sha256').update(bytes).digest('hex') }
  }
}
