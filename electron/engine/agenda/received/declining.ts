import type { AgendaEntryId, CommandId } from '../../../../shared/base/ids.ts'
import type { Desk } from '../../base/commands.ts'
import type { Component, Property } from '../../base/ics/content.ts'
import { escapeText } from '../../base/ics/content.ts'
import { found } from '../../base/records.ts'
import { wordsFor } from '../../base/words.ts'
import type { Bundle } from '../service/entryStore.ts'
import { createOrganisers } from '../service/organiser.ts'
import type { AgendaParts } from '../service/parts.ts'
import { refuse } from '../service/rows.ts'
import {
  organiserProperty,
  personProperty,
  property,
  timeProperty,
  utcText,
} from '../ics/writeEvent.ts'
import { heardIn } from './heard.ts'
import type { Heard } from './heard.ts'
import type { Judging } from './judging.ts'
import type { Replied } from './replying.ts'
import { createReplying } from './replying.ts'
import type { Source, Sources } from './sources.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'

type Input = Source & {
  commandId?: CommandId | undefined
  at: number
  agendaEntryId?: AgendaEntryId | undefined
  message: string
  how: 'file' | 'mail'
}

/** Declines another time that somebody proposed for a meeting of ours (DECLINECOUNTER, RFC 5546, 3.2.8). */
export function createDeclining(parts: AgendaParts & { sources: Sources; judge: Judging }) {
  const { commands, settings, sources, judge } = parts
  const organisers = createOrganisers(parts)
  return async (desk: Desk, input: Input): Promise<Replied> => {
    const { commandId, at, agendaEntryId, message, how } = input
    const { read, hash } = await sources(input)
    const heard = found(heardIn(read)[at], 'answer', String(at))
    const { bundle, recurrenceId } = judge(desk, heard, { agendaEntryId })
    if (heard.kind !== 'counter' || !bundle || bundle.entry.ours === 0)
      return refuse('answer_unclear')
    const reply = await createReplying(parts)
    return commands.run(
      desk,
      'agenda.answers.decline',
      { commandId },
      (write) => {
        write.touch('agendaEntry', bundle.entry.id)
        const by = organisers.of(bundle)
        const { title } = bundle.entry
        const { attendee } = heard
        const component = componentOf(bundle, recurrenceId ?? '', heard, message, write.at)
        component[1].push(organiserProperty(by))
        const subject = wordsFor(settings().language).text('agenda.counterDeclined', { title })
        const to = { name: attendee.name, email: attendee.sentBy || attendee.email }
        return reply(
          write,
          desk,
          { method: 'DECLINECOUNTER', component, subject, body: [message, title], by, to },
          how,
        )
      },
      { request: JSON.stringify([hash, at, agendaEntryId, message, how]) },
    )
  }
}

function componentOf(
  { entry }: Bundle,
  recurrenceId: string,
  { attendee, part }: Heard,
  comment: string,
  stamp: string,
): Component {
  const date: Property[] =
    recurrenceId === ''
      ? []
      : [timeProperty('recurrence-id', recurrenceId as LocalTime, entry.zone)]
  const properties = [
    property('uid', part.uid),
    ...date,
    property('dtstamp', utcText(stamp)),
    property('sequence', String(entry.sequence)),
    property('summary', escapeText(entry.title)),
    personProperty('attendee', attendee),
    ...(comment === '' ? [] : [property('comment', escapeText(comment))]),
  ]
  return ['vevent', properties, []]
}
