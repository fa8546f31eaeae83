/** What the reading process is asked, and what it answers. */
import type { Preview, TextReason } from '../../../../shared/files/contract.ts'
import type { ReadCalendars } from './readCalendars.ts'

type Of = { path: string; mediaType: string }

export type Task =
  /** Whether an archive keeps within bounds; everything else is within them. */
  | ({ kind: 'inspect' } & Of)
  | ({ kind: 'read' } & Of)
  /** One page's pictures, read letter by letter. Languages by their codes of Tesseract. */
  | ({ kind: 'recognize'; page: number; languages: string[] } & Of)
  | ({ kind: 'preview' } & Of)
  | ({ kind: 'messages' } & Of)
  /** The fields of a Word letter; a tag that is broken is told. */
  | ({ kind: 'inspectLetter' } & Of)
  /** A Word letter with its fields filled; those of `kept` that have no text stay as they are written. */
  | ({
      kind: 'fillLetter'
      texts: Record<string, string>
      items: Record<string, string>[]
      kept: string[]
    } & Of)
  /** The barcodes on one page of a PDF. */
  | ({ kind: 'barcodes'; page: number } & Of)
  /** The number of pages of a PDF. */
  | ({ kind: 'pages' } & Of)
  /** Some pages of a PDF, from 1, as PDFs of their own. */
  | ({ kind: 'cut'; parts: { from: number; to: number }[] } & Of)
  /** What differs between two texts. */
  | { kind: 'compare'; before: string; after: string }
  /** The appointments of a calendar file or an e-mail; `zone` is that of times that name none. */
  | { kind: 'calendar'; bytes: Uint8Array; mediaType: string; zone: string }

/** The words of a file. */
export type Reading = {
  text: string[]
  /** Null where a file has no pages; then `text` has one part. */
  pages: number | null
  /** Pages, from 1, without words of their own: those of their pictures may be read. */
  pictures: number[]
  reason: TextReason
}
export type Recognized = { text: string; confidence: number }

export type ReadAddress = { name: string; address: string }
/** A message of the electronic post, taken apart. */
export type ReadMessage = {
  /** The message's own bytes as they stand in the file. */
  raw: Uint8Array
  subject: string
  from: ReadAddress | null
  to: ReadAddress[]
  /** As the message says it, an ISO moment; empty when it says none. */
  date: string
  messageId: string
  inReplyTo: string
  text: string
  attachments: { name: string; mediaType: string; bytes: Uint8Array }[]
}

/** The fields of a letter, and the tags in it that are broken. */
export type LetterFields = { fields: string[]; faults: { reason: string; tag: string }[] }
/** `seen`: false for a page whose picture could not be looked at. */
export type PageBarcodes = { barcodes: { format: string; text: string }[]; seen: boolean }
type Compared = {
  hunks: { kind: 'same' | 'removed' | 'added'; text: string }[]
  added: number
  removed: number
}

export type Answers = {
  inspect: Record<never, never>
  read: Reading
  recognize: Recognized
  preview: Preview
  messages: ReadMessage[]
  inspectLetter: LetterFields
  fillLetter: Uint8Array
  barcodes: PageBarcodes
  pages: number
  cut: Uint8Array[]
  compare: Compared
  calendar: ReadCalendars
}

export type Reply = { answer: unknown } | { reason: TextReason; detail: string }

/** Why a file cannot be read. */
export class ReadFault extends Error {
  readonly reason: TextReason

  constructor(reason: TextReason, detail = '') {
    super(detail || reason)
    this.name = 'ReadFault'
    this.reason = reason
  }
}
