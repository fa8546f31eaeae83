import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaEntryId, ResourceId, StaffId } from '../../../shared/base/ids.ts'
import { addDays } from '../../../shared/base/dates.ts'
import { dayOfLocal, wallBetween, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import { orpc } from '../../app/client/queries.ts'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import styles from '../agenda.module.css'
import type { EntryValues } from './entryValues.ts'
import { timesOf } from './entryValues.ts'

const AHEAD_DAYS = 21
const MOST = 8
const USUAL_MINUTES = 60

/** Times at which everybody and everything of the form is free; one that is chosen goes into the form. */
export function FreeTimes(props: {
  form: DraftForm<EntryValues>
  /** The entry that is to be moved does not stand in its own way. */
  without?: AgendaEntryId | undefined
}) {
  const { form, without } = props
  const { t } = useTranslation('agenda')
  const { today, day } = useFormats()
  const [open, setOpen] = useState(false)
  const values = form.getValues()
  const times = timesOf(values)
  const minutes = times ? wallBetween(times.start, times.end) / 60_000 : USUAL_MINUTES
  const from = values.startDay && values.startDay > today() ? values.startDay : today()
  const query = useQuery({
    ...orpc.agenda.free.queryOptions({
      input: {
        from,
        to: addDays(from, AHEAD_DAYS),
        minutes: Math.min(Math.max(minutes, 5), 1440),
        staffIds: values.people.flatMap(({ staffId }) => (staffId ? [staffId as StaffId] : [])),
        resources: values.resourceIds.map((resourceId) => ({
          resourceId: resourceId as ResourceId,
          units: 1,
        })),
        limit: MOST,
        ...(without ? { without } : {}),
      },
    }),
    enabled: open,
  })
  if (!open)
    return (
      <Button size="xs" onClick={() => setOpen(true)}>
        {t('free.find')}
      </Button>
    )
  return (
    <section aria-label={t('free.title')}>
      <QueryNotice error={query.error} />
      {query.data?.length === 0 && <p className={styles.soft}>{t('free.none')}</p>}
      <ul className={styles.lines}>
        {(query.data ?? []).map(({ start, end }) => (
          <li key={start} className={styles.line}>
            <span className={styles.lineText}>
              {day(dayOfLocal(start))} {wallTimeOfLocal(start)}–{wallTimeOfLocal(end)}
            </span>
            <Button
              size="compact-xs"
              onClick={() => {
                form.setValues({
                  startDay: dayOfLocal(start),
                  startTime: wallTimeOfLocal(start),
                  endDay: dayOfLocal(end),
                  endTime: wallTimeOfLocal(end),
                  allDay: false,
                })
                setOpen(false)
              }}
            >
              {t('free.take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
