import { dayOfLocal, isWholeDay, wallTimeOfLocal } from '../../../../shared/agenda/localTime.ts'
import { wordsFor } from '../../base/words.ts'
import type { EventToWrite } from '../ics/writeEvent.ts'
import type { Bundle } from './entryStore.ts'
import type { Settings } from '../../../../shared/office/contract.ts'

/** What the e-mail with an invitation says, in the language of the office. */
export function invitationWords(
  event: EventToWrite,
  { entry }: Bundle,
  { method, message }: { method: 'request' | 'cancel'; message: string },
  settings: Pick<Settings, 'language' | 'name'>,
) {
  const words = wordsFor(settings.language)
  const kind =
    method === 'cancel'
      ? 'invitationCancelled'
      : entry.invited_at === null
        ? 'invitation'
        : 'invitationChanged'
  const { start, end, zone, place, description } = event
  const day = words.weekday(dayOfLocal(start))
  const when = isWholeDay(start)
    ? day
    : `${day} ${dayOfLocal(start).slice(0, 4)}, ${wallTimeOfLocal(start)}–${wallTimeOfLocal(end)} (${zone})`
  const lines = [
    message,
    [
      event.title,
      `${words.text('agenda.when')}: ${when}`,
      ...(place === '' ? [] : [`${words.text('agenda.where')}: ${place}`]),
    ].join('\n'),
    description,
    settings.name,
  ]
  return {
    subject: words.text(`agenda.${kind}`, { title: event.title }),
    body: lines.filter(Boolean).join('\n\n'),
  }
}
