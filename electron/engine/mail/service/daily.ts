import { createHash } from 'node:crypto'
import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { dayAt, endOfDay, startOfDay, wallTimeAt } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, MailRegisterId } from '../../../../shared/base/ids.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type { DailyRegister } from '../../../../shared/mail/contract/books.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { found } from '../../base/records.ts'
import { wordsFor } from '../../base/words.ts'
import type { Tables } from '../../database/tables.ts'
import { createSpans } from './spans.ts'
import type { MailParts } from './parts.ts'

type Row = Tables['mail_daily']
type Input = { commandId?: CommandId | undefined; registerId: MailRegisterId; day: Day }

/** The register of each day as a paper that never changes, made from the next day on (DPR 445/2000 art. 53(2)). */
export function createDaily(parts: MailParts) {
  const { database, commands, clock, settings, registers, files } = parts
  const spans = createSpans(database)
  const all = database.prepare<Row>(
    'SELECT * FROM mail_daily WHERE register_id = ? ORDER BY day DESC',
  )
  const one = database.prepare<Row>('SELECT * FROM mail_daily WHERE id = ?')
  const ofDay = database.prepare<Row>('SELECT * FROM mail_daily WHERE register_id = ? AND day = ?')
  const lastLink = database.prepare<{ chain: string }>(
    `SELECT chain FROM mail_entries WHERE register_id = ? AND registered_at <= ? ORDER BY sequence DESC LIMIT 1`,
  )
  const after = database.prepare<{ at: Instant | null }>(
    'SELECT min(registered_at) AS at FROM mail_entries WHERE register_id = ? AND registered_at > ?',
  )
  const changed = database.prepare<{ at: Instant }>(
    `SELECT annulled_at AS at FROM mail_entries WHERE register_id = @register AND annulled_at IS NOT NULL
     UNION ALL
     SELECT c.at FROM mail_corrections c JOIN mail_entries e ON e.id = c.mail_entry_id WHERE e.register_id = @register`,
  )

  const dailyOf = (row: Row): DailyRegister => ({
    id: row.id,
    registerId: row.register_id,
    day: row.day,
    code: row.code,
    first: row.first,
    last: row.last,
    entries: row.entries,
    changes: row.changes,
    chain: row.chain,
    hash: row.hash,
    madeAt: row.made_at,
    madeByName: row.made_by,
  })
  /** Days with entries or changes that have no paper yet, oldest first. */
  const missing = (registerId: MailRegisterId): Day[] => {
    const made = new Set(all.all(registerId).map(({ day }) => day))
    const zone = clock.zone()
    const today = clock.today()
    const days = changed.all({ register: registerId }).map(({ at }) => dayAt(at, zone))
    // From day to day along the index: a decade has a few thousand days, however many its letters.
    let last = ''
    for (let at = after.get(registerId, last)?.at; at; at = after.get(registerId, last)?.at) {
      const day = dayAt(at, zone)
      days.push(day)
      last = endOfDay(day, zone)
    }
    return [...new Set(days)].filter((day) => day < today && !made.has(day)).toSorted()
  }

  return {
    missing,
    list: (registerId: MailRegisterId) => {
      registers.row(registerId)
      return { made: all.all(registerId).map(dailyOf), missing: missing(registerId) }
    },

    /** NOT_POSSIBLE `day_not_over`; TAKEN `day` where it is made already. */
    make: async (desk: Desk, input: Input): Promise<DailyRegister> => {
      const { dailyPaper } = await import('../papers/dailyPaper.ts')
      const register = registers.read(input.registerId)
      if (input.day >= clock.today()) throw new Failure('NOT_POSSIBLE', { reason: 'day_not_over' })
      const zone = clock.zone()
      const [from, to] = [startOfDay(input.day, zone), endOfDay(input.day, zone)]
      const entries = spans.entries(register.id, from, to)
      const changes = spans.changes(register.id, from, to)
      const chain = lastLink.get(register.id, to)?.chain ?? ''
      const code = [register.code, input.day.replaceAll('-', ''), '001'].filter(Boolean).join('-')
      const words = wordsFor(settings().language)
      const now = clock.now()
      const bytes = await dailyPaper({
        office: settings(),
        words,
        time: (at) => wallTimeAt(at, zone),
        day: (at) => words.day(dayAt(at, zone)),
        register,
        of: input.day,
        code,
        entries,
        changes,
        chain,
        madeAt: `${words.day(dayAt(now, zone))} ${wallTimeAt(now, zone)}`,
        madeByName: desk.actor,
      })
      return commands.run(desk, 'mail.dailyRegister.make', input, (write) => {
        if (ofDay.get(register.id, input.day))
          throw new Failure('TAKEN', { entity: 'dailyRegister', field: 'day', value: input.day })
        const id = newId()
        write.touch('dailyRegister', id)
        write.insert('mail_daily', {
          id,
          register_id: register.id,
          day: input.day,
          code,
          first: entries[0]?.number ?? null,
          last: entries.at(-1)?.number ?? null,
          entries: entries.length,
          changes: changes.length,
          chain,
          hash: createHash('sha256').update(bytes).digest('hex'),
          file_id: files.storeBytes(write, desk, `${code}.pdf`, bytes),
          made_at: write.at,
          made_by: desk.actor,
        })
        return dailyOf(one.get(id)!)
      })
    },

    /** The stored bytes. FILE_UNREADABLE `altered` where they are not those that were stored. */
    paper: (dailyId: string): Paper => {
      const row = found(one.get(dailyId), 'dailyRegister', dailyId)
      const bytes = files.bytesOf(row.file_id)
      if (createHash('sha256').update(bytes).digest('hex') !== row.hash)
        throw new Failure('FILE_UNREADABLE', { file: row.code, reason: 'altered' })
      return makePaper(row.code, 'pdf', bytes)
    },
  }
}
