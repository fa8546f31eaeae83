import { createHash } from 'node:crypto'
import type { Captured } from '../../../../shared/mail/chain.ts'
import { FIRST_LINK, capturedColumns, linkText } from '../../../../shared/mail/chain.ts'
import type { MailRegisterId } from '../../../../shared/base/ids.ts'
import { writeNumber } from '../../../../shared/mail/number.ts'
import type { Database } from '../../database/database.ts'

export type ChainReport = {
  good: boolean
  entries: number
  /** The number of the first entry that does not fit. */
  firstBad: string | null
  /** Numbers that no entry and no label bears. */
  gaps: string[]
}
type Link = Captured & { chain: string; register_code: string }

/** Entries read at a time: other work gets its turn between. */
const SLICE = 500
const MOST_GAPS = 1000

export type Chain = ReturnType<typeof createChain>

/** The links between the entries of a register: made, and computed anew to be compared. */
export function createChain(database: Database) {
  const last = database.prepare<{ sequence: number; chain: string }>(
    'SELECT sequence, chain FROM mail_entries WHERE register_id = ? ORDER BY sequence DESC LIMIT 1',
  )
  const slice = database.prepare<Link>(
    `SELECT ${capturedColumns.map((column) => `e.${column}`).join(', ')}, e.chain, r.code AS register_code
     FROM mail_entries e JOIN mail_registers r ON r.id = e.register_id
     WHERE e.register_id = ? AND e.sequence > ? ORDER BY e.sequence LIMIT ${SLICE}`,
  )
  const registers = database.prepare<{ id: MailRegisterId; code: string }>(
    'SELECT id, code FROM mail_registers ORDER BY code, id',
  )
  const series = database.prepare<{ year: number; last: number }>(
    'SELECT year, last FROM series WHERE register = ? ORDER BY year',
  )
  const taken = database.prepare<{ number: number }>(
    `SELECT number FROM mail_entries WHERE register_id = @register AND year = @year
     UNION SELECT number FROM mail_roll WHERE register_id = @register AND year = @year ORDER BY number`,
  )

  /** Numbers of a year that were given out and are nowhere. */
  const gapsOf = (register: MailRegisterId, year: number, upTo: number): number[] => {
    const known = new Set(taken.all({ register, year }).map(({ number }) => number))
    const gaps: number[] = []
    for (let number = 1; number <= upTo && gaps.length < MOST_GAPS; number++)
      if (!known.has(number)) gaps.push(number)
    return gaps
  }

  /** Walks through the chain; yields after each slice. */
  function* walk(only: MailRegisterId | undefined): Generator<undefined, ChainReport> {
    const report: ChainReport = { good: true, entries: 0, firstBad: null, gaps: [] }
    for (const { id, code } of registers.all()) {
      if (only !== undefined && id !== only) continue
      let before = FIRST_LINK
      let sequence = 0
      for (let links = slice.all(id, 0); links.length > 0; links = slice.all(id, sequence)) {
        for (const link of links) {
          const fits =
            link.sequence === sequence + 1 && link.chain === hashOf(linkText(before, link))
          if (!fits) report.firstBad ??= writeNumber(code, Number(link.year), Number(link.number))
          sequence = Number(link.sequence)
          before = link.chain
          report.entries += 1
        }
        yield
      }
      for (const { year, last: upTo } of series.all(seriesOf(id)))
        for (const number of gapsOf(id, year, upTo))
          report.gaps.push(writeNumber(code, year, number))
    }
    return { ...report, good: report.firstBad === null && report.gaps.length === 0 }
  }

  return {
    gapsOf,
    /** The place and link of an entry that comes next; must run within the transaction that writes it. */
    next: (entry: Omit<Captured, 'sequence'>): { sequence: number; chain: string } => {
      const before = last.get(entry.register_id)
      const sequence = (before?.sequence ?? 0) + 1
      const chain = hashOf(linkText(before?.chain ?? FIRST_LINK, { ...entry, sequence }))
      return { sequence, chain }
    },
    /** Computes every link anew and compares, with other work in between. */
    verify: async (only?: MailRegisterId): Promise<ChainReport> => {
      const steps = walk(only)
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}

/** The name of a register's series of numbers. */
export const seriesOf = (registerId: MailRegisterId): string => `mail:${registerId}`

const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
