import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dayOfLocal, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import styles from '../agenda.module.css'
import { WantedDates } from './WantedDates.tsx'

/** The series repair desk: dates wanted and not got, and bookings that wait for somebody's yes. */
export function WantedPage() {
  const { t } = useTranslation('agenda')
  return (
    <>
      <PageHeader title={t('wanted.page')} text={t('wanted.text')} />
      <div className={styles.scroll}>
        <WantedDates level={2} />
        <Approvals />
      </div>
    </>
  )
}

function Approvals() {
  const { t } = useTranslation('agenda')
  const { day } = useFormats()
  const [, go] = useLocation()
  const { data = [], error } = useQuery(orpc.agenda.approvals.list.queryOptions())
  const decide = useCommand(client.agenda.approvals.decide, {
    done: (_, { approved }) => t(approved ? 'approval.approved' : 'approval.refused'),
  })
  return (
    <Section title={t('approval.title')} level={2}>
      <QueryNotice error={error} />
      {data.length === 0 && <p className={styles.soft}>{t('approval.none')}</p>}
      <ul className={styles.lines}>
        {data.map((one) => {
          const { agendaEntryId, recurrenceId, resourceId, resourceName, start, end } = one
          const which = { agendaEntryId, recurrenceId, resourceId }
          const on = dayOfLocal(start)
          return (
            <li key={`${agendaEntryId} ${recurrenceId} ${resourceId}`} className={styles.line}>
              <span className={styles.lineText}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => go(`/agenda/${on}/${agendaEntryId}/${recurrenceId || 'once'}`)}
                >
                  {one.title || t('taken')}
                </button>
                <small>
                  {resourceName} · {day(on)} {wallTimeOfLocal(start)}–{wallTimeOfLocal(end)} ·{' '}
                  {one.askedByName}
                </small>
              </span>
              {one.mine && (
                <>
                  <Button
                    size="compact-xs"
                    variant="filled"
                    onClick={() => void decide.run({ ...which, approved: true })}
                  >
                    {t('approval.approve')}
                  </Button>
                  <Button
                    size="compact-xs"
                    onClick={() => void decide.run({ ...which, approved: false })}
                  >
                    {t('approval.refuse')}
                  </Button>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
