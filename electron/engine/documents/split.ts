import { Failure } from '../../../shared/base/errors.ts'
import type { CommandId, DocumentId, FileId, MailEntryId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import type { DocumentKind } from '../../../shared/documents/contract/documents.ts'
import type { SplitBarcode } from '../../../shared/documents/contract/split.ts'
import type { Progress } from '../base/changes.ts'
import type { Desk } from '../base/commands.ts'
import { newId } from '../base/ids.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import { wordsFor } from '../base/words.ts'
import { isSeparator } from '../../../shared/documents/separator.ts'
import { separatorSheet } from './papers/separatorSheet.ts'
import type { Making } from './service/making.ts'
import type { DocumentsParts } from './service/parts.ts'

type Span = { from: number; to: number }
type Part = Span & { title: string; kind: DocumentKind; mailEntryId?: MailEntryId | undefined }
type Made = {
  fileId: FileId
  documentId: DocumentId | null
  mailEntryId: MailEntryId | null
  pages: number
}
type Own = Pick<DocumentsParts, 'commands' | 'files' | 'mail' | 'settings'> & Pick<Making, 'add'>

/** More pages than a feeder takes at once. */
const MOST_PAGES = 500

/** A stack that was scanned in one go: where to cut is proposed, and cut as somebody confirms. */
export function createSplit({ commands, files, mail, settings, add }: Own) {
  /** What a barcode is: the office's separator, a number of the register, or foreign. */
  const kindOf = (page: number, format: string, text: string): SplitBarcode => {
    const bare = { page, format, text, mailEntryId: null, shownNumber: '' }
    if (isSeparator(text)) return { ...bare, kind: 'separator' }
    const entry = mail.findByNumber(text)
    if (!entry) return { ...bare, kind: 'foreign' }
    return { ...bare, kind: 'number', mailEntryId: entry.id, shownNumber: entry.shownNumber }
  }
  const partOf = ({ from, to }: Span, barcodes: readonly SplitBarcode[]) => {
    const label = barcodes.find(({ page, kind }) => kind === 'number' && page >= from && page <= to)
    const mailEntryId = label?.mailEntryId ?? null
    const subject = mailEntryId === null ? '' : mail.entry(mailEntryId).subject
    return { from, to, mailEntryId, shownNumber: label?.shownNumber ?? '', subject }
  }

  return {
    propose: async (
      input: { commandId?: CommandId | undefined; fileId: FileId },
      progress: (progress: Progress) => void,
      signal?: AbortSignal,
    ) => {
      const file = files.get(input.fileId)
      if (file.mediaType !== 'application/pdf')
        throw new Failure('FILE_UNREADABLE', { file: file.name, reason: 'not_pdf' })
      const pages = await files.pagesOf(input.fileId)
      if (pages > MOST_PAGES)
        throw new Failure('FILE_UNREADABLE', { file: file.name, reason: 'too_many_pages' })
      const task = input.commandId ?? newId<CommandId>()
      const barcodes: SplitBarcode[] = []
      const unseen: number[] = []
      for (let page = 1; page <= pages; page += 1) {
        signal?.throwIfAborted()
        const found = await files.barcodesOf(input.fileId, page)
        if (!found.seen) unseen.push(page)
        barcodes.push(...found.barcodes.map(({ format, text }) => kindOf(page, format, text)))
        progress({ task, done: page, total: pages })
      }
      const parts = cutAt(pages, barcodes).map((span) => partOf(span, barcodes))
      return { pages, barcodes, unseen, parts }
    },

    /** One command for all parts. A scan that stands in a document or a letter already stays there, whole. */
    make: async (
      desk: Desk,
      input: { commandId?: CommandId | undefined; fileId: FileId; parts: Part[] },
    ): Promise<{ parts: Made[] }> => {
      const { name } = files.get(input.fileId)
      const pages = await files.pagesOf(input.fileId)
      requireApart(input.parts, pages)
      const cut = await files.cut(
        input.fileId,
        input.parts.map(({ from, to }) => ({ from, to })),
      )
      const words = wordsFor(settings().language)
      return commands.run(desk, 'documents.split.make', input, (write) => ({
        parts: input.parts.map((part, at): Made => {
          const title =
            part.title ||
            words.text('documents.part', { name: name.replace(/\.pdf$/i, ''), part: at + 1 })
          const fileId = files.storeBytes(write, desk, `${title.slice(0, 150)}.pdf`, cut[at]!)
          const made = { fileId, pages: part.to - part.from + 1 }
          if (part.mailEntryId) {
            mail.attach(write, desk, part.mailEntryId, [fileId])
            write.alsoChanged.add('mail')
            return { ...made, documentId: null, mailEntryId: part.mailEntryId }
          }
          const fields = { title: title.slice(0, 300), kind: part.kind }
          return { ...made, documentId: add(write, desk, { fileId, fields }), mailEntryId: null }
        }),
      }))
    },

    separatorSheet: async (): Promise<Paper> => {
      const words = wordsFor(settings().language)
      return makePaper(words.text('documents.separator'), 'pdf', await separatorSheet(words))
    },
  }
}

/** A separator ends a part and is left out; a number label begins one. Foreign barcodes mean nothing. */
function cutAt(pages: number, barcodes: readonly SplitBarcode[]): Span[] {
  const has = (page: number, kind: SplitBarcode['kind']) =>
    barcodes.some((each) => each.page === page && each.kind === kind)
  const parts: Span[] = []
  let open: Span | null = null
  for (let page = 1; page <= pages; page += 1) {
    if (has(page, 'separator')) {
      open = null
      continue
    }
    if (open === null || has(page, 'number')) {
      open = { from: page, to: page }
      parts.push(open)
    } else open.to = page
  }
  return parts
}

function requireApart(parts: readonly Span[], pages: number): void {
  const sorted = parts.toSorted((one, other) => one.from - other.from)
  for (const [at, { from, to }] of sorted.entries()) {
    if (to < from || to > pages) throw new Failure('NOT_POSSIBLE', { reason: 'part_outside' })
    if (at > 0 && sorted[at - 1]!.to >= from)
      throw new Failure('NOT_POSSIBLE', { reason: 'parts_overlap' })
  }
}
