import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MailEntryId } from '../../../shared/base/ids.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import styles from '../mail.module.css'

type Props = {
  mailEntryId: string
  /** Puts the files to the entry that there is already; left out where there are none. */
  onAttach?: (() => void) | undefined
  onRegister: () => void
}

/** The same letter seems to be registered already: the twin, and the choice. */
export function TwinNotice({ mailEntryId, onAttach, onRegister }: Props) {
  const { t } = useTranslation('mail')
  const { instant } = useFormats()
  const [, go] = useLocation()
  const first = useRef<HTMLButtonElement>(null)
  const id = mailEntryId as MailEntryId
  const twin = useQuery(orpc.mail.get.queryOptions({ input: { mailEntryId: id } })).data
  useEffect(() => first.current?.focus(), [])
  return (
    <Notice tone="warn">
      <strong>{t('twin.title')}</strong>
      {twin && (
        <div>
          {twin.shownNumber} · {twin.partyName} · {twin.subject} · {instant(twin.registeredAt)}
        </div>
      )}
      <div className={styles.acts}>
        <Button ref={first} size="xs" variant="filled" onClick={() => go(`/mail/${mailEntryId}`)}>
          {t('twin.open')}
        </Button>
        {onAttach && (
          <Button size="xs" onClick={onAttach}>
            {t('twin.attach')}
          </Button>
        )}
        <Button size="xs" onClick={onRegister}>
          {t('twin.register')}
        </Button>
      </div>
    </Notice>
  )
}
