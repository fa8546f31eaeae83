import { useEffect } from 'react'
import { client } from './client/client.ts'
import { useConnection } from './client/connectionStatus.ts'
import { useDeskSettings } from './deskSettings.ts'
import { readFailure } from '../base/command/failure.ts'

/** Tells the engine who is at this desk: at each new connection and at each change. */
export function useSignIn(): void {
  const staffId = useDeskSettings((state) => state.staffId)
  const connected = useConnection(({ status }) => status === 'connected')
  useEffect(() => {
    if (!connected) return
    client.office.signIn({ staffId }).catch((error: unknown) => {
      // Another office, or the colleague is gone: then nobody in particular is here.
      if (readFailure(error).code === 'NOT_FOUND') useDeskSettings.setState({ staffId: null })
    })
  }, [staffId, connected])
}
