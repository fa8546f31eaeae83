/** Names and limits shared by shell, preload and page; apart from shellCalls so that none of them loads zod for them. */

/** What a page may ask of the shell; what each call brings is in shellCalls.ts. */
export const shellCallNames = [
  'connect',
  'openFiles',
  'saveFile',
  'printPdf',
  'showPdf',
  'notify',
  'setTitle',
  'setZoom',
  'setLanguage',
  'chooseFolder',
  'openOffice',
  'showOfficeFolder',
  'restartEngine',
  'keepSecret',
  'dropSecret',
  'openWorkingCopy',
  'workingCopies',
  'readWorkingCopy',
  'keepOnWorkingCopy',
  'endWorkingCopy',
] as const
export type ShellCall = (typeof shellCallNames)[number]

/** Brings a page its MessagePort to the engine: a window message `{ type: ENGINE_PORT }` with the port transferred. */
export const ENGINE_PORT = 'engine-port'

/** Brings a page's preload the engine's state at each change. */
export const ENGINE_STATE = 'engine-state'

/** Brings a page's preload the working copies whenever one changes. */
export const WORKING_COPIES = 'working-copies-told'

/** Tells a page's preload that the page shows kept answers first, and connects in its own time. */
export const KEPT_ANSWERS_ARGUMENT = '--counterpart-kept-answers'

/** The largest file the shell hands to a page or writes for it, in bytes. */
export const MAXIMUM_FILE_BYTES = 100 * 1024 * 1024

/** The languages of the shell's own words (context menu, confirmations) and of the spelling checker. */
export const shellLanguages = ['en', 'da', 'it', 'sv', 'hr'] as const
export type ShellLanguage = (typeof shellLanguages)[number]
