import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { RecurrenceId } from '../../../shared/agenda/contract/base.ts'
import type { ActionPoint } from '../../../shared/agenda/contract/meetings.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { AgendaEntryId, StaffId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { DayField, TextField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { Notice } from '../../base/Notice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useColleagues } from '../queries.ts'
import styles from './meetings.module.css'
import { ActionPointWords } from './ActionPointWords.tsx'

type Props = {
  meeting: { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId }
  points: readonly ActionPoint[]
}

/** Who does what until when; each becomes a request, and is done when that is. */
export function ActionPoints({ meeting, points }: Props) {
  const { t } = useTranslation('meetings')
  const [, go] = useLocation()
  return (
    <Section title={t('actionPoints')}>
      <ul className={styles.lines}>
        {points.map((point) => (
          <li key={point.id} className={styles.line}>
            <span className={styles.wide}>
              <ActionPointWords point={point} />
            </span>
            {point.done && <StatusMark tone="good" label={t('done')} />}
            {point.requestId && (
              <button
                type="button"
                className={styles.link}
                onClick={() => go(`/requests/${point.requestId}`)}
              >
                {point.requestNumber}
              </button>
            )}
          </li>
        ))}
      </ul>
      <NewActionPoint meeting={meeting} />
    </Section>
  )
}

function NewActionPoint({ meeting }: Pick<Props, 'meeting'>) {
  const { t } = useTranslation('meetings')
  const colleagues = useColleagues()
  const [text, setText] = useState('')
  const [staffId, setStaffId] = useState<StaffId | null>(null)
  const [dueOn, setDueOn] = useState<Day | null>(null)
  const add = useCommand(client.agenda.actionPoints.add, {
    quiet: true,
    done: ({ requestNumber }) => t('requestMade', { number: requestNumber }),
  })
  const save = async () => {
    if (text.trim() === '') return
    const made = await add.run({
      ...meeting,
      text,
      ...(staffId ? { staffId } : {}),
      ...(dueOn ? { dueOn } : {}),
    })
    if (!made) return
    setText('')
    setDueOn(null)
  }
  return (
    <form
      className={styles.newPoint}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {add.words && <Notice tone="bad">{add.words}</Notice>}
      <div className={styles.wide}>
        <TextField label={t('what')} value={text} onChange={setText} />
      </div>
      <StaffField label={t('who')} colleagues={colleagues} value={staffId} onChange={setStaffId} />
      <DayField label={t('until')} value={dueOn} onChange={setDueOn} width={140} />
      <Button type="submit" loading={add.busy}>
        {t('add')}
      </Button>
    </form>
  )
}
