import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecurrenceId } from '../../../shared/agenda/contract/base.ts'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { QuantityField, TextField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import styles from './meetings.module.css'

const USUAL_MINUTES = 10

/** Adds points one after the other: Enter adds one and readies the next. */
export function NewPoint(props: {
  meeting: { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId }
}) {
  const { t } = useTranslation('meetings')
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState<number | null>(USUAL_MINUTES)
  const [presenterName, setPresenterName] = useState('')
  const add = useCommand(client.agenda.items.add, { quiet: true })
  const save = async () => {
    if (title.trim() === '') return
    const fields = {
      title,
      presenterName,
      minutes: Number.isInteger(minutes) ? minutes! : 0,
    }
    if (!(await add.run({ ...props.meeting, fields }))) return
    setTitle('')
    setPresenterName('')
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
        <TextField label={t('newPoint')} value={title} onChange={setTitle} />
      </div>
      <QuantityField
        label={t('minutes')}
        value={minutes}
        onChange={setMinutes}
        unit="min"
        width={90}
      />
      <TextField label={t('presenter')} value={presenterName} onChange={setPresenterName} />
      <Button type="submit" loading={add.busy}>
        {t('add')}
      </Button>
    </form>
  )
}
