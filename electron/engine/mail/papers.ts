import type { Day } from '../../../shared/base/dates.ts'
import { dayAt, endOfDay, startOfDay, wallTimeAt } from '../../../shared/base/dates.ts'
import type { MailEntryId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import type { MailEntry } from '../../../shared/mail/contract/entry.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import { wordsFor } from '../base/words.ts'
import type { Postage } from './papers/outgoingPaper.ts'
import type { PaperBase } from './papers/registerTable.ts'
import type { EntryRow } from './service/entryStore.ts'
import { SELECT_MAIL, entryOf } from './service/entryStore.ts'
import type { MailParts, Viewer } from './service/parts.ts'

/** The sheet to be signed, and the outgoing post of a day. Confidential letters are masked for who is not named. */
export function createMailPapers({ database, clock, settings, store }: MailParts) {
  const sent = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.direction = 'out' AND e.annulled_at IS NULL AND e.registered_at BETWEEN ? AND ?
     ORDER BY e.registered_at, e.id`,
  )
  const base = (): PaperBase => {
    const zone = clock.zone()
    const words = wordsFor(settings().language)
    return {
      office: settings(),
      words,
      time: (at) => wallTimeAt(at, zone),
      day: (at) => words.day(dayAt(at, zone)),
    }
  }
  const outgoing = (viewer: Viewer, day: Day): { entries: MailEntry[]; postage: Postage[] } => {
    const zone = clock.zone()
    const rows = sent.all(startOfDay(day, zone), endOfDay(day, zone))
    const entries = rows.map((row) => entryOf(row, viewer))
    const byOffice = new Map<string, Postage>()
    for (const { office, postage } of entries) {
      const line = byOffice.get(office) ?? { office, letters: 0, amount: 0 }
      byOffice.set(office, {
        office,
        letters: line.letters + 1,
        amount: line.amount + (postage ?? 0),
      })
    }
    const postage = [...byOffice.values()].toSorted((a, b) => a.office.localeCompare(b.office))
    return { entries, postage }
  }

  return {
    outgoing,

    outgoingPaper: async (viewer: Viewer, day: Day): Promise<Paper> => {
      const own = base()
      const today = own.words.day(day)
      const { currency } = settings()
      const { outgoingPaper } = await import('./papers/outgoingPaper.ts')
      const bytes = await outgoingPaper({ ...own, ...outgoing(viewer, day), today, currency })
      return makePaper(`${own.words.text('mail.outgoing')} ${today}`, 'pdf', bytes)
    },

    handOverSheet: async (viewer: Viewer, ids: MailEntryId[]): Promise<Paper> => {
      const own = base()
      const today = own.words.day(clock.today())
      const entries = ids.map((id) => entryOf(store.row(id), viewer))
      const { handOverPaper } = await import('./papers/handOverPaper.ts')
      const bytes = await handOverPaper({ ...own, entries, today })
      return makePaper(`${own.words.text('mail.handOver')} ${today}`, 'pdf', bytes)
    },
  }
}
