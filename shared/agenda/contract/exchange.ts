import * as z from 'zod'
import { command, day, file, importReport, paper, procedure } from '../../base/schemas.ts'
import { agendaEntryId, calendarId, resourceId, staffId } from './base.ts'

/** Calendar files in and out, and papers. */
export const exchange = {
  import: procedure
    .route({
      method: 'POST',
      path: '/agenda/import',
      summary:
        'Takes in calendar files (.ics): each entry once, by UID; a newer one replaces, an older or equal one changes nothing. What cannot be taken in comes back with its reason. `office.progress` tells how far it is.',
    })
    .input(
      command.extend({
        files: z.array(file).min(1).max(200),
        /** The office's own calendar where left out. */
        calendarId: calendarId.optional(),
      }),
    )
    .output(importReport.extend({ updated: z.int() })),
  export: procedure
    .route({
      method: 'GET',
      path: '/agenda/export',
      summary:
        'A calendar, or some entries, as an .ics file, with all that was taken in and is not understood here.',
    })
    .input(
      z.object({
        calendarId: calendarId.optional(),
        agendaEntryIds: z.array(agendaEntryId).max(2000).optional(),
        from: day.optional(),
        to: day.optional(),
      }),
    )
    .output(paper),
}

export const listField = z.enum([
  'day',
  'time',
  'title',
  'place',
  'people',
  'resources',
  'calendar',
  'note',
])
export type ListField = z.infer<typeof listField>

const of = {
  calendarIds: z.array(calendarId).max(200).optional(),
  staffIds: z.array(staffId).max(200).optional(),
  resourceIds: z.array(resourceId).max(200).optional(),
}
export const papers = {
  day: procedure
    .route({
      method: 'GET',
      path: '/agenda/papers/day',
      summary: 'The day sheet of one person (or the office) as a PDF.',
    })
    .input(z.object({ day, ...of }))
    .output(paper),
  week: procedure
    .route({ method: 'GET', path: '/agenda/papers/week', summary: 'The week of a day as a PDF.' })
    .input(z.object({ day, ...of }))
    .output(paper),
  month: procedure
    .route({ method: 'GET', path: '/agenda/papers/month', summary: 'The month of a day as a PDF.' })
    .input(z.object({ day, ...of }))
    .output(paper),
  room: procedure
    .route({
      method: 'GET',
      path: '/agenda/papers/room',
      summary: 'The plan of a room for its door: a day or a week. Private meetings show as taken.',
    })
    .input(z.object({ resourceId, day, days: z.int().min(1).max(7).default(1) }))
    .output(paper),
  list: procedure
    .route({
      method: 'GET',
      path: '/agenda/papers/list',
      summary: 'A list over any period with the fields chosen, as a PDF.',
    })
    .input(
      z.object({
        from: day,
        to: day,
        fields: z.array(listField).min(1).max(8),
        ...of,
      }),
    )
    .output(paper),
}
