import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { ItemId, PlaceId } from '../../shared/base/ids.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { benchContract } from './engineChild.ts'
import type { Row } from './measure.ts'
import { compare, measureInTurns, median } from './measure.ts'

type Items = { busiest: ItemId; usual: ItemId; place: PlaceId }
type Listener = (event: { data: unknown }) => void

/** Times the views of an office over the desktop's own transport, against raw SQL plus an echo. */
export async function measureViews(
  folder: string,
  { busiest, usual, place }: Items,
  rounds: number,
): Promise<Row[]> {
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
    const office: OfficeClient = createORPCClient(new RPCLink({ port: portTo('engine') }))
    const bench: ContractRouterClient<typeof benchContract> = createORPCClient(
      new RPCLink({ port: portTo('bench') }),
    )
    const views = {
      items: () => office.stock.items.list({}),
      toOrder: () => office.stock.toOrder({}),
      history: () => office.stock.items.history({ itemId: busiest, limit: 200 }),
    }
    // Something is booked before each view, so that none is answered from memory alone.
    const book = () =>
      office.stock.move({
        kind: 'issue',
        lines: [{ itemId: usual, placeId: place, quantity: 1 }],
        sure: true,
      })
    const rows: Row[] = []
    for (const [name, view] of Object.entries(views)) {
      await bench.keep({ name, value: await view() })
      const times = await measureInTurns(
        { ours: view, echo: () => bench.echo({ name }) },
        rounds,
        book,
      )
      const raw = median(await bench.raw({ view: name, itemId: busiest, rounds }))
      rows.push(compare(TITLES[name]!, times.ours, raw + times.echo, 'ms: raw SQL + echo', 1.5))
      if (name === 'toOrder') {
        const levels = median(await bench.raw({ view: 'levels', itemId: busiest, rounds }))
        rows.push(
          compare(
            'To order, against the level table',
            times.ours,
            levels + times.echo,
            'ms: level table + echo',
            2,
          ),
        )
      }
    }
    return rows
  } finally {
    child.disconnect()
    await once(child, 'exit')
  }
}

const TITLES: Record<string, string> = {
  items: 'Item list with levels',
  toOrder: 'To order',
  history: "One item's history (200 rows)",
}
