/** Names and limits shared by shell, preload and page; apart from shellCalls so that none of them loads zod for them. */

/** Brings a page its MessagePort to the engine: a window message `{ type: ENGINE_PORT }` with the port transferred. */
export const ENGINE_PORT = 'engine-port'

/** Brings a page's preload the engine's state at each change. */
export const ENGINE_STATE = 'engine-state'

/** Brings a page's preload the working copies whenever one changes. */
export const WORKING_COPIES = 'working-copies-told'

/** The largest file the shell hands to a page or writes for it, in bytes. */
export const MAXIMUM_FILE_BYTES = 100 * 1024 * 1024

/** The languages of the shell's own words (context menu, confirmations) and of the spelling checker. */
export const shellLanguages = ['en', 'da', 'it', 'sv', 'hr'] as const
export type ShellLanguage = (typeof shellLanguages)[number]
