import type { DocumentTemplateId, FileId, CommandId } from '../../../../shared/base/ids.ts'
import type { Language } from '../../../../shared/base/schemas.ts'
import type {
  DocumentTemplate,
  ReadyTemplate,
} from '../../../../shared/documents/contract/templates.ts'
import { readyTemplate } from '../../../../shared/documents/contract/templates.ts'
import type { Desk } from '../../base/commands.ts'
import type { Parts } from '../../base/parts.ts'
import type { Write } from '../../base/write.ts'
import { wordsFor } from '../../base/words.ts'
import type { Files } from '../../files/service.ts'
import { writeReadyLetter } from '../letters/readyLetters.ts'
import type { TemplateRow } from './templateRows.ts'
import { templateOf } from './templateRows.ts'
import type { Own } from './templates.ts'

type Command = { commandId?: CommandId | undefined }

/** The letters that come along with the program, in each language. */
export function createReadyTemplates(
  { commands, settings, files }: Pick<Parts, 'commands' | 'settings'> & { files: Files },
  templates: {
    rows: () => TemplateRow[]
    row: (id: DocumentTemplateId) => TemplateRow
    insert: (
      write: Write,
      desk: Desk,
      own: Own,
      file: { fileId: FileId; fields: string[] },
      ready: ReadyTemplate,
    ) => DocumentTemplateId
  },
) {
  /** The letters that come along and are not there yet, within a command. */
  const insertReady = (write: Write, desk: Desk, language: Language): DocumentTemplate[] => {
    const there = new Set(
      templates
        .rows()
        .filter((each) => each.language === language)
        .map(({ ready }) => ready),
    )
    const words = wordsFor(language)
    return readyTemplate.options
      .filter((ready) => !there.has(ready))
      .map((ready) => {
        const name = words.text(`documents.ready.${ready}.name`)
        const { bytes, fields } = writeReadyLetter(ready, words)
        const fileId = files.storeBytes(write, desk, `${name}.docx`, bytes)
        const kind = ready === 'minutes' ? ('minutes' as const) : ('letter' as const)
        const id = templates.insert(
          write,
          desk,
          { name, kind, language },
          { fileId, fields },
          ready,
        )
        return templateOf(templates.row(id))
      })
  }

  return {
    insertReady,
    /** Those there already stay as they are, also the retired ones. */
    addReady: (desk: Desk, input: Command & { language?: Language | undefined }) =>
      commands.run(desk, 'documents.templates.addReady', input, (write) =>
        insertReady(write, desk, input.language ?? settings().language),
      ),
  }
}
