/** Backs the office up and restores an older backup of it, without end, until it is killed. Arguments: folder, backup. */
import { writeSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { openEngine } from '../../../electron/engine/engine.ts'
import type { OfficeClient } from '../../../shared/contract.ts'

const [folder, path] = process.argv.slice(2) as [string, string]
const engine = await openEngine({ folder, version: 'test' })
const client: OfficeClient = createRouterClient(engine.router, {
  context: engine.contextFor({ desk: 'child', origin: 'test' }),
})
writeSync(1, 'ready\n')
for (;;) {
  await client.people.staff.create({ fields: { name: 'Second' } })
  await client.office.backup.create({})
  await client.office.backup.restore({ path })
}
