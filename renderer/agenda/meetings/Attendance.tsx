import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import type { Minutes } from '../../../shared/agenda/contract/meetings.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { TickField } from '../../base/form/fields.tsx'
import styles from './meetings.module.css'

/** Who was there; those who said yes are ticked at first. */
export function Attendance(props: { entry: AgendaEntry; minutes: Minutes; fixed: boolean }) {
  const { entry, minutes, fixed } = props
  const { t } = useTranslation('meetings')
  const [present, setPresent] = useState(new Set(minutes.present))
  const save = useCommand(client.agenda.minutes.save)
  const { agendaEntryId, recurrenceId, version } = minutes
  if (entry.people.length === 0) return null
  const tick = (key: string, on: boolean) => {
    const next = new Set(present)
    if (on) next.add(key)
    else next.delete(key)
    setPresent(next)
    void save.run({ agendaEntryId, recurrenceId, version, fields: { present: [...next] } })
  }
  return (
    <Section title={t('present')}>
      <div className={styles.present}>
        {entry.people.map(({ key, name, email }) => (
          <TickField
            key={key}
            label={name || email}
            value={present.has(key)}
            disabled={fixed}
            onChange={(on) => tick(key, on)}
          />
        ))}
      </div>
    </Section>
  )
}
