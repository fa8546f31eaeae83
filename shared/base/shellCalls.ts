/**
 * What a page may ask of the desktop shell: the one list, used by the shell (which checks every payload
 * against these schemas), by the preload (which exposes them as `window.office`) and by the page.
 * A page in a plain browser has no shell; renderer/app/client/shell.ts stands in there with what a browser can do.
 */
import * as z from 'zod'
import type { ShellCall, ShellLanguage } from './shellNames.ts'
import { MAXIMUM_FILE_BYTES, shellLanguages } from './shellNames.ts'

const bytes = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength <= MAXIMUM_FILE_BYTES, 'too large')
const shortText = z.string().max(500)
const fileName = z.string().min(1).max(200)

const OpenFiles = z.object({
  title: shortText.optional(),
  /** What may be chosen: a name in the user's language and extensions without the dot. Empty: any file. */
  filters: z
    .array(
      z.object({ name: shortText, extensions: z.array(z.string().regex(/^[A-Za-z0-9*]{1,10}$/)) }),
    )
    .max(10),
  multiple: z.boolean(),
})
const SaveFile = z.object({ title: shortText.optional(), name: fileName, bytes })
const Pdf = z.object({ name: fileName, bytes })
const Notification = z.object({ title: shortText, body: z.string().max(2000) })
const ChooseFolder = z.object({ title: shortText })
const documentKey = z.string().regex(/^[0-9a-f-]{36}$/)
const NewWorkingCopy = z.object({
  documentId: documentKey,
  /** The version that the copy is of. */
  base: z.int().min(1),
  name: fileName,
  bytes,
  /** Only to look at and print: write-protected, and gone at the next start. */
  readOnly: z.boolean(),
})

/** Whose password it is: an account, and the servers that it goes to. */
const secretKey = z.string().regex(/^mail\.[0-9a-f-]{36}\.[0-9a-f]{16}$/)

/** Each call's payload, by name. The wrapper in the shell refuses what does not fit. */
export const shellPayloads = {
  connect: z.undefined(),
  openFiles: OpenFiles,
  saveFile: SaveFile,
  printPdf: Pdf,
  showPdf: Pdf,
  notify: Notification,
  setTitle: shortText,
  setZoom: z.number().min(0.5).max(3),
  setLanguage: z.enum(shellLanguages),
  chooseFolder: ChooseFolder,
  openOffice: z.string().min(1).max(4096),
  showOfficeFolder: z.undefined(),
  restartEngine: z.undefined(),
  keepSecret: z.object({ key: secretKey, secret: z.string().min(1).max(1000) }),
  dropSecret: secretKey,
  openWorkingCopy: NewWorkingCopy,
  workingCopies: z.undefined(),
  readWorkingCopy: documentKey,
  keepOnWorkingCopy: z.object({
    documentId: documentKey,
    base: z.int().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  endWorkingCopy: documentKey,
} as const satisfies Record<ShellCall, z.ZodType>
export type ShellPayload<Call extends ShellCall> = z.infer<(typeof shellPayloads)[Call]>

export type ChosenFile = { name: string; bytes: Uint8Array<ArrayBuffer> }
export type FileRefusal = 'TOO_LARGE' | 'UNREADABLE'
/** Files chosen and read whole; `refused` names those that could not be (empty `files` and `refused`: cancelled). */
export type OpenedFiles = { files: ChosenFile[]; refused: { name: string; reason: FileRefusal }[] }

export type SaveRefusal = 'CANCELLED' | 'FULL' | 'NO_PERMISSION' | 'FAILED'
/** `place` is the folder's path on the desk's own disk; in a browser it is empty (the browser keeps it in Downloads). */
export type SavedFile =
  | { saved: true; name: string; place: string }
  | { saved: false; reason: SaveRefusal }

/** `unavailable`: no printer or no program for PDF files was found. */
export type PrintOutcome = 'printed' | 'cancelled' | 'unavailable'

/** `kept` in the system's key store; `until_quit`: it has none; `nowhere`: a browser keeps no passwords. */
export type SecretKept = 'kept' | 'until_quit' | 'nowhere'

/** `NOT_CHOSEN`: only a folder just picked with chooseFolder may be opened. */
export type OpenOfficeOutcome =
  | { opened: true }
  | { opened: false; reason: 'NOT_CHOSEN' | 'FAILED' }

/** `KIND`: its content is none that is safe to hand to another program; `NO_PROGRAM`: none opens it here. */
export type OpenCopyOutcome =
  | { opened: true }
  | { opened: false; reason: 'KIND' | 'NO_PROGRAM' | 'FAILED' }

/** A document's copy that a program of this desk works in. It stays until it is ended, also over a restart. */
export type WorkingCopy = {
  documentId: string
  base: number
  name: string
  /** When it was written last; ISO. */
  savedAt: string
  /** Saved since with other content. */
  changed: boolean
}

/**
 * How the office engine is: `away` while it is started again after a fault (`attempt` counts from 1);
 * `refused` when it will not open this office (code as in shared/base/errors.ts: newer database, corrupt,
 * network drive…) and waits for restartEngine or another office.
 */
export type EngineState =
  | { state: 'starting' }
  | { state: 'ready' }
  | { state: 'away'; attempt: number }
  | { state: 'refused'; code: string; folder: string; detail: Record<string, string | number> }

/** `window.office`: named functions only. Calls reject with an Error whose message is a code (REFUSED, FAILED). */
export interface OfficeShell {
  readonly platform: string
  readonly version: string
  /** The user's languages as the system states them, best first (BCP 47). */
  readonly systemLanguages: readonly string[]
  /** Asks for a port to the engine; it comes as a window message ENGINE_PORT (shellNames.ts), and again after each engine restart. */
  connect(): Promise<void>
  /** Tells the engine's state now and at each change; returns the function that stops it. */
  onEngineState(listener: (state: EngineState) => void): () => void
  /** Shows the system's open dialog and reads what was chosen. */
  openFiles(choice: ShellPayload<'openFiles'>): Promise<OpenedFiles>
  /** Shows the system's save dialog and writes the file whole or not at all. */
  saveFile(file: ShellPayload<'saveFile'>): Promise<SavedFile>
  /** Prints a PDF through the system's print dialog. */
  printPdf(file: ShellPayload<'printPdf'>): Promise<PrintOutcome>
  /** Opens a PDF to look at, from a temporary copy. */
  showPdf(file: ShellPayload<'showPdf'>): Promise<PrintOutcome>
  notify(message: ShellPayload<'notify'>): Promise<void>
  setTitle(title: string): Promise<void>
  /** Text size: 1 is 100 %. Kept for the next start. */
  setZoom(factor: number): Promise<void>
  /** The language chosen in the app, for the shell's own words and the spelling checker. */
  setLanguage(language: ShellLanguage): Promise<void>
  /** Shows the system's folder dialog; null when cancelled. */
  chooseFolder(choice: ShellPayload<'chooseFolder'>): Promise<string | null>
  /** Stops the engine and opens the office in a folder picked with chooseFolder; made when empty. */
  openOffice(folder: string): Promise<OpenOfficeOutcome>
  /** Shows the office's folder in the system's file manager. */
  showOfficeFolder(): Promise<void>
  /** Starts the engine again at once (after `away` or `refused`). */
  restartEngine(): Promise<void>
  /** Puts a password into the system's key store, for the engine alone; those of the account before it go. */
  keepSecret(secret: ShellPayload<'keepSecret'>): Promise<SecretKept>
  dropSecret(key: string): Promise<void>
  /**
   * Writes a document's copy and opens it in the system's program for its kind, which is told by content. A copy that
   * holds changes is opened as it is, never overwritten.
   */
  openWorkingCopy(copy: ShellPayload<'openWorkingCopy'>): Promise<OpenCopyOutcome>
  /** The working copies of the office that is open, in the order they were begun. */
  workingCopies(): Promise<WorkingCopy[]>
  /** Tells the working copies whenever one was saved, begun or ended; returns the function that stops it. */
  onWorkingCopies(listener: (copies: WorkingCopy[]) => void): () => void
  /** What a working copy holds now, with its SHA-256; null when there is none. */
  readWorkingCopy(documentId: string): Promise<(ChosenFile & { hash: string }) | null>
  /** The content of that hash was taken back as version `base`: what is saved from now on are changes to that. */
  keepOnWorkingCopy(taken: ShellPayload<'keepOnWorkingCopy'>): Promise<void>
  /** Removes a working copy and what was changed in it. */
  endWorkingCopy(documentId: string): Promise<void>
}
