import type { CommandId, DocumentTemplateId, MailEntryId } from '../../../../shared/base/ids.ts'
import type {
  DocumentFields,
  DocumentLine,
} from '../../../../shared/documents/contract/documents.ts'
import { writeDocumentNumber } from '../../../../shared/documents/number.ts'
import type { Desk } from '../../base/commands.ts'
import type { Patch } from '../../base/records.ts'
import { given } from '../../base/records.ts'
import { wordsFor } from '../../base/words.ts'
import { createLetterData } from './letterData.ts'
import type { Making } from './making.ts'
import type { DocumentsParts } from './parts.ts'
import type { Templates } from './templates.ts'
import type { GivenValue } from './values.ts'

type Command = { commandId?: CommandId | undefined }
type Texts = Record<string, string>
type FromTemplate = Command & {
  templateId: DocumentTemplateId
  fields: Patch<DocumentFields>
  values: GivenValue[]
  texts: Texts
  items: Texts[]
}
type Reply = Command & {
  mailEntryId: MailEntryId
  templateId: DocumentTemplateId
  fields: Patch<DocumentFields>
  texts: Texts
}

/** Somebody else drew the number that a letter was written with: it is written again, with the next. */
class NumberGone extends Error {}

type Own = { templates: Templates; making: Making }

/** Documents are drafted from templates, as answers to letters too. */
export function createDrafting(parts: DocumentsParts & Own) {
  const { commands, files, mail, store, templates, making } = parts
  const fillData = createLetterData(parts)

  /** The letter is written outside the command, with the number it will have; a number drawn meanwhile writes it anew. */
  const draft = async (
    desk: Desk,
    command: string,
    input: Command & object,
    letter: {
      templateId: DocumentTemplateId
      fields: Patch<DocumentFields>
      values: GivenValue[]
      texts: Texts
      items: Texts[]
    },
  ): Promise<DocumentLine> => {
    const template = templates.usable(letter.templateId)
    making.requireKnown(letter.fields)
    for (;;) {
      const fields = { kind: template.kind, language: template.language, ...given(letter.fields) }
      const title = fields.title ?? template.name
      const next = making.nextNumber()
      const data = fillData({
        title,
        number: writeDocumentNumber(next.year, next.number),
        language: fields.language,
        contactId: fields.contactId ?? null,
        mailEntryId: fields.mailEntryId ?? null,
        ownerId: fields.ownerId === undefined ? desk.actorId : fields.ownerId,
        ourReference: fields.ourReference ?? '',
        yourReference: fields.yourReference ?? '',
        texts: letter.texts,
        items: letter.items,
      })
      const bytes = await templates.fill(template, data)
      try {
        return commands.run(desk, command, input, (write) => {
          const fileId = files.storeBytes(write, desk, `${title.slice(0, 150)}.docx`, bytes)
          const id = making.add(write, desk, {
            fileId,
            fields: { ...fields, title },
            values: letter.values,
            templateId: template.id,
          })
          if (store.row(id).number !== next.number) throw new NumberGone()
          return store.get(desk, id)
        })
      } catch (error) {
        if (!(error instanceof NumberGone)) throw error
      }
    }
  }

  return {
    fromTemplate: (desk: Desk, input: FromTemplate): Promise<DocumentLine> =>
      draft(desk, 'documents.fromTemplate', input, input),

    reply: (desk: Desk, input: Reply): Promise<DocumentLine> => {
      const letter = mail.entry(input.mailEntryId)
      const prefix = wordsFor(templates.usable(input.templateId).language).text('mail.reply')
      const title = letter.subject.startsWith(prefix)
        ? letter.subject
        : `${prefix} ${letter.subject}`
      const fields = {
        title: title.slice(0, 300),
        kind: 'letter' as const,
        contactId: letter.contactId,
        ourReference: letter.shownNumber,
        yourReference: letter.letterReference,
        confidential: letter.confidential,
        ...given(input.fields),
        mailEntryId: letter.id,
      }
      return draft(desk, 'documents.reply', input, { ...input, fields, values: [], items: [] })
    },
  }
}
