import { Failure } from '../../../shared/base/errors.ts'
import type { FileId } from '../../../shared/base/ids.ts'
import type { StoredFile } from '../../../shared/files/contract.ts'
import { typeOfBytes } from './mediaType.ts'
import type { createReader } from './reader/reader.ts'
import type { ReadCalendars } from './reader/readCalendars.ts'
import type { LetterFields, PageBarcodes, ReadMessage } from './reader/tasks.ts'
import { ReadFault } from './reader/tasks.ts'
import type { Received } from './receiving.ts'
import type { createStore } from './store.ts'

type Given = {
  store: ReturnType<typeof createStore>
  reader: ReturnType<typeof createReader>
  /** A file whose bytes are there. NOT_POSSIBLE `file_erased`. */
  standing: (id: FileId) => StoredFile
}

/** What is asked of the reading process while somebody waits: nothing foreign is parsed here. */
export function createAsking({ store, reader, standing }: Given) {
  return {
    /** Refuses what unpacks to more than it is. FILE_UNREADABLE `bomb`. */
    inspect: async (path: string, mediaType: string, name: string): Promise<void> => {
      try {
        await reader.ask({ kind: 'inspect', path, mediaType })
      } catch (error) {
        if (!(error instanceof ReadFault)) throw error
        // A zip that stalls or bursts its reader is no better than one that says what it does.
        if (['bomb', 'time', 'memory'].includes(error.reason))
          throw new Failure('FILE_UNREADABLE', { file: name, reason: 'bomb' })
      }
    },

    /** The messages in a received .eml, .msg or .mbox. FILE_UNREADABLE `mail_unreadable`. */
    messagesOf: async ({ hash, mediaType, name }: Received): Promise<ReadMessage[]> => {
      try {
        return await reader.ask({ kind: 'messages', path: store.pathOf(hash), mediaType })
      } catch (error) {
        if (!(error instanceof ReadFault)) throw error
        throw new Failure('FILE_UNREADABLE', { file: name, reason: 'mail_unreadable' })
      }
    },

    /** The fields of a Word letter. FILE_UNREADABLE `not_word`. */
    inspectLetter: (id: FileId): Promise<LetterFields> =>
      askOf(id, 'not_word', (path, mediaType) =>
        reader.ask({ kind: 'inspectLetter', path, mediaType }),
      ),
    /** A Word letter with its fields filled. FILE_UNREADABLE `not_word`. */
    fillLetter: (
      id: FileId,
      filling: { texts: Record<string, string>; items: Record<string, string>[] },
      kept: string[],
    ): Promise<Uint8Array> =>
      askOf(id, 'not_word', (path, mediaType) =>
        reader.ask({ kind: 'fillLetter', path, mediaType, ...filling, kept }),
      ),
    /** The number of pages of a PDF. FILE_UNREADABLE `not_pdf`. */
    pagesOf: (id: FileId): Promise<number> =>
      askOf(id, 'not_pdf', (path, mediaType) => reader.ask({ kind: 'pages', path, mediaType })),
    /** The barcodes on one page of a PDF. FILE_UNREADABLE `not_pdf`. */
    barcodesOf: (id: FileId, page: number): Promise<PageBarcodes> =>
      askOf(id, 'not_pdf', (path, mediaType) =>
        reader.ask({ kind: 'barcodes', path, mediaType, page }),
      ),
    /** Some pages of a PDF as PDFs of their own. FILE_UNREADABLE `not_pdf`. */
    cut: (id: FileId, parts: { from: number; to: number }[]): Promise<Uint8Array[]> =>
      askOf(id, 'not_pdf', (path, mediaType) =>
        reader.ask({ kind: 'cut', path, mediaType, parts }),
      ),
    /** What differs between two texts. */
    compare: (before: string, after: string) => reader.ask({ kind: 'compare', before, after }),
    /**
     * The appointments of a calendar file or an e-mail, and what they say about meetings. FILE_UNREADABLE
     * `calendar_unreadable`, `mail_time`, `mail_memory`.
     */
    calendarOf: async (bytes: Uint8Array, zone: string, name: string): Promise<ReadCalendars> => {
      const mediaType = typeOfBytes(bytes, name)
      try {
        return await reader.ask({ kind: 'calendar', bytes, mediaType, zone })
      } catch (error) {
        if (!(error instanceof ReadFault)) throw error
        const reason = ['time', 'memory'].includes(error.reason)
          ? `mail_${error.reason}`
          : 'calendar_unreadable'
        throw new Failure('FILE_UNREADABLE', { file: name, reason })
      }
    },
  }

  async function askOf<Answer>(
    id: FileId,
    otherwise: string,
    ask: (path: string, mediaType: string) => Promise<Answer>,
  ): Promise<Answer> {
    const { hash, mediaType, name } = standing(id)
    try {
      return await ask(store.pathOf(hash), mediaType)
    } catch (error) {
      if (!(error instanceof ReadFault)) throw error
      const told = ['password', 'bomb', 'time', 'memory'].includes(error.reason)
      throw new Failure('FILE_UNREADABLE', { file: name, reason: told ? error.reason : otherwise })
    }
  }
}
