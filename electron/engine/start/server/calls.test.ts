import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { makeFolder } from '../../../../test/fixtures/realOffice.ts'
import type { OfficeClient } from '../../../../shared/contract.ts'
import { openEngine } from '../../engine.ts'
import { createAccess } from './access.ts'
import { serveCalls } from './calls.ts'

/** More than a table may have: a scanned book. */
const LARGE = 34 * 1024 * 1024

test('a browser hands in files larger than any table', async () => {
  const http = createServer().listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const access = createAccess(port)
  const engine = await openEngine({ folder: makeFolder(), version: '' })
  const calls = serveCalls(http, engine, port, access)
  const cookie = access.spendKey(access.makeKey())!.split(';')[0]!
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, {
    headers: { cookie, origin: `http://127.0.0.1:${port}` },
  })
  await once(socket, 'open')
  const websocket = socket as unknown as globalThis.WebSocket
  const client: OfficeClient = createORPCClient(new RPCLink({ websocket }))

  const large = new File([new Uint8Array(LARGE).fill(32)], 'scan.txt')
  expect(await client.files.add({ file: large })).toMatchObject({ bytes: LARGE })

  calls.close()
  http.closeAllConnections()
  http.close()
  await engine.stop()
})
