import { useTranslation } from 'react-i18next'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { Event, EventList } from '../../base/record/EventList.tsx'
import { Link } from './DocumentOverview.tsx'

/** How the document left the desk, and whom it was handed on to. */
export function SentPart({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const { instant, number } = useFormats()
  const { dispatches, handOns } = document
  return (
    <>
      <Section title={t('sent.dispatches')}>
        {dispatches.length === 0 && <Notice>{t('sent.noDispatches')}</Notice>}
        <EventList>
          {dispatches.map((each) => (
            <Event key={each.id} at={each.at}>
              {[
                t(`way.${each.way}`),
                each.recipient,
                each.pages !== null &&
                  t('sent.pages', { count: each.pages, shown: number(each.pages) }),
                each.copies > 1 &&
                  t('sent.copies', { count: each.copies, shown: number(each.copies) }),
                t('versionNumber', { number: each.versionNumber }),
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              {each.mailEntryId && <Link to={`/mail/${each.mailEntryId}`}>{each.mailNumber}</Link>}
              {each.note && <em> {each.note}</em>}
              <small> {each.byName}</small>
            </Event>
          ))}
        </EventList>
      </Section>
      <Section title={t('handOn.title')}>
        {handOns.length === 0 && <Notice>{t('handOn.none')}</Notice>}
        <EventList>
          {handOns.map((each) => (
            <Event key={each.id} at={each.at}>
              {t('handOn.line', { from: each.fromName, to: each.toName })}{' '}
              {each.note && <em>{each.note}</em>}
              <StatusMark
                tone={each.acknowledgedAt ? 'good' : 'warn'}
                label={
                  each.acknowledgedAt
                    ? t('handOn.came', { when: instant(each.acknowledgedAt) })
                    : t('handOn.days', {
                        count: each.waitingDays,
                        shown: number(each.waitingDays),
                      })
                }
              />
            </Event>
          ))}
        </EventList>
      </Section>
    </>
  )
}
