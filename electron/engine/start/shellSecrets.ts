/** Passwords that the desktop shell keeps in the system's key store, asked for over the engine's own channel. */
import type { Secrets } from '../base/secrets.ts'
import { environmentSecrets } from '../base/secrets.ts'

/** The shell's answer to `{type: 'secret', request, key}`. */
export type SecretMessage = { type: 'secret'; request: number; secret: string | null }

export function createShellSecrets(tellShell: (message: unknown) => void) {
  const waiting = new Map<number, (secret: string | null) => void>()
  let requests = 0
  const secrets: Secrets = {
    find: async (key, variable) => {
      const request = ++requests
      const answer = new Promise<string | null>((resolve) => waiting.set(request, resolve))
      tellShell({ type: 'secret', request, key })
      return (await answer) ?? environmentSecrets.find(key, variable)
    },
  }
  return {
    secrets,
    hear: ({ request, secret }: SecretMessage): void => {
      waiting.get(request)?.(secret)
      waiting.delete(request)
    },
  }
}
