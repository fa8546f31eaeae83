import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { EntryDetail } from '../../../shared/reception/contract/entries.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { openSlip } from '../log/logStore.ts'
import styles from '../reception.module.css'

const scope = 'base:record.open'

/** What came of an entry: slips and requests, made in one step with the same person. */
export function EntryFollowUps({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation('reception')
  const request = useCommand(client.requests.create, {
    done: ({ number, title }) => t('said.request', { number, title }),
  })
  const takeSlip = () => openSlip(entry)
  const makeRequest = () => void request.run({ source: { kind: entry.kind, id: entry.id } })
  const when = !entry.faded
  useHotkey({ scope, keys: 'm', label: 'reception:messages.new', run: takeSlip, when })
  useHotkey({ scope, keys: 'r', label: 'reception:request.make', run: makeRequest, when })
  const empty = entry.messageIds.length + entry.requests.length === 0
  if (entry.faded && empty) return null
  return (
    <Section title={t('followUps')}>
      {!empty && (
        <ul className={styles.links}>
          {entry.messageIds.map((id) => (
            <li key={id}>
              <Link href={`/reception/messages/${id}`}>{t('messages.one')}</Link>
            </li>
          ))}
          {entry.requests.map(({ id, number, title }) => (
            <li key={id}>
              <Link href={`/requests/${id}`}>
                {number} <span data-private>{title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!entry.faded && (
        <div className={styles.buttons}>
          <Button size="compact-sm" rightSection={<Hint keys="m" />} onClick={takeSlip}>
            {t('messages.new')}
          </Button>
          <Button
            size="compact-sm"
            rightSection={<Hint keys="r" />}
            loading={request.busy}
            onClick={makeRequest}
          >
            {t('request.make')}
          </Button>
        </div>
      )}
    </Section>
  )
}
