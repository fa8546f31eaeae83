import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { OfficeClient } from '../../shared/contract.ts'
import type { benchContract } from './engineChild.ts'
import type { Row } from './measure.ts'
import { compare, measureInTurns, median } from './measure.ts'

type Listener = (event: { data: unknown }) => void

/** A view to be timed: what it is called, how it is asked for, and which raw statements it rests on. */
export type View = {
  title: string
  ask: (office: OfficeClient) => Promise<unknown>
  /** Its statements' name in rawSql.ts, with what they are asked with. */
  raw: string
  values?: Record<string, string | number>
  /** Further comparisons: with other statements and another limit. */
  against?: { title: string; raw: string; words: string; limit: number }
}

const LIMIT = 1.5

/**
 * Times views of an office over the desktop's own transport, against raw SQL plus an echo of the same payload.
 * `before` runs before each, outside the measure, so that none is answered from memory alone.
 */
export async function measureViews(
  folder: string,
  views: View[],
  before: (office: OfficeClient) => Promise<unknown>,
  rounds: number,
): Promise<Row[]> {
  return withEngine(folder, async (office, bench) => {
    const rows: Row[] = []
    for (const { title, ask, raw, values = {}, against } of views) {
      await bench.keep({ name: title, value: await ask(office) })
      const taken: { raw: number[]; against: number[] } = { raw: [], against: [] }
      const runRaw = (name: keyof typeof taken, view: string) => async () =>
        void taken[name].push(await bench.raw({ view, values }))
      const times = await measureInTurns(
        {
          ours: () => ask(office),
          echo: () => bench.echo({ name: title }),
          raw: runRaw('raw', raw),
          against: against ? runRaw('against', against.raw) : () => {},
        },
        rounds,
        () => before(office),
      )
      const least = median(taken.raw) + times.echo
      rows.push(compare(title, times.ours, least, 'ms: raw SQL + echo', LIMIT))
      if (against) {
        const other = median(taken.against) + times.echo
        rows.push(compare(against.title, times.ours, other, against.words, against.limit))
      }
    }
    return rows
  })
}

type Bench = ContractRouterClient<typeof benchContract>

/** Runs the engine in a process of its own, as the desktop does, for as long as `work` takes. */
export async function withEngine<Result>(
  folder: string,
  work: (office: OfficeClient, bench: Bench) => Promise<Result>,
): Promise<Result> {
  const child = fork(join(import.meta.dirname, 'engineChild.ts'), [folder], {
    serialization: 'advanced',
  })
  await once(child, 'message')
  const portTo = (channel: string): SupportedMessagePort => {
    const listeners: Listener[] = []
    child.on('message', (message: { channel: string; data: unknown }) => {
      if (message.channel === channel)
        for (const listener of listeners) listener({ data: message.data })
    })
    return {
      on: (event: string, listener: Listener) =>
        void (event === 'message' && listeners.push(listener)),
      postMessage: (data: unknown) => void child.send({ channel, data } as never),
    } as unknown as SupportedMessagePort
  }
  try {
    return await work(
      createORPCClient(new RPCLink({ port: portTo('engine') })),
      createORPCClient(new RPCLink({ port: portTo('bench') })),
    )
  } finally {
    child.disconnect()
    await once(child, 'exit')
  }
}
