import { ORPCError } from '@orpc/client'
import { client } from './client/client.ts'

const LONGEST = 4000
const told = new Set<string>()

/** An id for a fault, short enough to be read out on the phone. */
export const newFaultId = (): string => crypto.randomUUID().slice(0, 8).toUpperCase()

/** Writes a fault of the page into the engine's log, under the id that its user is shown; the same one only once. */
export function reportFault(errorId: string, error: unknown, where = ''): void {
  console.error(`[${errorId}]`, error, where)
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const text = `${said}\n${where}`.slice(0, LONGEST)
  if (told.has(text)) return
  told.add(text)
  const address = window.location.hash.slice(0, 300)
  // Without an engine there is nobody to tell: the page's own log has it.
  client.office.reportFault({ errorId, address, text }).catch(() => undefined)
}

/** Reports what no part of the page caught. A call that failed is no fault: its screen tells of it. */
export function watchFaults(): void {
  window.addEventListener('error', (event) => {
    if (event.error) reportFault(newFaultId(), event.error)
  })
  window.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason
    const isCall = reason instanceof ORPCError
    const isGivenUp = reason instanceof Error && reason.name === 'AbortError'
    if (!isCall && !isGivenUp) reportFault(newFaultId(), reason)
  })
}
