import { Button, CopyButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '../../../shared/agenda/contract/calendars.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from './feed.module.css'

/** Where the desk server answers when it is started as the hint says. */
const USUAL_SERVER = 'http://127.0.0.1:4000'

/** The calendar's address for other programs: made, shown once, ended. */
export function FeedPart({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('agendaMessages')
  const { instant } = useFormats()
  const { data, error } = useQuery(orpc.agenda.feeds.list.queryOptions())
  const [path, setPath] = useState('')
  const create = useCommand(client.agenda.feeds.create, { undoable: false })
  const close = useCommand(client.agenda.feeds.close, {
    undoable: false,
    done: () => t('feed.closed', { name: calendar.name }),
  })
  if (!data) return <QueryNotice error={error} />
  const input = { calendarId: calendar.id }
  const feed = data.feeds.find(({ calendarId }) => calendarId === calendar.id)
  const open = async () => {
    const made = await create.run(input)
    if (made) setPath(made.path)
  }
  const end = async () => {
    if (await close.run(input)) setPath('')
  }
  const address = `${data.server ?? USUAL_SERVER}${path}`
  return (
    <div className={styles.feed}>
      <p>{t('feed.text')}</p>
      {feed ? (
        <StatusMark tone="good" label={t('feed.since', { when: instant(feed.openedAt) })} />
      ) : (
        <StatusMark tone="idle" label={t('feed.none')} />
      )}
      {path !== '' && feed && (
        <>
          <code className={styles.address}>{address}</code>
          <Notice>{t('feed.once')}</Notice>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="filled" size="xs" onClick={copy} autoFocus>
                {t(copied ? 'feed.copied' : 'feed.copy')}
              </Button>
            )}
          </CopyButton>
        </>
      )}
      <Notice tone={data.server === null ? 'warn' : 'calm'}>
        {data.server === null
          ? t('feed.noServer', { command: 'npm run office -- serve … --port 4000' })
          : t('feed.server', { address: data.server })}
      </Notice>
      <div className={styles.acts}>
        <Button size="xs" loading={create.busy} onClick={() => void open()}>
          {t(feed ? 'feed.anew' : 'feed.open')}
        </Button>
        {feed && (
          <Button size="xs" loading={close.busy} onClick={() => void end()}>
            {t('feed.close')}
          </Button>
        )}
      </div>
    </div>
  )
}
