import { create } from 'zustand'
import type { EngineState } from '../../../shared/base/shellCalls.ts'

type ConnectionState = {
  /** `connecting` until the first connection, `away` while a lost one is being mended. */
  status: 'connecting' | 'connected' | 'away'
  /** Counts the connections: another engine, or another line to it, knows nothing of the one before. */
  connection: number
  /** What the desktop shell says of the engine; in a browser always `starting`. */
  engine: EngineState
}

/** How the page stands with the engine, for the frame to show. */
export const useConnection = create<ConnectionState>(() => ({
  status: 'connecting',
  connection: 0,
  engine: { state: 'starting' },
}))

// On the page's root too, where styles (and tests) can see it.
useConnection.subscribe(({ status }) => {
  document.documentElement.dataset['connection'] = status
})
