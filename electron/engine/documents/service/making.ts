import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  CommandId,
  DocumentId,
  DocumentTemplateId,
  FileId,
} from '../../../../shared/base/ids.ts'
import type {
  DocumentFields,
  DocumentLine,
} from '../../../../shared/documents/contract/documents.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { DocumentsParts } from './parts.ts'
import type { GivenValue } from './values.ts'

type Command = { commandId?: CommandId | undefined }
type Create = Command & {
  fileId: FileId
  fields: Patch<DocumentFields>
  values: GivenValue[]
  note: string
  sure: boolean
}
type NewDocument = {
  fileId: FileId
  fields: Patch<DocumentFields>
  values?: GivenValue[]
  note?: string
  templateId?: DocumentTemplateId | null
  /** When it was made; now where left out. */
  at?: Instant
}

const SERIES = 'documents'

/** Documents come to be of files. */
export function createMaking(parts: DocumentsParts) {
  const { database, commands, clock, settings, people, contacts, files, mail, store, values } =
    parts
  const lastNumber = database.prepare<{ last: number }>(
    'SELECT last FROM series WHERE register = ? AND year = ?',
  )
  const ofHash = database.prepare<{ id: DocumentId }>(
    `SELECT d.id FROM files f JOIN document_versions v ON v.file_id = f.id AND v.withdrawn_at IS NULL
     JOIN documents d ON d.id = v.document_id WHERE f.hash = ? ORDER BY d.id LIMIT 1`,
  )
  const requestKnown = database.prepare<{ id: string }>('SELECT id FROM requests WHERE id = ?')
  const year = () => Number(clock.today().slice(0, 4))

  const requireKnown = (fields: Patch<DocumentFields>) => {
    if (fields.contactId) contacts.standing(fields.contactId)
    if (fields.ownerId) people.get(fields.ownerId)
    if (fields.mailEntryId) mail.entry(fields.mailEntryId)
    if (fields.requestId) found(requestKnown.get(fields.requestId), 'request', fields.requestId)
  }

  /** A document and its first version, within a command. */
  const add = (write: Write, desk: Desk, { fileId, fields, ...more }: NewDocument): DocumentId => {
    requireKnown(fields)
    const file = files.get(fileId)
    const at = more.at ?? write.at
    const id = newId<DocumentId>()
    write.touch('document', id)
    write.insert('documents', {
      id,
      year: year(),
      number: write.nextNumber(SERIES, year()),
      title: fields.title ?? titleOf(file.name),
      kind: fields.kind ?? 'other',
      state: 'draft',
      language: fields.language ?? settings().language,
      confidential: fields.confidential ? 1 : 0,
      contact_id: fields.contactId ?? null,
      mail_entry_id: fields.mailEntryId ?? null,
      request_id: fields.requestId ?? null,
      owner_id: fields.ownerId === undefined ? desk.actorId : fields.ownerId,
      template_id: more.templateId ?? null,
      our_reference: fields.ourReference ?? '',
      your_reference: fields.yourReference ?? '',
      note: fields.note ?? '',
      current: 1,
      created_at: at,
      created_by: desk.actor,
      changed_at: at,
      final_at: null,
      sent_entry_id: null,
      sent_at: null,
      lock_staff_id: null,
      lock_actor: '',
      lock_at: null,
      lock_until: null,
      version: 1,
    })
    write.insert('document_versions', {
      document_id: id,
      number: 1,
      file_id: fileId,
      note: more.note ?? '',
      at,
      actor: desk.actor,
      restored_from: null,
      withdrawn_at: null,
    })
    values.write(write, id, more.values ?? [])
    store.indexWords(id)
    return id
  }

  return {
    add,
    /** Refuses what there is not: contact, owner, letter, request. */
    requireKnown,
    /** The number that comes next, unless somebody draws it before. */
    nextNumber: () => ({ year: year(), number: (lastNumber.get(SERIES, year())?.last ?? 0) + 1 }),
    /** The document whose version has these bytes already. */
    twinOf: (hash: string): DocumentId | null => ofHash.get(hash)?.id ?? null,

    /** Fails as TAKEN `document_twin`. */
    create: (desk: Desk, input: Create): DocumentLine =>
      commands.run(desk, 'documents.create', input, (write) => {
        const twin = ofHash.get(files.get(input.fileId).hash)
        if (twin && !input.sure)
          throw new Failure('TAKEN', { entity: 'document', field: 'document_twin', value: twin.id })
        return store.get(desk, add(write, desk, input))
      }),
  }
}

export type Making = ReturnType<typeof createMaking>

/** A file's name without its ending, as a title. */
const titleOf = (name: string): string =>
  name
    .replace(/\.\w{1,8}$/, '')
    .replaceAll('_', ' ')
    .trim() || name
