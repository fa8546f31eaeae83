import { createORPCClient, isDefinedError } from '@orpc/client'
import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { os } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import { afterEach, expect, test } from 'vitest'
import { useConnection } from './connectionStatus.ts'
import { isPassing, limitedLink } from './limitedLink.ts'
import type { CallContext, Line } from './line.ts'
import { beginLinesWith, dropLine, takeLine, waitForLine } from './line.ts'

/** The far end of a line in this test: says its name. */
const router = (name: string) => ({ name: os.handler(() => name) })
const client: RouterClient<ReturnType<typeof router>, CallContext> = createORPCClient(
  limitedLink as ClientLink<CallContext>,
)
const soon = { context: { timeLimit: 40 } }
const ends: (() => void)[] = []

/** A line over a real message channel; without a name nobody answers at its far end. */
function connect(name?: string): { line: Line; loseEngine: () => void } {
  const { port1, port2 } = new MessageChannel()
  if (name) new RPCHandler(router(name)).upgrade(port1)
  port1.start()
  const line = takeLine(new RPCLink<CallContext>({ port: port2 }))
  port2.addEventListener('close', () => dropLine(line))
  port2.start()
  ends.push(() => {
    dropLine(line)
    port1.close()
    port2.close()
  })
  return { line, loseEngine: () => port1.close() }
}
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error as { code?: string; name: string },
  )

test('a call made before there is a line waits for it, and gets its answer', async () => {
  const answer = client.name()
  connect('first')
  expect(await answer).toBe('first')
  expect(useConnection.getState().status).toBe('connected')
})

test('without a line in time a call fails as ENGINE_AWAY, which a later try may mend', async () => {
  const failure = await failureOf(client.name(undefined, soon))
  expect(failure?.code).toBe('ENGINE_AWAY')
  expect(isPassing(failure)).toBe(true)
  expect(isDefinedError(failure)).toBe(false)
  connect('back again')
  expect(await client.name()).toBe('back again')
})

test('an engine that does not answer in time is TIMED_OUT, and its line stays in use', async () => {
  const { line } = connect()
  const failure = await failureOf(client.name(undefined, soon))
  expect(failure?.code).toBe('TIMED_OUT')
  expect(isPassing(failure)).toBe(true)
  expect(line.open).toBe(true)
})

test('an engine lost before it answered is ENGINE_AWAY, and the page says so', async () => {
  const { line, loseEngine } = connect()
  const failure = failureOf(client.name())
  loseEngine()
  expect((await failure)?.code).toBe('ENGINE_AWAY')
  expect(line.open).toBe(false)
  expect(useConnection.getState().status).toBe('away')
  expect(document.documentElement.dataset['connection']).toBe('away')
})

test('a call that its caller gave up fails as given up, not as a fault of the engine', async () => {
  connect()
  const caller = new AbortController()
  const failure = failureOf(client.name(undefined, { signal: caller.signal }))
  caller.abort()
  expect((await failure)?.name).toBe('AbortError')
  expect(isPassing(await failure)).toBe(false)
})

test('what a line begins with is said before any call that waited for it', async () => {
  const order: string[] = []
  connect('first').loseEngine()
  await expect.poll(() => useConnection.getState().status).toBe('away')
  const waited = client.name().then(() => order.push('waited'))
  beginLinesWith(async () => {
    for (const word of ['who', 'is here']) {
      await client.name(undefined, { context: { first: true } })
      order.push(word)
    }
    throw new Error('a failure holds nobody back')
  })
  connect('second')
  beginLinesWith(null)
  await waited
  expect(order).toEqual(['who', 'is here', 'waited'])
})

test('a new line takes the place of the old one, whose end then changes nothing', async () => {
  const old = connect('old')
  expect(await client.name()).toBe('old')
  const { line } = connect('new')
  expect(old.line.open).toBe(false)
  dropLine(old.line)
  expect(await waitForLine(0)).toBe(line)
  expect(await client.name()).toBe('new')
  expect(useConnection.getState().status).toBe('connected')
})
