import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addDays, daysBetween } from '../../../shared/base/dates.ts'
import type { Absence } from '../../../shared/rota/contract/plan.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useCoverage, useStaff } from '../queries.ts'
import styles from '../rota.module.css'

/** The open absence: when and why, and the gaps it leaves at the front. */
export function AbsencePanel({ absence }: { absence: Absence | undefined }) {
  const { t } = useTranslation('rota')
  const staff = useStaff()
  const place = useRecordPlace()
  const cancel = useCommand(client.rota.absences.cancel, { done: () => t('absences.cancelled') })
  const run = async () => {
    if (absence && (await cancel.run({ absenceId: absence.id }))) place.close()
  }
  return (
    <RecordPanel
      record={absence && { name: staff.get(absence.staffId)?.name ?? '' }}
      noun={t('absences.one')}
      entity="absence"
      subtitle={absence && t(`absences.kinds.${absence.kind}`)}
      footer={
        <Button loading={cancel.busy} onClick={() => void run()}>
          {t('absences.cancel')}
        </Button>
      }
      tabs={
        absence
          ? [
              {
                id: 'absence',
                label: 'rota:absences.one',
                content: <AbsenceFacts absence={absence} />,
              },
            ]
          : []
      }
    />
  )
}

/** The engine tells cover for no more days at once. */
const MOST_DAYS = 366

function AbsenceFacts({ absence }: { absence: Absence }) {
  const { t } = useTranslation('rota')
  const { day: dayText, today } = useFormats()
  const from = absence.fromDay < today() && today() <= absence.toDay ? today() : absence.fromDay
  const to = daysBetween(from, absence.toDay) > MOST_DAYS ? addDays(from, MOST_DAYS) : absence.toDay
  const gaps = (useCoverage(from, to).data?.gaps ?? []).filter(({ awayIds }) =>
    awayIds.includes(absence.staffId),
  )
  return (
    <>
      <Facts
        facts={[
          [t('absences.from'), dayText(absence.fromDay)],
          [t('absences.to'), dayText(absence.toDay)],
          [t('absences.hours'), absence.from === null ? '' : `${absence.from}–${absence.to}`],
          [t('absences.note'), absence.note],
        ]}
      />
      <Section title={t('absences.gaps')}>
        {gaps.length === 0 && <StatusMark tone="good" label={t('absences.noGaps')} />}
        <ul className={styles.lines}>
          {gaps.map((gap) => (
            <li key={`${gap.day} ${gap.from}`}>
              <Link className={styles.link} href={`/rota/${gap.day}`}>
                {dayText(gap.day)} ·{' '}
                {t('week.missing', { count: gap.missing, from: gap.from, to: gap.to })}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
