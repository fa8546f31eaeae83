import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { dayAt, wallTimeAt } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, FileId, MailRegisterId } from '../../../../shared/base/ids.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type { Desk } from '../../base/commands.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { wordsFor } from '../../base/words.ts'
import type { YearStatement } from '../papers/yearPaper.ts'
import { seriesOf } from './chain.ts'
import type { MailParts } from './parts.ts'

type Which = { registerId: MailRegisterId; year: number }
type Given = MailParts & {
  unusedRoll: (registerId: MailRegisterId, year: number) => number[]
  missingDays: (registerId: MailRegisterId) => Day[]
}

/** The end of a register's year: what it held, what was annulled or struck, and that nothing is missing. */
export function createYears(parts: Given) {
  const { database, commands, clock, settings, registers, chain, files } = parts
  const total = database.prepare<{ count: number }>(
    'SELECT count(*) AS count FROM mail_entries WHERE register_id = ? AND year = ?',
  )
  const annulled = database.prepare<{ number: number }>(
    `SELECT number FROM mail_entries WHERE register_id = ? AND year = ? AND annulled_at IS NOT NULL ORDER BY number`,
  )
  const last = database.prepare<{ last: number }>(
    'SELECT last FROM series WHERE register = ? AND year = ?',
  )
  const lastLink = database.prepare<{ chain: string }>(
    'SELECT chain FROM mail_entries WHERE register_id = ? AND year = ? ORDER BY sequence DESC LIMIT 1',
  )
  const closed = database.prepare('SELECT 1 FROM mail_years WHERE register_id = ? AND year = ?')

  const preview = async ({ registerId, year }: Which): Promise<YearStatement> => {
    registers.row(registerId)
    const upTo = last.get(seriesOf(registerId), year)?.last ?? 0
    const { firstBad } = await chain.verify(registerId)
    return {
      total: total.get(registerId, year)!.count,
      annulled: annulled.all(registerId, year).map(({ number }) => number),
      gaps: chain.gapsOf(registerId, year, upTo),
      unusedRoll: parts.unusedRoll(registerId, year),
      missingDays: parts.missingDays(registerId).filter((day) => Number(day.slice(0, 4)) === year),
      chainGood: firstBad === null,
    }
  }

  return {
    preview,

    /** NOT_POSSIBLE `year_not_over` or `chain_broken`; TAKEN `year` for one that is closed. */
    close: async (
      desk: Desk,
      input: Which & { commandId?: CommandId | undefined },
    ): Promise<Paper> => {
      const { registerId, year } = input
      const register = registers.read(registerId)
      if (year >= registers.year()) throw new Failure('NOT_POSSIBLE', { reason: 'year_not_over' })
      const statement = await preview(input)
      if (!statement.chainGood) throw new Failure('NOT_POSSIBLE', { reason: 'chain_broken' })
      const words = wordsFor(settings().language)
      const zone = clock.zone()
      const now: Instant = clock.now()
      const title = `${words.text('mail.closing')} ${year}`
      const { yearPaper } = await import('../papers/yearPaper.ts')
      const bytes = await yearPaper({
        office: settings(),
        words,
        register,
        year,
        statement,
        chain: lastLink.get(registerId, year)?.chain ?? '',
        madeAt: `${words.day(dayAt(now, zone))} ${wallTimeAt(now, zone)}`,
        madeByName: desk.actor,
      })
      const fileId = commands.run(desk, 'mail.closeYear.close', input, (write): FileId => {
        if (closed.get(registerId, year))
          throw new Failure('TAKEN', { entity: 'mailYear', field: 'year', value: String(year) })
        write.touch('mailRegister', registerId)
        for (const number of parts.unusedRoll(registerId, year))
          write.update(
            'mail_roll',
            { register_id: registerId, year, number },
            { struck_at: write.at },
          )
        const stored = files.storeBytes(write, desk, `${title}.pdf`, bytes)
        write.insert('mail_years', {
          register_id: registerId,
          year,
          closed_at: write.at,
          closed_by: desk.actor,
          statement: JSON.stringify(statement),
          file_id: stored,
        })
        return stored
      })
      return makePaper(title, 'pdf', files.bytesOf(fileId))
    },
  }
}
