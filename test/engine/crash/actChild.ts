/**
 * Acts on an office without end, until it is killed. Arguments: folder, seed. Says `try <id> <units>` before each
 * booking and `ack <id>` once it is answered, straight to the pipe, so that no kill can lose a line it wrote.
 */
import { writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { openEngine } from '../../../electron/engine/engine.ts'
import { createRandom } from '../../../electron/engine/office/sample/random.ts'
import type { CommandId } from '../../../shared/base/ids.ts'
import type { OfficeClient } from '../../../shared/contract.ts'

const [folder, seed] = process.argv.slice(2) as [string, string]
const random = createRandom(Number(seed))
const engine = await openEngine({ folder, version: 'test' })
const client: OfficeClient = createRouterClient(engine.router, {
  context: engine.contextFor({ desk: 'child', origin: 'test' }),
})
const say = (line: string) => writeSync(1, `${line}\n`)

const health = await client.office.health()
if (!health.open) throw new Error(`closed: ${health.reason}`)
const items = (await client.stock.items.list({})).map(({ id }) => id)
const places = (await client.stock.places.list({})).map(({ id }) => id)
const done: CommandId[] = []
say('ready')

for (;;) {
  const commandId = randomUUID() as string as CommandId
  const [itemId, placeId] = [random.pick(items), random.pick(places)]
  const quantity = random.between(1, 50)
  const roll = random.next()
  if (roll < 0.1 && done.length > 0) {
    const undoes = done.splice(random.between(0, done.length - 1), 1)[0]!
    say(`try ${commandId} -`)
    await client.office.undo({ commandId, undoes })
  } else if (roll < 0.3) {
    say(`try ${commandId} -`)
    await client.stock.count({
      commandId,
      lines: [{ itemId, placeId, counted: quantity }],
      sure: true,
    })
  } else if (roll < 0.35) {
    say(`try ${commandId} -`)
    await client.people.staff.create({ commandId, fields: { name: `Colleague ${quantity}` } })
  } else {
    const kind = random.pick(['receive', 'issue', 'waste'] as const)
    say(`try ${commandId} ${kind} ${itemId} ${placeId} ${quantity}`)
    await client.stock.move({ commandId, kind, lines: [{ itemId, placeId, quantity }], sure: true })
    done.push(commandId)
  }
  say(`ack ${commandId}`)
}
