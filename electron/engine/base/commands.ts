import { hash } from 'node:crypto'
import type { Instant } from '../../../shared/base/dates.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { CommandId, StaffId } from '../../../shared/base/ids.ts'
import type { Feature } from '../../../shared/office/contract.ts'
import type { Database } from '../database/database.ts'
import type { Announcer } from './changes.ts'
import type { OfficeClock } from './clock.ts'
import { newId } from './ids.ts'
import type { RowChange, Write } from './write.ts'
import { createWrite } from './write.ts'

/** Where a command comes from. */
export type Desk = { desk: string; actor: string; actorId: StaffId | null }

export type Commands = {
  /**
   * Runs one write: one transaction, one journal row, one announcement. `command` is the contract's
   * name ("stock.move"). `input.commandId` asked before gives the first result again; with other
   * content it fails as COMMAND_REUSED.
   */
  run<Input extends { commandId?: CommandId | undefined }, Result>(
    desk: Desk,
    command: string,
    input: Input,
    work: (write: Write) => Result,
    options?: { undoes?: CommandId; request?: string },
  ): Result
  /** The number of the newest commit. */
  revision(): number
  /** Calls `listener` after each commit of this process. */
  onCommit(listener: OnCommit): void
}

/** Told of a commit: the records it names (none: any) and the features that show something else now. */
export type OnCommit = (touched: Write['touched'], features: ReadonlySet<Feature>) => void

type Parts = { database: Database; clock: OfficeClock; announcer: Announcer }

export function createCommands({ database, clock, announcer }: Parts): Commands {
  const known = database.prepare<{ request: string; result: string }>(
    'SELECT request, result FROM journal WHERE command_id = ?',
  )
  const insert = database.prepare(
    `INSERT INTO journal (command_id, at, actor_id, actor, desk, command, entity, entity_id, request, result, changes, undoes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertEntity = database.prepare(
    'INSERT OR IGNORE INTO journal_entities (entity, entity_id, revision) VALUES (?, ?, ?)',
  )
  const newest = database.prepare<{ revision: number | null }>(
    'SELECT max(revision) AS revision FROM journal',
  )
  const revision = () => newest.get()?.revision ?? 0

  const listeners: OnCommit[] = []

  return {
    revision,
    onCommit: (listener) => void listeners.push(listener),
    run: (desk, command, input, work, options = {}) => {
      const { commandId: given, ...rest } = input
      const commandId = given ?? newId<CommandId>()
      const request = requestHash(command, options.request ?? JSON.stringify(rest))
      const outcome = database.transaction(() => {
        const before = given ? known.get(commandId) : undefined
        if (before) {
          if (before.request !== request) throw new Failure('COMMAND_REUSED', { commandId })
          return {
            result: JSON.parse(before.result) as ReturnType<typeof work>,
            write: null,
            revision: 0,
          }
        }
        const at: Instant = clock.next()
        const write = createWrite(database, commandId, at, clock)
        const result = work(write)
        const [main, ...others] = write.touched
        const row = insert.run(
          commandId,
          at,
          desk.actorId,
          desk.actor,
          desk.desk,
          command,
          main?.entity ?? '',
          main?.id ?? '',
          request,
          JSON.stringify(result),
          JSON.stringify(write.changes satisfies RowChange[]),
          options.undoes ?? null,
        )
        const committed = Number(row.lastInsertRowid)
        for (const other of others) insertEntity.run(other.entity, other.id, committed)
        return { result, write, revision: committed }
      })
      if (outcome.write) {
        const { touched, alsoChanged } = outcome.write
        const feature = command.split('.')[0] as Feature
        const features = new Set([feature, ...alsoChanged])
        for (const listener of listeners) listener(touched, features)
        const ids = touched.map((record) => record.id)
        // A change of hundreds of records is told as "anything of the feature".
        const change = { feature, ids: ids.length > 200 ? [] : ids, revision: outcome.revision }
        announcer.announce(change)
        for (const other of alsoChanged) announcer.announce({ ...change, feature: other, ids: [] })
      }
      return outcome.result
    },
  }
}

function requestHash(command: string, request: string): string {
  return hash('sha256', `${command}\n${request}`)
}
