import * as z from 'zod'
import { command, instant, procedure } from '../../base/schemas.ts'
import { calendarId } from './base.ts'

const feed = z.object({ calendarId, openedAt: instant })

/** Calendars that other programs on this computer read by an address of their own, while the desk server runs. */
export const feeds = {
  list: procedure
    .route({
      method: 'GET',
      path: '/agenda/feeds',
      summary:
        'The calendars that have a feed, and where the desk server answers (`http://127.0.0.1:4000`); null while this office runs without one.',
    })
    .output(z.object({ server: z.string().nullable(), feeds: z.array(feed) })),
  create: procedure
    .route({
      method: 'POST',
      path: '/agenda/feeds',
      summary:
        'Gives a calendar a feed at a new secret address, which is told this once (empty where the same command comes again); an address from before ends. What is private stands in it as taken; it reaches three months back.',
    })
    .input(command.extend({ calendarId }))
    .output(feed.extend({ path: z.string() })),
  close: procedure
    .route({
      method: 'POST',
      path: '/agenda/feeds/close',
      summary: 'Ends the feed of a calendar: its address answers nobody any more.',
    })
    .input(command.extend({ calendarId }))
    .output(z.object({ closed: z.boolean() })),
}
