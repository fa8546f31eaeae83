import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useMinute } from '../../base/format/useMinute.ts'
import { keyOf } from '../grid/spans.ts'
import { useDateTime, useDateTitle } from '../grid/useDateWords.ts'
import { tellAhead } from './tellAhead.ts'
import styles from './reminders.module.css'

const MINUTE_MS = 60_000
/** As many as are remembered to have been seen; older ones are long past. */
const MOST_SEEN = 200

/** The reminders that this desk has put away. */
const useSeen = create<{ seen: string[] }>()(
  persist(() => ({ seen: [] as string[] }), { name: 'counterpart.agendaReminders' }),
)
const putAway = (keys: readonly string[]) =>
  useSeen.setState(({ seen }) => ({ seen: [...seen, ...keys].slice(-MOST_SEEN) }))

/** What the desk is to be reminded of now: it stays in view until it was seen, or has begun. */
export function Reminders() {
  const { t } = useTranslation('agenda')
  const { locale } = useFormats()
  const [, go] = useLocation()
  const now = useMinute()
  const title = useDateTitle()
  const time = useDateTime()
  const seen = useSeen((store) => store.seen)
  const { data = [] } = useQuery({
    ...orpc.agenda.reminders.queryOptions({ input: { minutes: 0 } }),
    refetchInterval: MINUTE_MS,
  })
  const due = data
    .map((one) => ({ ...one, key: `${keyOf(one.date)} ${one.date.startsAt} ${one.minutesBefore}` }))
    .filter(({ key, date }) => !seen.includes(key) && date.startsAt > now)
  if (due.length === 0) return null
  const open = (key: string, { agendaEntryId, recurrenceId, start }: Occurrence) => {
    putAway([key])
    go(`/agenda/${dayOfLocal(start)}/${agendaEntryId}/${recurrenceId || 'once'}`)
  }
  return (
    <section className={styles.card} aria-label={t('reminders.title')} aria-live="polite">
      <ul>
        {due.map(({ key, date }) => (
          <li key={key}>
            <span className={styles.words}>
              <strong>{title(date)}</strong> {tellAhead(now, date.startsAt, locale)}
              <small>
                {[time(date), date.resources.map(({ name }) => name).join(', ') || date.place]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <Button size="compact-xs" onClick={() => open(key, date)}>
              {t('reminders.open')}
            </Button>
            <Button size="compact-xs" onClick={() => putAway([key])}>
              {t('reminders.seen')}
            </Button>
          </li>
        ))}
      </ul>
      {due.length > 1 && (
        <Button size="compact-xs" onClick={() => putAway(due.map(({ key }) => key))}>
          {t('reminders.allSeen')}
        </Button>
      )}
    </section>
  )
}
