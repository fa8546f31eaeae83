/** Names of the messages between shell, preload and page; apart from shellCalls so that the preload needs no zod. */

/** Brings a page its MessagePort to the engine: a window message `{ type: ENGINE_PORT }` with the port transferred. */
export const ENGINE_PORT = 'engine-port'

/** Brings a page's preload the engine's state at each change. */
export const ENGINE_STATE = 'engine-state'
