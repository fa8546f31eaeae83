import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, DocumentTemplateId, FileId } from '../../../../shared/base/ids.ts'
import type { Language } from '../../../../shared/base/schemas.ts'
import type { DocumentKind } from '../../../../shared/documents/contract/documents.ts'
import type {
  DocumentTemplate,
  InspectedTemplate,
  ReadyTemplate,
} from '../../../../shared/documents/contract/templates.ts'
import { sortFields } from '../../../../shared/documents/templateFields.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Files } from '../../files/service.ts'
import type { LetterData } from './letterData.ts'
import type { TemplateRow } from './templateRows.ts'
import { SELECT_TEMPLATE, templateOf } from './templateRows.ts'
import { createReadyTemplates } from './readyTemplates.ts'

type Command = { commandId?: CommandId | undefined }
export type Own = { name: string; kind: DocumentKind; language: Language }
type VersionRow = Tables['document_template_versions'] & { file_name: string }

export type Templates = ReturnType<typeof createTemplates>

/** The office's own letters with fields, as Word files; none of them is ever altered, a new file is a new version. */
export function createTemplates({ database, commands, settings, files }: Parts & { files: Files }) {
  const one = database.prepare<TemplateRow>(`${SELECT_TEMPLATE} WHERE t.id = ?`)
  const all = database.prepare<TemplateRow>(
    `${SELECT_TEMPLATE} ORDER BY t.name COLLATE NOCASE, t.id`,
  )
  const versions = database.prepare<VersionRow>(
    `SELECT v.*, f.name AS file_name FROM document_template_versions v JOIN files f ON f.id = v.file_id
     WHERE v.template_id = ? AND v.withdrawn_at IS NULL ORDER BY v.number DESC`,
  )
  const lastVersion = database.prepare<{ number: number }>(
    'SELECT max(number) AS number FROM document_template_versions WHERE template_id = ?',
  )
  const rows = () => all.all()
  const row = (id: DocumentTemplateId): TemplateRow => found(one.get(id), 'documentTemplate', id)

  const inspect = async (fileId: FileId): Promise<InspectedTemplate> => {
    const { fields, faults } = await files.inspectLetter(fileId)
    return { fields, ...sortFields(fields), faults }
  }
  /** The fields of a file that may become a template. FILE_UNREADABLE `not_word`, `template_broken`. */
  const fieldsOf = async (fileId: FileId): Promise<string[]> => {
    const { fields, faults } = await inspect(fileId)
    const [fault] = faults
    if (fault)
      throw new Failure('FILE_UNREADABLE', {
        file: fault.tag || files.get(fileId).name,
        reason: `template_${fault.reason}`,
      })
    return fields
  }
  const addFile = (
    write: Write,
    desk: Desk,
    file: {
      id: DocumentTemplateId
      number: number
      fileId: FileId
      fields: string[]
      note: string
    },
  ) =>
    write.insert('document_template_versions', {
      template_id: file.id,
      number: file.number,
      file_id: file.fileId,
      fields: JSON.stringify(file.fields),
      note: file.note,
      at: write.at,
      actor: desk.actor,
      withdrawn_at: null,
    })
  const insert = (
    write: Write,
    desk: Desk,
    own: Own,
    file: { fileId: FileId; fields: string[] },
    ready: ReadyTemplate | '',
  ) => {
    const id = newId<DocumentTemplateId>()
    const { name, kind, language } = own
    write.touch('documentTemplate', id)
    write.insert('document_templates', {
      id,
      name,
      kind,
      language,
      ready,
      current: 1,
      changed_at: write.at,
      retired_at: null,
      version: 1,
    })
    addFile(write, desk, { id, number: 1, note: '', ...file })
    return id
  }
  const change = (write: Write, own: TemplateRow, patch: Partial<Tables['document_templates']>) => {
    write.touch('documentTemplate', own.id)
    write.update('document_templates', { id: own.id }, { ...patch, version: own.version + 1 })
    return templateOf(row(own.id))
  }

  return {
    ...createReadyTemplates({ commands, settings, files }, { rows, row, insert }),
    list: (asked: {
      kind?: DocumentKind | undefined
      language?: Language | undefined
      retired: boolean
    }): DocumentTemplate[] =>
      rows()
        .filter(
          (each) =>
            (asked.retired || each.retired_at === null) &&
            (asked.kind === undefined || each.kind === asked.kind) &&
            (asked.language === undefined || each.language === asked.language),
        )
        .map(templateOf),

    get: (id: DocumentTemplateId) => ({
      ...templateOf(row(id)),
      versions: versions.all(id).map((each) => ({
        number: each.number,
        fileId: each.file_id,
        fileName: each.file_name,
        note: each.note,
        byName: each.actor,
        at: each.at,
      })),
    }),

    /** A template that letters are made from. WRONG_STATE `retired`. */
    usable: (id: DocumentTemplateId): DocumentTemplate => {
      const own = row(id)
      if (own.retired_at !== null)
        throw new Failure('WRONG_STATE', { entity: 'documentTemplate', state: 'retired' })
      return templateOf(own)
    },
    /** A letter made of a template. */
    fill: (template: DocumentTemplate, data: LetterData): Promise<Uint8Array> =>
      files.fillLetter(template.fileId, data, template.unknown),

    inspect,
    add: async (desk: Desk, input: Command & { fields: Own; fileId: FileId }) => {
      const fields = await fieldsOf(input.fileId)
      return commands.run(desk, 'documents.templates.add', input, (write) =>
        templateOf(row(insert(write, desk, input.fields, { fileId: input.fileId, fields }, ''))),
      )
    },

    addVersion: async (
      desk: Desk,
      input: Command & {
        templateId: DocumentTemplateId
        version: number
        fileId: FileId
        note: string
      },
    ) => {
      const fields = await fieldsOf(input.fileId)
      return commands.run(desk, 'documents.templates.addVersion', input, (write) => {
        const own = row(input.templateId)
        requireVersion('documentTemplate', own.id, own.version, input.version)
        const number = (lastVersion.get(own.id)?.number ?? 0) + 1
        const { fileId, note } = input
        addFile(write, desk, { id: own.id, number, fileId, fields, note })
        return change(write, own, { current: number, changed_at: write.at })
      })
    },

    update: (
      desk: Desk,
      input: Command & { templateId: DocumentTemplateId; version: number; fields: Patch<Own> },
    ) =>
      commands.run(desk, 'documents.templates.update', input, (write) => {
        const own = row(input.templateId)
        requireVersion('documentTemplate', own.id, own.version, input.version)
        return change(write, own, { ...given(input.fields), changed_at: write.at })
      }),

    retire: (desk: Desk, input: Command & { templateId: DocumentTemplateId; retired: boolean }) =>
      commands.run(desk, 'documents.templates.retire', input, (write) =>
        change(write, row(input.templateId), { retired_at: input.retired ? write.at : null }),
      ),
  }
}
