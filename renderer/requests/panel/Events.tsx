import { useTranslation } from 'react-i18next'
import type { RequestDetail } from '../../../shared/requests/contract.ts'
import { Section } from '../../base/Facts.tsx'
import { Event, EventList } from '../../base/record/EventList.tsx'

/** What happened, newest first: the times are computed from these. */
export function Events({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('requests')
  return (
    <Section title={t('events.title')}>
      <EventList>
        {request.events.toReversed().map(({ at, to, from, reason, byName }, index) => (
          <Event key={request.events.length - index} at={at}>
            {t(`events.${from === null ? 'received' : to}`)}
            {reason && <em> “{reason}”</em>}
            <small> {byName}</small>
          </Event>
        ))}
      </EventList>
    </Section>
  )
}
