import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../../../shared/base/dates.ts'
import { addDays } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaCalendarId, CommandId } from '../../../../shared/base/ids.ts'
import type { Desk } from '../../base/commands.ts'
import type { CalendarRow } from './entryStore.ts'
import type { Exporting } from './exporting.ts'
import type { AgendaParts } from './parts.ts'

/** A calendar as other programs fetch it. */
export type Feed = {
  text: string
  /** The same for the same text, in quotes (RFC 9110, 8.8.3). */
  tag: string
  /** When this text was first given out, in milliseconds, whole seconds. */
  changedAt: number
}
type Kept = Feed & { revision: number; day: string }
type Command = { commandId?: CommandId | undefined; calendarId: AgendaCalendarId }

/** Days back that a feed reaches. */
const BACK = 92
const REFRESH = 'PT15M'
/** 256 bits; its address is the only thing that opens a feed. */
const SECRET_BYTES = 32
const digest = (secret: string) => createHash('sha256').update(secret).digest()

/** Calendars to be fetched by other programs. Of a secret only the digest is kept. */
export function createFeeds(parts: AgendaParts & { exporting: Exporting }) {
  const { database, commands, clock, store, exporting, servedAt } = parts
  const open = database.prepare<CalendarRow>(
    "SELECT * FROM agenda_calendars WHERE feed_key <> '' AND retired_at IS NULL",
  )
  const kept = new Map<AgendaCalendarId, Kept>()

  const make = async (calendarId: AgendaCalendarId): Promise<Feed> => {
    const revision = commands.revision()
    const day = clock.today()
    const before = kept.get(calendarId)
    if (before?.revision === revision && before.day === day) return before
    // Nobody in particular asks: what is private of anybody is only taken.
    const viewer = { actorId: null }
    const text = await exporting.text(viewer, {
      calendarId,
      from: addDays(day, -BACK),
      refresh: REFRESH,
    })
    const tag = `"${digest(text).toString('base64url').slice(0, 27)}"`
    const isSame = before?.tag === tag
    const now = Math.floor(Date.parse(clock.now()) / 1000) * 1000
    const feed = { text, tag, changedAt: isSame ? before.changedAt : now, revision, day }
    kept.set(calendarId, feed)
    return feed
  }

  return {
    list: () => ({
      server: servedAt(),
      feeds: open.all().map((row) => ({
        calendarId: row.id,
        openedAt: row.feed_opened_at as Instant,
      })),
    }),

    create: (desk: Desk, input: Command) => {
      // It is told once and written nowhere: not in the journal either.
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      let path = ''
      const feed = commands.run(desk, 'agenda.feeds.create', input, (write) => {
        const row = store.calendar(input.calendarId)
        if (row.retired_at !== null)
          throw new Failure('WRONG_STATE', { entity: 'agendaCalendar', state: 'retired' })
        write.touch('agendaCalendar', row.id)
        write.update(
          'agenda_calendars',
          { id: row.id },
          {
            feed_key: digest(secret).toString('hex'),
            feed_opened_at: write.at,
            version: row.version + 1,
          },
        )
        path = `/feed/${secret}.ics`
        return { calendarId: row.id, openedAt: write.at }
      })
      return { ...feed, path }
    },

    close: (desk: Desk, input: Command): { closed: boolean } =>
      commands.run(desk, 'agenda.feeds.close', input, (write) => {
        const row = store.calendar(input.calendarId)
        write.touch('agendaCalendar', row.id)
        const patch = { feed_key: '', feed_opened_at: null, version: row.version + 1 }
        write.update('agenda_calendars', { id: row.id }, patch)
        return { closed: row.feed_key !== '' }
      }),

    /** The calendar behind a secret; null for one that opens nothing. Takes as long for any secret. */
    read: async (secret: string): Promise<Feed | null> => {
      const asked = digest(secret)
      const hits = open
        .all()
        .filter(({ feed_key: key }) => timingSafeEqual(Buffer.from(key, 'hex'), asked))
      const [calendar] = hits
      return calendar ? make(calendar.id) : null
    },
  }
}
