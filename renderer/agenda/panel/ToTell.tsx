import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import styles from '../agenda.module.css'

/** Who must still be told what: ticked off one by one, down the telephone list. */
export function ToTell({ agendaEntryId }: { agendaEntryId: AgendaEntryId }) {
  const { t } = useTranslation('agenda')
  const { data = [] } = useQuery(
    orpc.agenda.notices.list.queryOptions({ input: { agendaEntryId } }),
  )
  const tell = useCommand(client.agenda.notices.tell, {
    done: (told) => t('tell.done', { count: told.length }),
  })
  if (data.length === 0) return null
  return (
    <Section title={t('tell.title')}>
      <ul className={styles.lines}>
        {data.map(({ id, personName, kind, phone, email }) => (
          <li key={id} className={styles.line}>
            <span className={styles.lineText}>
              {personName}
              <small>
                {t(`tell.${kind}`)} {[phone, email].filter(Boolean).join(' · ')}
              </small>
            </span>
            <Button size="compact-xs" onClick={() => void tell.run({ noticeIds: [id] })}>
              {t('tell.told')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
