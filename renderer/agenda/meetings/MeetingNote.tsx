import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Minutes } from '../../../shared/agenda/contract/meetings.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { NoteField } from '../../base/form/fields.tsx'
import styles from './meetings.module.css'

/** What the minutes say before their first point; kept when the field is left. */
export function MeetingNote({ minutes, fixed }: { minutes: Minutes; fixed: boolean }) {
  const { t } = useTranslation('meetings')
  const [note, setNote] = useState(minutes.note)
  const save = useCommand(client.agenda.minutes.save)
  const { agendaEntryId, recurrenceId, version } = minutes
  if (fixed) return minutes.note ? <p className={styles.said}>{minutes.note}</p> : null
  return (
    <NoteField
      label={t('note')}
      value={note}
      onChange={setNote}
      onBlur={() => {
        if (note === minutes.note) return
        void save.run({ agendaEntryId, recurrenceId, version, fields: { note } })
      }}
    />
  )
}
