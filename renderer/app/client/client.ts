/** The page's one way to the engine: every procedure of the contract as a typed function. */
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../../shared/contract.ts'
import { limitedLink } from './limitedLink.ts'
import type { CallContext } from './line.ts'
import './officeWindow.ts'
import { connectByPort } from './portLine.ts'
import { connectBySocket } from './socketLine.ts'

export type Client = ContractRouterClient<typeof contract, CallContext>

/**
 * Calls fail with the contract's own codes, and with ENGINE_AWAY or TIMED_OUT (limitedLink.ts). Long work
 * states its limit: `client.office.backup.create({}, { context: { timeLimit: 600_000 } })`.
 */
export const client: Client = createORPCClient(limitedLink)

/** Connects: by the desktop shell's port, or by WebSocket in a browser. Once, before the first screen. */
export function connectEngine() {
  if (window.office) connectByPort(window.office)
  else connectBySocket()
}
