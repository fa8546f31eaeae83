import { useTranslation } from 'react-i18next'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Event, EventList } from '../../base/record/EventList.tsx'

/** Who did what with the letter, the latest first; corrections tell the old value and the reason. */
export function Chronology({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('mail')
  const { number } = useFormats()
  const names = (fields: string) =>
    fields
      .split(', ')
      .map((field) => t([`field.${field}`, 'field.other']))
      .join(', ')
  const textOf = ({ kind, text, at }: MailDetail['events'][number]) => {
    if (kind === 'changed') return names(text)
    if (kind === 'files')
      return t('files.count', { count: Number(text), shown: number(Number(text)) })
    if (kind !== 'corrected') return text
    const correction = letter.corrections.find((each) => each.at === at && each.field === text)
    if (!correction) return names(text)
    const word = (value: string) => (text === 'medium' ? t(`medium.${value}`) : value)
    return t('corrected', {
      field: names(text),
      before: word(correction.before),
      after: word(correction.after),
      reason: correction.reason,
    })
  }
  return (
    <Section title={t('chronology')}>
      <EventList>
        {letter.events.toReversed().map((event, index) => (
          <Event key={letter.events.length - index} at={event.at}>
            {t(`event.${event.kind}`)} <em>{textOf(event)}</em>
            <small> {event.byName}</small>
          </Event>
        ))}
      </EventList>
    </Section>
  )
}
