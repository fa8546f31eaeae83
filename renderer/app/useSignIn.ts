import { useEffect } from 'react'
import { readFailure } from '../base/command/failure.ts'
import { useConnection } from './client/connectionStatus.ts'
import { useDeskSettings } from './deskSettings.ts'
import { signInAgain } from './signIn.ts'

/** Tells the engine who is at this desk at each new connection. */
export function useSignIn(): void {
  const connection = useConnection(({ connection }) => connection)
  useEffect(() => {
    if (connection === 0) return
    signInAgain().catch((error: unknown) => {
      // Another office, the colleague is gone, or the PIN is another by now: then nobody in particular is here.
      if (['NOT_FOUND', 'NOT_POSSIBLE'].includes(readFailure(error).code))
        useDeskSettings.setState({ staffId: null })
    })
  }, [connection])
}
