import * as z from 'zod'
import type { FileId } from '../base/ids.ts'
import { command, file, id, instant, procedure } from '../base/schemas.ts'

/** SHA-256 of the bytes as received, lower-case hex: the file's name in the store. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
const fileId = id<FileId>()

/** How far the words of a file are known. `ocr`: read from its picture; `none`: holds none, or no way to read it. */
export const textState = z.enum(['waiting', 'reading', 'read', 'ocr', 'none', 'failed'])
export type TextState = z.infer<typeof textState>

/**
 * Why a file has no words, or only some, or no preview. `picture`: they are waiting to be read from its pictures;
 * `kind`,
 * `picture_kind`: no kind of file, or of picture in it, that can be read; `time`, `memory`: reading it would take too much; `gave_up`: the reading
 * was cut short each time it was begun; `erased`: destroyed with the dossier it lay in.
 */
export const textReason = z.enum([
  '',
  'picture',
  'picture_kind',
  'kind',
  'no_words',
  'password',
  'damaged',
  'encoding',
  'bomb',
  'missing',
  'time',
  'memory',
  'gave_up',
  'erased',
])
export type TextReason = z.infer<typeof textReason>

/** One file as it came in: its bytes are stored once, however often they come. */
export const storedFile = z.object({
  id: fileId,
  name: z.string(),
  hash,
  bytes: z.int(),
  /** Found by content, not by name. */
  mediaType: z.string(),
  addedAt: instant,
  textState,
  /** Why there is no text, as a code the screen has words for; empty otherwise. */
  textReason,
  /** The pages of a PDF or a many-page image; null where there are none. */
  pages: z.int().nullable(),
})
export type StoredFile = z.infer<typeof storedFile>

/** What of a file can be shown inside the app, harmless: never the file's own script, style or links. */
export const preview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pdf') }),
  z.object({ kind: z.literal('image') }),
  z.object({ kind: z.literal('html'), html: z.string(), blocked: z.int() }),
  z.object({ kind: z.literal('text'), text: z.string(), whole: z.boolean() }),
  z.object({ kind: z.literal('none'), reason: textReason }),
])
export type Preview = z.infer<typeof preview>

/** The bytes behind letters, documents and minutes. */
export const filesContract = {
  add: procedure
    .route({
      method: 'POST',
      path: '/files',
      summary:
        'Takes a file in: streamed, hashed, written once, never altered. FILE_UNREADABLE `empty`, `too_large_to_keep` (200 MB), `bomb`.',
    })
    .input(command.extend({ file }))
    .output(storedFile),
  get: procedure
    .route({ method: 'GET', path: '/files/{fileId}', summary: 'One file.' })
    .input(z.object({ fileId }))
    .output(storedFile),
  read: procedure
    .route({
      method: 'GET',
      path: '/files/{fileId}/bytes',
      summary: 'Its bytes, base64, at most 4 MiB at a time from `from` on.',
    })
    .input(z.object({ fileId, from: z.int().min(0).default(0) }))
    .output(z.object({ base64: z.string(), total: z.int() })),
  preview: procedure
    .route({
      method: 'GET',
      path: '/files/{fileId}/preview',
      summary: 'How the file is shown inside the app.',
    })
    .input(z.object({ fileId }))
    .output(preview),
  text: procedure
    .route({
      method: 'GET',
      path: '/files/{fileId}/text',
      summary: 'Its words, at most 200,000 characters from `from` on.',
    })
    .input(z.object({ fileId, from: z.int().min(0).default(0) }))
    .output(z.object({ text: z.string(), total: z.int() })),
  /** Reading words from pictures takes seconds a page: a queue in the background, in a process of its own. */
  queue: procedure
    .route({
      method: 'GET',
      path: '/files/queue',
      summary: 'What is being read, and how much waits.',
    })
    .output(
      z.object({
        waiting: z.int(),
        paused: z.boolean(),
        current: z.object({ fileId, name: z.string(), page: z.int(), pages: z.int() }).nullable(),
        failed: z.array(z.object({ fileId, name: z.string(), reason: textReason })),
        /** Languages whose reading data are at hand. */
        languages: z.array(z.string()),
      }),
    ),
  readAgain: procedure
    .route({
      method: 'POST',
      path: '/files/{fileId}/read-again',
      summary: 'Puts a file into the queue once more.',
    })
    .input(z.object({ fileId }))
    .output(storedFile),
  pause: procedure
    .route({
      method: 'POST',
      path: '/files/queue/pause',
      summary: 'Stops reading after the page at hand, or goes on.',
    })
    .input(z.object({ paused: z.boolean() }))
    .output(z.object({ paused: z.boolean() })),
  removeStrays: procedure
    .route({
      method: 'POST',
      path: '/files/strays/remove',
      summary:
        'Takes bytes out of the store that nothing knows of; `left` are younger than an hour: they may be on their way in.',
    })
    .input(command)
    .output(z.object({ removed: z.int(), bytes: z.int(), left: z.int() })),
  prove: procedure
    .route({
      method: 'POST',
      path: '/files/prove',
      summary:
        'Hashes every file anew and compares: progress by office.progress under the command id.',
    })
    .input(command)
    .output(
      z.object({
        files: z.int(),
        bytes: z.int(),
        missing: z.array(z.object({ fileId, name: z.string() })),
        altered: z.array(z.object({ fileId, name: z.string() })),
        /** Files in the store that nothing knows of. */
        strays: z.int(),
      }),
    ),
}
