import { createHash } from 'node:crypto'
import type { CommandId, ContactId } from '../../../shared/base/ids.ts'
import type { FileLike, ImportReport } from '../../../shared/base/schemas.ts'
import type { Progress } from '../base/changes.ts'
import type { Desk } from '../base/commands.ts'
import { newId } from '../base/ids.ts'
import { MAXIMUM_FILE } from '../base/tables/limits.ts'
import { unreadable } from '../base/tables/tableFailure.ts'
import type { Write } from '../base/write.ts'
import type { Found } from './imports/found.ts'
import { createKnown } from './imports/known.ts'
import { readCardFile } from './imports/readCardFile.ts'
import { readContactTable } from './imports/readContactTable.ts'
import { looksLikeCards } from './cards/readCards.ts'
import type { People } from './service.ts'

type Input = {
  commandId?: CommandId | undefined
  file: FileLike
  columns?: Record<string, string> | undefined
}
type Parts = { people: People; progress: (progress: Progress) => void }

/** Takes files of contacts in: vCards or a table, told apart by content, each as one command. */
export function createImports({ people, progress }: Parts) {
  const { database, commands, contacts, settings } = people.parts
  const known = createKnown(database, settings)

  /** Organisations first, so that people find theirs. */
  const book = (write: Write, found: Found[]): number => {
    let duplicates = 0
    const inOrder = found.toSorted((one, other) => rank(one) - rank(other))
    for (const { fields, uid, extra } of inOrder) {
      if (known.has(fields, uid)) {
        duplicates += 1
        continue
      }
      const organisationId =
        fields.kind === 'person' ? known.organisation(fields.organisationName) : null
      contacts.add(
        write,
        { ...fields, organisationId: organisationId as ContactId | null },
        { uid, extra: extra.length === 0 ? '' : JSON.stringify(extra) },
      )
      // Thousands of rows would weigh down the history of each one: what a contact was at first stands in it
      // still, and each later change notes what was before.
      write.changes.length = 0
    }
    return duplicates
  }

  return async (desk: Desk, input: Input, signal?: AbortSignal): Promise<ImportReport> => {
    const { file } = input
    const commandId = input.commandId ?? newId<CommandId>()
    const tell = (done: number, total: number) =>
      progress({ task: commandId, done: Math.round((90 * done) / Math.max(1, total)), total: 100 })
    if (file.size > MAXIMUM_FILE) throw unreadable(file.name, 'too_large')
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (bytes.length > MAXIMUM_FILE) throw unreadable(file.name, 'too_large')
    if (bytes.length === 0) throw unreadable(file.name, 'empty')
    const watch = { progress: tell, ...(signal ? { signal } : {}) }
    const { found, skipped } = looksLikeCards(bytes)
      ? await readCardFile(file.name, bytes, watch)
      : await readContactTable(file, input.columns, watch)
    signal?.throwIfAborted()
    const hash = createHash('sha256')
      .update(JSON.stringify(input.columns ?? null))
      .update(bytes)
    const work = (write: Write): ImportReport => {
      const duplicates = book(write, found)
      return { imported: found.length - duplicates, duplicates, skipped }
    }
    const request = { request: hash.digest('hex') }
    const report = commands.run(desk, 'people.contacts.import', { commandId }, work, request)
    progress({ task: commandId, done: 100, total: 100 })
    return report
  }
}

const rank = ({ fields }: Found) => (fields.kind === 'organisation' ? 0 : 1)
