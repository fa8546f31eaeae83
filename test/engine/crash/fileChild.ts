/** Takes in files until it is killed: says `ack <file id> <hash>` of each that was answered. */
import { createHash, randomBytes } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { openEngine } from '../../../electron/engine/engine.ts'
import type { OfficeClient } from '../../../shared/contract.ts'

const [folder = ''] = process.argv.slice(2)
const engine = await openEngine({ folder, version: 'test' })
const client: OfficeClient = createRouterClient(engine.router, {
  context: engine.contextFor({ desk: 'test', origin: 'test' }),
})
process.stdout.write('ready\n')
for (let number = 1; ; number += 1) {
  const bytes = randomBytes(1 + Math.floor(Math.random() * 400_000))
  const name = `${number}.bin`
  const { id, hash } = await client.files.add({ file: new File([bytes], name) })
  if (hash !== createHash('sha256').update(bytes).digest('hex')) throw new Error('another hash')
  process.stdout.write(`ack ${id} ${hash}\n`)
}
