import { useEffect } from 'react'
import { readFailure } from '../base/command/failure.ts'
import { beginLinesWith } from './client/line.ts'
import { useDeskSettings } from './deskSettings.ts'
import { signInAgain } from './signIn.ts'

/**
 * Tells the engine who is at this desk, now and on each new line. What was done while the engine was away is sent only
 * after it, or it would be booked for nobody in particular.
 */
export function useSignIn(): void {
  useEffect(() => {
    void sayWhoIsHere()
    beginLinesWith(sayWhoIsHere)
    return () => beginLinesWith(null)
  }, [])
}

const sayWhoIsHere = () =>
  signInAgain().catch((error: unknown) => {
    // Another office, the colleague is gone, or the PIN is another by now: then nobody in particular is here.
    if (['NOT_FOUND', 'NOT_POSSIBLE'].includes(readFailure(error).code))
      useDeskSettings.setState({ staffId: null })
  })
