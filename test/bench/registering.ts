import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { newId } from '../../electron/engine/base/ids.ts'
import type { Database } from '../../electron/engine/database/database.ts'
import { openDatabase } from '../../electron/engine/database/database.ts'
import type { Tables } from '../../electron/engine/database/tables.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import type { CommandId, MailEntryId } from '../../shared/base/ids.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { Captured } from '../../shared/mail/chain.ts'
import { linkText } from '../../shared/mail/chain.ts'
import type { Row } from './measure.ts'
import { compareWriteRates } from './writeRate.ts'

type Entry = Tables['mail_entries']

/** A registration with plain statements, made like `model`: number, link, entry, its words, its event, a journal row. */
function createRawRegistration(database: Database, model: Entry) {
  const columns = Object.keys(model)
  const number = database.prepare<{ last: number }>(
    'UPDATE series SET last = last + 1 WHERE register = ? AND year = ? RETURNING last',
  )
  const last = database.prepare<{ sequence: number; chain: string }>(
    'SELECT sequence, chain FROM mail_entries WHERE register_id = ? ORDER BY sequence DESC LIMIT 1',
  )
  const insert = database.prepare(
    `INSERT INTO mail_entries (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  const word = database.prepare('INSERT INTO mail_words (word, mail_entry_id) VALUES (?, ?)')
  const event = database.prepare(
    "INSERT INTO mail_events (mail_entry_id, position, at, actor, kind, text) VALUES (?, 0, ?, 'Bench', 'registered', '')",
  )
  const journal = database.prepare(
    `INSERT INTO journal (command_id, at, actor, desk, command, entity, entity_id, request, result, changes)
     VALUES (?, ?, 'Bench', 'bench', 'mail.register', 'mailEntry', ?, ?, ?, ?)`,
  )
  const words = database
    .prepare<{ word: string }>('SELECT word FROM mail_words WHERE mail_entry_id = ?')
    .all(model.id)
  return (): void => {
    const at = new Date().toISOString()
    const before = last.get(model.register_id)!
    const entry: Entry = {
      ...model,
      id: newId<MailEntryId>(),
      number: number.get(`mail:${model.register_id}`, model.year)!.last,
      sequence: before.sequence + 1,
      registered_at: at as Entry['registered_at'],
    }
    entry.chain = createHash('sha256')
      .update(linkText(before.chain, entry as Captured))
      .digest('hex')
    insert.run(entry)
    for (const one of words) word.run(one.word, entry.id)
    event.run(entry.id, at)
    const commandId = newId<CommandId>()
    journal.run(commandId, at, entry.id, 'x'.repeat(64), JSON.stringify(entry), '[]')
  }
}

/** Letters registered a second through the contract against the raw statements, FULL both, in turns. */
export async function measureRegistering(folder: string, rounds: number): Promise<Row> {
  const engine = await openEngine({ folder, version: 'bench' })
  const client: OfficeClient = createRouterClient(engine.router, {
    context: engine.contextFor({ desk: 'bench', origin: 'test' }),
  })
  const fields = {
    direction: 'in',
    partyName: 'Rossi & Figli',
    subject: 'Offer for the new reading room',
  } as const
  const { id } = await client.mail.register({ fields })
  const database = openDatabase(join(folder, 'office.db'))
  const model = database.prepare<Entry>('SELECT * FROM mail_entries WHERE id = ?').get(id)!
  const registerRaw = createRawRegistration(database, model)
  const raw = () => database.transaction(registerRaw)
  const ours = () => client.mail.register({ fields })
  try {
    const row = await compareWriteRates(
      'Durable registrations of post a second',
      { ours, raw },
      rounds,
    )
    const { good } = await client.mail.verifyChain({})
    if (!good) throw new Error('what was compared is no register: its chain does not hold')
    return row
  } finally {
    database.close()
    await engine.stop()
  }
}
