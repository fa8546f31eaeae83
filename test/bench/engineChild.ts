/**
 * The engine as the desktop forks it, with two more procedures for comparison: an echo of a payload over
 * the same transport, and the raw SQL that a view rests on. Arguments: office folder.
 */
import { implement } from '@orpc/server'
import { oc } from '@orpc/contract'
import { RPCHandler } from '@orpc/server/message-port'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import * as z from 'zod'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import { RAW, rawCopy } from './rawSql.ts'

export const benchContract = {
  keep: oc.input(z.object({ name: z.string(), value: z.unknown() })).output(z.object({})),
  echo: oc.input(z.object({ name: z.string() })).output(z.unknown()),
  raw: oc
    .input(
      z.object({
        view: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .output(z.number()),
}

const folder = process.argv[2]!
const engine = await openEngine({ folder, version: 'bench' })
// What plain better-sqlite3 takes for the same statements, on a copy of its own: on the office itself this second
// connection would read its pages anew after each commit, which the engine's own need not.
const raw = openDatabase(rawCopy(folder), { readonly: true })
raw.pragma('cache_size = -65536')
raw.pragma('temp_store = MEMORY')
const kept = new Map<string, unknown>()
const os = implement(benchContract, { initialOutputValidationIndex: Number.NaN })
const bench = os.router({
  keep: os.keep.handler(({ input }) => {
    kept.set(input.name, input.value)
    return {}
  }),
  echo: os.echo.handler(({ input }) => kept.get(input.name)),
  raw: os.raw.handler(({ input }) => {
    const start = performance.now()
    for (const sql of RAW[input.view]!) {
      const statement = raw.prepare(sql)
      if (sql.includes('@')) statement.all(input.values)
      else statement.all()
    }
    return performance.now() - start
  }),
})

type Listener = (event?: { data: unknown }) => void
function createPort(channel: 'engine' | 'bench') {
  const listeners = new Map<string, Listener[]>()
  process.on('message', (message: { channel: string; data: unknown }) => {
    if (message.channel !== channel) return
    for (const listener of listeners.get('message') ?? []) listener({ data: message.data })
  })
  return {
    on: (event: string, listener: Listener) =>
      listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    postMessage: (data: unknown) => process.send!({ channel, data }),
  } as unknown as SupportedMessagePort
}
new RPCHandler(engine.router).upgrade(createPort('engine'), {
  context: engine.contextFor({ desk: 'bench', origin: 'desktop' }),
})
new RPCHandler(bench).upgrade(createPort('bench'), { context: {} })
process.on('disconnect', () => process.exit(0))
process.send!({ channel: 'ready' })
