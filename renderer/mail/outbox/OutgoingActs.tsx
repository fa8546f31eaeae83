import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutgoingMail } from '../../../shared/mail/contract/outbox.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Notice } from '../../base/Notice.tsx'
import styles from '../mail.module.css'
import { useReasonWords } from './OutgoingState.tsx'
import { useOpenDraft } from '../../base/files/useOpenDraft.ts'

type Props = {
  mail: OutgoingMail
  /** More buttons in the same row. */
  children?: ReactNode
}

/** Why an e-mail is not at its end, and what somebody can do about it. */
export function OutgoingActs({ mail, children }: Props) {
  const { t } = useTranslation('email')
  const reasonWords = useReasonWords()
  const openDraft = useOpenDraft()
  const { id: outgoingMailId, version, subject, state, copy } = mail
  const retry = useCommand(client.mail.outbox.retry, {
    undoable: false,
    done: () => t('outbox.again', { subject }),
  })
  const retryCopy = useCommand(client.mail.outbox.retryCopy, { undoable: false })
  const settle = useCommand(client.mail.outbox.settle, {
    done: ({ state: end }) =>
      t(end === 'sent' ? 'outbox.settledSent' : 'outbox.settledGivenUp', { subject }),
  })
  const say = (outcome: 'sent' | 'given_up') =>
    void settle.run({ outgoingMailId, version, outcome })
  const isStuck = state === 'failed' || state === 'unsure' || state === 'by_hand'
  const reason = reasonWords(mail)
  return (
    <>
      {state === 'unsure' && <Notice tone="warn">{t('outbox.unsureText')}</Notice>}
      {reason && <Notice tone={state === 'sent' ? 'warn' : 'bad'}>{reason}</Notice>}
      {copy.state === 'failed' && (
        <Notice tone="warn">{t('outbox.copyFailed', { why: reasonWords(copy) })}</Notice>
      )}
      {(isStuck || state === 'given_up' || copy.state === 'failed' || children) && (
        <div className={styles.row}>
          {copy.state === 'failed' && (
            <Button
              size="xs"
              loading={retryCopy.busy}
              onClick={() => void retryCopy.run({ outgoingMailId, version })}
            >
              {t('outbox.retryCopy')}
            </Button>
          )}
          {state === 'by_hand' && (
            <Button size="xs" variant="filled" onClick={() => void openDraft(outgoingMailId)}>
              {t('outbox.draft')}
            </Button>
          )}
          {(state === 'failed' || state === 'unsure' || state === 'given_up') && (
            <Button
              size="xs"
              loading={retry.busy}
              onClick={() => void retry.run({ outgoingMailId, version })}
            >
              {t('outbox.retry')}
            </Button>
          )}
          {isStuck && (
            <>
              <Button size="xs" onClick={() => say('sent')}>
                {t('outbox.wasSent')}
              </Button>
              <Button size="xs" onClick={() => say('given_up')}>
                {t('outbox.giveUp')}
              </Button>
            </>
          )}
          {children}
        </div>
      )}
    </>
  )
}
