/**
 * Registers letters beside others, until it is killed. Arguments: folder, name. Says `try <command id>` before each and
 * `ack <command id> <number>` once it has its number.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { openEngine } from '../../../electron/engine/engine.ts'
import type { CommandId } from '../../../shared/base/ids.ts'
import type { OfficeClient } from '../../../shared/contract.ts'

const [folder, name] = process.argv.slice(2) as [string, string]
// Brief: several of them work beside one another on one office.
const engine = await openEngine({ folder, version: 'test', brief: true })
const client: OfficeClient = createRouterClient(engine.router, {
  context: engine.contextFor({ desk: name, origin: 'test' }),
})
const say = (line: string) => writeSync(1, `${line}\n`)
say('ready')
for (let at = 1; ; at++) {
  const commandId = randomUUID() as string as CommandId
  const fields = { direction: 'in', partyName: name, subject: `Letter ${at} of ${name}` } as const
  say(`try ${commandId}`)
  const { number } = await registerPatiently(commandId, fields)
  say(`ack ${commandId} ${number}`)
}

type Fields = { direction: 'in'; partyName: string; subject: string }

/** Where the others keep the database busy for seconds, the same command is sent again. */
async function registerPatiently(commandId: CommandId, fields: Fields) {
  for (;;) {
    try {
      return await client.mail.register({ commandId, fields })
    } catch (error) {
      if ((error as { code?: string }).code !== 'DATABASE_BUSY') throw error
    }
  }
}
