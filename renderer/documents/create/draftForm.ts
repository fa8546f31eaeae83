import * as z from 'zod'
import type { MailEntryId } from '../../../shared/base/ids.ts'
import type { DocumentTemplate } from '../../../shared/documents/contract/templates.ts'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import type { DocumentValues } from '../form/documentForm.ts'
import { draftSchema, emptyDocument, fieldsOf, ownValuesOf } from '../form/documentForm.ts'
import type { Item } from './ItemRows.tsx'

/** A letter that is made from a template, as its form holds it. */
export type DraftValues = DocumentValues & {
  templateId: string | null
  texts: Record<string, string>
  items: Item[]
}

export const newDraftSchema = draftSchema.extend({
  templateId: z.string(),
  texts: z.record(z.string(), z.string().max(20_000)),
})

/** With a template chosen beforehand kind and language are its own. */
export const emptyDraft = (language: Language, template?: DocumentTemplate): DraftValues => ({
  ...emptyDocument(template?.language ?? language),
  ...(template ? { kind: template.kind } : {}),
  templateId: template?.id ?? null,
  texts: {},
  items: [],
})

/** An answer begins with what is known of the letter. */
export const replyDraft = (draft: DraftValues, letter: MailDetail): DraftValues => ({
  ...draft,
  confidential: letter.confidential,
  contactId: letter.contactId,
  mailEntryId: letter.id,
  yourReference: letter.letterReference,
})

/** What `documents.fromTemplate` takes; what was left empty the engine knows better: title, owner, references. */
export function draftInputOf(values: DraftValues, template: DocumentTemplate) {
  const { texts: _texts, items, templateId: _id, ...known } = values
  const fields = Object.entries(fieldsOf(known)).filter(
    ([, value]) => value !== null && (typeof value !== 'string' || value.trim() !== ''),
  )
  return {
    templateId: template.id,
    fields: Object.fromEntries(fields) as Partial<ReturnType<typeof fieldsOf>>,
    values: ownValuesOf(values).filter(({ value }) => value !== null),
    texts: textsOf(values, template),
    items: template.fields.includes('items')
      ? items.filter((item) => Object.values(item).some((text) => text.trim() !== ''))
      : [],
  }
}

/** What `documents.reply` takes. */
export function replyInputOf(
  values: DraftValues,
  template: DocumentTemplate,
  mailEntryId: MailEntryId,
) {
  const { templateId, fields, texts } = draftInputOf(values, template)
  return { mailEntryId, templateId, fields: { ...fields, mailEntryId }, texts }
}

/** Only the texts that this template has a place for: another may have been chosen first. */
function textsOf({ texts }: DraftValues, { fields }: DocumentTemplate) {
  return Object.fromEntries(
    Object.entries(texts).filter(([field, text]) => fields.includes(field) && text.trim() !== ''),
  )
}

const LONG = ['letter.text', 'letter.enclosures', 'meeting.present', 'meeting.absent']
/** True for a field whose text has several lines. */
export const isLong = (field: string) => LONG.includes(field)

/** The fields of a template that are typed: those only a person knows, and those of the office's own making. */
export const typedFields = ({ asked, unknown }: DocumentTemplate) =>
  [...asked, ...unknown].filter((field) => !field.startsWith('items'))

/** What a row of its repeated part holds; its number comes by itself. */
export const itemParts = ({ fields }: DocumentTemplate) =>
  fields.flatMap((field) => {
    const part = /^items\.(\w+)$/.exec(field)?.[1]
    return part && part !== 'number' ? [part] : []
  })
