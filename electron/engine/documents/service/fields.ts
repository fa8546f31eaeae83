import { Failure } from '../../../../shared/base/errors.ts'
import { foldText } from '../../../../shared/base/fold.ts'
import type { CommandId, DocumentFieldId } from '../../../../shared/base/ids.ts'
import type { FieldType } from '../../../../shared/documents/contract/documents.ts'
import type { DocumentField } from '../../../../shared/documents/contract/fields.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { found, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'

type Command = { commandId?: CommandId | undefined }
type Own = Pick<DocumentField, 'name' | 'choices' | 'kinds'>
type Row = Tables['document_fields'] & { used: number }

const SELECT_FIELD = `SELECT f.*, (SELECT count(*) FROM document_values v WHERE v.field_id = f.id) AS used FROM document_fields f`

/** The office's own fields; the type of one is fixed. */
export function createFields({ database, commands }: Pick<Parts, 'database' | 'commands'>) {
  const one = database.prepare<Row>(`${SELECT_FIELD} WHERE f.id = ?`)
  const all = database.prepare<Row>(`${SELECT_FIELD} ORDER BY f.name COLLATE NOCASE, f.id`)
  const holding = database.prepare<{ text: string }>(
    'SELECT DISTINCT text FROM document_values WHERE field_id = ?',
  )
  const row = (id: DocumentFieldId): Row => found(one.get(id), 'documentField', id)

  const requireFreeName = (name: string, except?: DocumentFieldId) => {
    const folded = foldText(name)
    const taken = all.all().some((each) => each.id !== except && foldText(each.name) === folded)
    if (taken) throw new Failure('TAKEN', { entity: 'documentField', field: 'name', value: name })
  }
  const requireChoices = (type: string, choices: readonly string[]) => {
    if (type === 'choice' && choices.length === 0)
      throw new Failure('NOT_POSSIBLE', { reason: 'choices_missing' })
  }

  /** A field, within a command. */
  const insert = (
    write: Write,
    type: FieldType,
    name: string,
    kinds: Own['kinds'],
    choices: readonly string[] = [],
  ): DocumentFieldId => {
    const id = newId<DocumentFieldId>()
    write.touch('documentField', id)
    write.insert('document_fields', {
      id,
      name,
      type,
      choices: JSON.stringify(type === 'choice' ? [...new Set(choices)] : []),
      kinds: JSON.stringify(kinds),
      retired_at: null,
      version: 1,
    })
    return id
  }

  return {
    insert,
    list: (): DocumentField[] => all.all().map(fieldOf),

    create: (
      desk: Desk,
      input: Command & { type: FieldType; fields: Patch<Own> & { name: string } },
    ): DocumentField =>
      commands.run(desk, 'documents.fields.create', input, (write) => {
        const { name, choices = [], kinds = [] } = input.fields
        requireFreeName(name)
        requireChoices(input.type, choices)
        const id = insert(write, input.type, name, kinds, choices)
        return fieldOf(row(id))
      }),

    /** IN_USE for a choice taken out that a document holds. */
    update: (
      desk: Desk,
      input: Command & { fieldId: DocumentFieldId; version: number; fields: Patch<Own> },
    ): DocumentField =>
      commands.run(desk, 'documents.fields.update', input, (write) => {
        const own = row(input.fieldId)
        requireVersion('documentField', own.id, own.version, input.version)
        const { name, choices, kinds } = input.fields
        if (name !== undefined) requireFreeName(name, own.id)
        write.touch('documentField', own.id)
        if (choices !== undefined && own.type === 'choice') {
          requireChoices(own.type, choices)
          const lost = holding.all(own.id).find(({ text }) => !choices.includes(text))
          if (lost)
            throw new Failure('IN_USE', { entity: 'documentField', id: own.id, by: 'choice' })
        }
        write.update(
          'document_fields',
          { id: own.id },
          {
            ...(name === undefined ? {} : { name }),
            ...(choices === undefined || own.type !== 'choice'
              ? {}
              : { choices: JSON.stringify([...new Set(choices)]) }),
            ...(kinds === undefined ? {} : { kinds: JSON.stringify(kinds) }),
            version: own.version + 1,
          },
        )
        return fieldOf(row(own.id))
      }),

    retire: (
      desk: Desk,
      input: Command & { fieldId: DocumentFieldId; retired: boolean },
    ): DocumentField =>
      commands.run(desk, 'documents.fields.retire', input, (write) => {
        const own = row(input.fieldId)
        write.touch('documentField', own.id)
        write.update(
          'document_fields',
          { id: own.id },
          { retired_at: input.retired ? write.at : null, version: own.version + 1 },
        )
        return fieldOf(row(own.id))
      }),
  }
}

function fieldOf(row: Row): DocumentField {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    type: row.type as FieldType,
    choices: JSON.parse(row.choices) as string[],
    kinds: JSON.parse(row.kinds) as DocumentField['kinds'],
    retired: row.retired_at !== null,
    used: row.used,
  }
}
