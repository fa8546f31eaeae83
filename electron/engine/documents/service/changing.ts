import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, DocumentId } from '../../../../shared/base/ids.ts'
import type {
  DocumentFields,
  DocumentLine,
} from '../../../../shared/documents/contract/documents.ts'
import type { Desk } from '../../base/commands.ts'
import type { Patch } from '../../base/records.ts'
import { given, requireVersion } from '../../base/records.ts'
import { UNLOCKED, requireUnlocked } from './lock.ts'
import type { DocumentsParts } from './parts.ts'
import type { GivenValue } from './values.ts'
import type { Making } from './making.ts'

type Command = { commandId?: CommandId | undefined }

/** What is known of documents changes, and what is done with them as a whole. */
export function createChanging(parts: DocumentsParts & { making: Making }) {
  const { commands, store, values, making } = parts

  return {
    update: (
      desk: Desk,
      input: Command & {
        documentId: DocumentId
        version: number
        fields: Patch<DocumentFields>
        values: GivenValue[]
      },
    ): DocumentLine =>
      commands.run(desk, 'documents.update', input, (write) => {
        const row = store.standing(input.documentId)
        requireVersion('document', row.id, row.version, input.version)
        making.requireKnown(input.fields)
        store.change(write, row, { ...columnsOf(input.fields), changed_at: write.at })
        values.write(write, row.id, input.values)
        store.indexWords(row.id)
        return store.get(desk, row.id)
      }),

    finalize: (
      desk: Desk,
      input: Command & { documentId: DocumentId; version: number },
    ): DocumentLine =>
      commands.run(desk, 'documents.finalize', input, (write) => {
        const row = store.standing(input.documentId)
        requireVersion('document', row.id, row.version, input.version)
        if (row.state === 'final')
          throw new Failure('WRONG_STATE', { entity: 'document', state: row.state })
        requireUnlocked(row, desk, write.at)
        store.change(write, row, {
          state: 'final',
          final_at: write.at,
          changed_at: write.at,
          ...UNLOCKED,
        })
        return store.get(desk, row.id)
      }),

    withdraw: (
      desk: Desk,
      input: Command & { documentId: DocumentId; withdrawn: boolean },
    ): DocumentLine =>
      commands.run(desk, 'documents.withdraw', input, (write) => {
        const row = store.row(input.documentId)
        if (row.sent_entry_id !== null && input.withdrawn)
          throw new Failure('NOT_POSSIBLE', { reason: 'document_sent' })
        const back = row.final_at === null ? 'draft' : 'final'
        store.change(write, row, {
          state: input.withdrawn ? 'withdrawn' : back,
          changed_at: write.at,
          ...UNLOCKED,
        })
        return store.get(desk, row.id)
      }),
  }
}

const COLUMNS = {
  title: 'title',
  kind: 'kind',
  language: 'language',
  contactId: 'contact_id',
  mailEntryId: 'mail_entry_id',
  requestId: 'request_id',
  ownerId: 'owner_id',
  ourReference: 'our_reference',
  yourReference: 'your_reference',
  note: 'note',
  confidential: 'confidential',
} as const satisfies Record<keyof DocumentFields, string>

const columnsOf = (fields: Patch<DocumentFields>) =>
  Object.fromEntries(
    Object.entries(given(fields)).map(([field, value]) => [
      COLUMNS[field as keyof DocumentFields],
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  )
