/** Serves the desktop shell: as Electron's utility process, or as a Node forked by the shell. */
import type { Engine } from '../engine.ts'
import { openEngine } from '../engine.ts'
import { answersToKeep, dropAnswers, keepAnswers } from './keptAnswers.ts'
import { readOfficeFolder, readOption } from './options.ts'
import { servePorts } from './ports.ts'
import type { ForkedMessage, TransferredPort } from './ports.ts'
import type { SecretMessage } from './shellSecrets.ts'
import { createShellSecrets } from './shellSecrets.ts'

type ShellMessage = { type: 'window'; windowId: number } | { type: 'stop' } | SecretMessage
type ParentPort = {
  on(
    event: 'message',
    listener: (event: { data: ShellMessage; ports: TransferredPort[] }) => void,
  ): void
  postMessage(message: unknown): void
}

/** Set by Electron in a utility process only. */
const { parentPort } = process as unknown as { parentPort?: ParentPort }

/** When the shell is gone, nobody waits for a backup; what is committed is safe as it is. */
const STOP_LIMIT_ALONE = 1200

function tellShell(message: unknown) {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) process.send?.(message)
}

let engine: Engine | undefined
let stopping = false

async function stop() {
  if (stopping) return
  stopping = true
  try {
    const answers = engine ? await answersToKeep(engine) : null
    await engine?.stop()
    const page = readOption('page')
    if (answers && page) keepAnswers(readOfficeFolder(), page, answers)
  } catch (error) {
    console.error('the engine did not stop cleanly:', error)
  }
  process.exit(0)
}

function stopAlone() {
  setTimeout(() => process.exit(0), STOP_LIMIT_ALONE)
  void stop()
}

function endAfterFault(error: unknown) {
  console.error('fault in the engine:', error)
  process.exit(1)
}

/** Opens the office and answers the shell's windows until it says stop or is gone. */
export async function serveDesktop(): Promise<void> {
  process.on('uncaughtException', endAfterFault)
  process.on('unhandledRejection', endAfterFault)
  process.on('disconnect', stopAlone)
  // A Ctrl+C reaches every process of the terminal; the shell says in its own time when to stop.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => void stop())

  const kept = createShellSecrets(tellShell)
  const hearSecret = (message: ShellMessage | ForkedMessage) =>
    message.type === 'secret' && kept.hear(message)
  parentPort?.on('message', ({ data }) => hearSecret(data))
  process.on('message', hearSecret)
  const folder = readOfficeFolder()
  dropAnswers(folder)
  engine = await openEngine({
    folder,
    version: readOption('version') ?? '',
    secrets: kept.secrets,
  })
  const served = servePorts(engine)
  parentPort?.on('message', ({ data, ports }) => {
    if (data.type === 'stop') void stop()
    else if (data.type === 'window' && ports[0]) served.take(ports[0])
  })
  process.on('message', (message: ForkedMessage | SecretMessage) => {
    if (message.type === 'stop') void stop()
    else if (message.type !== 'secret') served.hear(message)
  })
  tellShell({ type: 'ready' })
  await served.prepare()
}
