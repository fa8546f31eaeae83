import type { FileId } from '../../../shared/base/ids.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import type { TextReason, TextState } from '../../../shared/files/contract.ts'
import type { Log } from '../base/log.ts'
import type { Contents, Unread } from './contents.ts'
import { ATTEMPTS, MAXIMUM_TEXT } from './limits.ts'
import { languagesFor, readableLanguages } from './ocrFolder.ts'
import type { Reader } from './reader/reader.ts'
import { ReadFault } from './reader/tasks.ts'
import type { Store } from './store.ts'

type Parts = {
  contents: Contents
  store: Store
  log: Log
  /** Reads words that stand in files, and words in pictures: each in a process of its own. */
  readers: { words: Reader; pictures: Reader }
  language: () => Language
  /** Told when the words of some bytes are known, or their state is another. */
  onChange: (hash: string) => void
}
/** Faults of one picture alone. */
const SPOILT: ReadonlySet<TextReason> = new Set(['damaged', 'picture_kind'])

type Current = { fileId: FileId; name: string; page: number; pages: number }

/**
 * Reads what came in, in the background: words that stand in files at once, those in pictures page by page behind
 * them. What a crash cut short is begun again, and given up after the third time: it may be the file that kills.
 */
export function createQueue({ contents, store, log, readers, language, onChange }: Parts) {
  let paused = false
  let closed = false
  /** False beside a running engine, which reads. */
  let isReader = false
  let current: Current | null = null
  const busy = { words: false, pictures: false }
  let wake: (() => void)[] = []

  const begin = ({ hash, attempts }: Unread) => contents.setState(hash, 'reading', '', attempts + 1)
  const settle = (hash: string, act: () => void) => {
    if (closed) return
    act()
    onChange(hash)
  }
  const fail = (unread: Unread, error: unknown, text: string) => {
    const reason: TextReason = error instanceof ReadFault ? error.reason : 'damaged'
    if (!(error instanceof ReadFault)) log.bug(error, 'files.read')
    settle(unread.hash, () => {
      const none = reason === 'no_words' || reason === 'kind' || reason === 'password'
      if (text !== '') contents.setState(unread.hash, 'read', reason, unread.attempts + 1)
      else contents.setState(unread.hash, none ? 'none' : 'failed', reason, unread.attempts + 1)
    })
  }
  const taskOf = ({ hash, mediaType }: Unread) => ({ path: store.pathOf(hash), mediaType })
  const readWords = (unread: Unread) => {
    if (!store.has(unread.hash)) throw new ReadFault('missing')
    return readers.words.ask({ kind: 'read', ...taskOf(unread) })
  }

  /** Words that stand in the file. Pages that are pictures go on to the other line. */
  const takeWords = async (unread: Unread) => {
    begin(unread)
    try {
      const { text, pages, pictures, reason } = await readWords(unread)
      const whole = joinPages(text)
      settle(unread.hash, () => {
        if (whole !== '') contents.setText(unread.hash, whole)
        const wanted = pictures.length > 0 && languagesFor(language()).length > 0
        if (wanted) contents.setState(unread.hash, 'waiting', 'picture', unread.attempts, pages)
        else if (whole === '') contents.setState(unread.hash, 'none', 'no_words', 1, pages)
        else contents.setState(unread.hash, 'read', reason, 1, pages)
      })
    } catch (error) {
      fail(unread, error, '')
    }
  }

  /** Words in the pictures of the pages that have none of their own. */
  const takePictures = async (unread: Unread) => {
    begin(unread)
    const file = contents.ofHash(unread.hash)[0]
    let text: string[] = []
    try {
      const reading = await readWords(unread)
      text = reading.text
      let found = false
      let reason: TextReason = ''
      for (const [at, page] of reading.pictures.entries()) {
        if (file)
          current = {
            fileId: file.id,
            name: file.name,
            page: at + 1,
            pages: reading.pictures.length,
          }
        onChange(unread.hash)
        await whileRunning()
        if (closed) return
        const read = await readPage(unread, page)
        if ('reason' in read) reason = read.reason
        else if (read.text.trim() !== '') {
          found = true
          // A page of few words of its own keeps them.
          text[page - 1] = `${text[page - 1] ?? ''}\n${read.text}`
        }
      }
      const whole = joinPages(text)
      settle(unread.hash, () => {
        if (whole !== '') contents.setText(unread.hash, whole)
        const [state, why]: [TextState, TextReason] = found
          ? ['ocr', reason]
          : whole === ''
            ? ['none', reason || 'no_words']
            : ['read', reason]
        contents.setState(unread.hash, state, why, 1, reading.pages)
      })
    } catch (error) {
      const whole = joinPages(text)
      if (whole !== '' && !closed) contents.setText(unread.hash, whole)
      fail(unread, error, whole)
    } finally {
      current = null
    }
  }

  /** One page; a picture that cannot be read spoils no other page. */
  const readPage = async (unread: Unread, page: number) => {
    const languages = languagesFor(language())
    try {
      return await readers.pictures.ask({ kind: 'recognize', page, languages, ...taskOf(unread) })
    } catch (error) {
      if (!(error instanceof ReadFault) || !SPOILT.has(error.reason)) throw error
      return { reason: error.reason }
    }
  }

  const whileRunning = async () => {
    while (paused && !closed) await new Promise<void>((resolve) => wake.push(resolve))
  }
  const run = async (line: 'words' | 'pictures') => {
    if (busy[line] || closed) return
    busy[line] = true
    try {
      for (;;) {
        await whileRunning()
        const unread = closed ? undefined : contents.next(line === 'pictures')
        if (!unread) break
        await (line === 'words' ? takeWords : takePictures)(unread)
        if (line === 'words') start('pictures')
      }
    } catch (error) {
      // A full disk or a busy database: the next file, or the next minute, tries again.
      if (!closed) log.bug(error, `files.queue ${line}`)
    } finally {
      busy[line] = false
    }
  }
  const start = (line: 'words' | 'pictures') => setImmediate(() => void run(line))

  return {
    /** Goes on with what waits. */
    wake: () => {
      start('words')
      start('pictures')
    },
    /** What was being read when the engine ended: again, unless it was begun too often. Call once, at the start. */
    resume: () => {
      isReader = true
      for (const { hash, attempts } of contents.broken()) {
        if (attempts >= ATTEMPTS) contents.setState(hash, 'failed', 'gave_up', attempts)
        else contents.setState(hash, 'waiting', '', attempts)
      }
    },
    pause: (wanted: boolean) => {
      paused = wanted
      const waiting = wake
      wake = []
      for (const go of waiting) go()
      return { paused }
    },
    state: () => ({
      waiting: contents.waiting(),
      paused,
      current,
      failed: contents.failed(),
      languages: readableLanguages() as string[],
    }),
    readAgain: (hash: string) => {
      contents.setState(hash, 'waiting', '', 0)
      start('words')
    },
    /** What is under way is begun again at the next start, and not held against its file. */
    close: () => {
      closed = true
      for (const go of wake) go()
      if (!isReader) return
      for (const { hash, attempts } of contents.broken())
        contents.setState(hash, 'waiting', '', attempts - 1)
    },
  }
}

const joinPages = (pages: string[]): string =>
  pages
    .map((page) => (page ?? '').trim())
    .join('\n\n')
    .trim()
    .slice(0, MAXIMUM_TEXT)
