import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileId } from '../../shared/base/ids.ts'
import { client } from '../app/client/client.ts'
import { orpc } from '../app/client/queries.ts'
import { Section } from '../base/Facts.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { Notice } from '../base/Notice.tsx'
import { QueryNotice } from '../base/QueryNotice.tsx'
import { showFailure } from '../base/toasts.ts'
import styles from './files.module.css'

/** What is being read from pictures in the background; it can be paused, and tried again where it failed. */
export function QueuePart() {
  const { t } = useTranslation('files')
  const { locale, number } = useFormats()
  const [busy, setBusy] = useState(false)
  const queue = useQuery(orpc.files.queue.queryOptions())
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
      await queue.refetch()
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  if (!queue.data) return <QueryNotice error={queue.error} />
  const { waiting, paused, current, failed, languages } = queue.data
  return (
    <Section title={t('queue.title')} level={2}>
      {paused && <Notice>{t('queue.paused')}</Notice>}
      {current && (
        <p>
          {t('queue.current', {
            name: current.name,
            page: number(current.page),
            pages: number(current.pages),
          })}
        </p>
      )}
      <p className={styles.soft}>
        {waiting > 0
          ? t('queue.waiting', { count: waiting, shown: number(waiting) })
          : !current && t('queue.idle')}
      </p>
      <Button
        size="xs"
        loading={busy}
        onClick={() => void act(() => client.files.pause({ paused: !paused }))}
      >
        {t(paused ? 'queue.goOn' : 'queue.pause')}
      </Button>
      {languages.length > 0 && (
        <p className={styles.soft}>
          {t('queue.languages', {
            languages: languages.map((code) => names.of(code) ?? code).join(', '),
          })}
        </p>
      )}
      {failed.length > 0 && (
        <Section title={t('queue.failed')}>
          <ul className={styles.lines}>
            {failed.map(({ fileId, name, reason }) => (
              <li key={fileId}>
                <span>
                  {name}
                  <small>{t([`textReason.${reason}`, 'textReason.damaged'])}</small>
                </span>
                <Button
                  size="compact-xs"
                  disabled={busy}
                  aria-label={t('queue.againOf', { name })}
                  onClick={() =>
                    void act(() => client.files.readAgain({ fileId: fileId as FileId }))
                  }
                >
                  {t('queue.again')}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Section>
  )
}
