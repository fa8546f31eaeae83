import { RPCLink } from '@orpc/client/message-port'
import type { OfficeShell } from '../../../shared/base/shellCalls.ts'
import { ENGINE_PORT } from '../../../shared/base/shellNames.ts'
import { useConnection } from './connectionStatus.ts'
import { dropLine, takeLine } from './line.ts'
import type { CallContext } from './line.ts'

/** Takes the ports that the desktop shell hands over, one after each start of the engine. */
export function connectByPort(shell: OfficeShell) {
  window.addEventListener('message', (event) => {
    const port = event.ports[0]
    if (event.source !== window || event.data?.type !== ENGINE_PORT || !port) return
    const line = takeLine(new RPCLink<CallContext>({ port }))
    port.addEventListener('close', () => dropLine(line))
    port.start()
  })
  shell.onEngineState((engine) => useConnection.setState({ engine }))
  void shell.connect()
}
