import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AgendaEntry, BookedResource } from '../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import { Facts } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { useRuleWords } from '../book/useRuleWords.ts'
import { useDateTime } from '../grid/useDateWords.ts'
import { WantedDates } from '../wanted/WantedDates.tsx'
import styles from '../agenda.module.css'
import { AtAGlance } from './AtAGlance.tsx'
import { ToTell } from './ToTell.tsx'

/** What an entry is, on the date that is open. */
export function EntryOverview({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda')
  const { instant, locale } = useFormats()
  const [, go] = useLocation()
  const time = useDateTime()
  const ruleWords = useRuleWords()
  const minutes = (count: number) => `${count} min`
  const resourceWords = ({ name, units, state }: BookedResource) =>
    [units > 1 ? `${units} × ${name}` : name, state === 'booked' ? '' : t(`resourceState.${state}`)]
      .filter(Boolean)
      .join(' – ')
  const linked = (id: string | null, label: string) =>
    id && (
      <button
        type="button"
        className={styles.link}
        onClick={() => go(`/agenda/${dayOfLocal(entry.date.start)}/${id}/once`)}
      >
        {label}
      </button>
    )
  return (
    <>
      {entry.cancelled && (
        <Notice tone="warn">{t('cancel.was', { reason: entry.cancelled.reason })}</Notice>
      )}
      <Facts
        facts={[
          [t('overview.when'), `${weekday(entry.date.start, locale)} ${time(entry.date)}`],
          [t('form.repeat'), ruleWords(entry.rrule, entry)],
          [t('overview.zone'), entry.date.zone === entry.zone ? '' : entry.zone],
          [t('form.resources'), entry.resources.map(resourceWords).join(', ')],
          [t('form.place'), entry.place],
          [t('form.calendar'), entry.calendarName || t('calendars.ofOffice')],
          [t('overview.organiser'), entry.ours ? '' : entry.organiserName || entry.organiserEmail],
          [t('form.description'), entry.description],
          [
            t('overview.travel'),
            entry.travelBefore + entry.travelAfter > 0
              ? t('overview.travelMinutes', {
                  before: entry.travelBefore,
                  after: entry.travelAfter,
                })
              : '',
          ],
          [
            t('form.reminder'),
            entry.reminders.length > 0 ? entry.reminders.map(minutes).join(', ') : '',
          ],
          [t('overview.invited'), entry.invitedAt ? instant(entry.invitedAt) : ''],
          [t('overview.made'), entry.taken ? '' : `${entry.madeByName} · ${instant(entry.madeAt)}`],
          [t('overview.before'), linked(entry.cutFromId, t('overview.openIt'))],
          [t('overview.after'), linked(entry.cutToId, t('overview.openIt'))],
        ]}
      />
      {!entry.taken && <AtAGlance entry={entry} />}
      <ToTell agendaEntryId={entry.id} />
      {entry.wanted > 0 && <WantedDates agendaEntryId={entry.id} />}
    </>
  )
}

const weekday = (local: LocalTime, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${dayOfLocal(local)}T12:00:00Z`),
  )
