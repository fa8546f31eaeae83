import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../shared/mail/contract/accounts.ts'
import { orpc } from '../../app/client/queries.ts'
import { hasDesktopShell, shell } from '../../app/client/shell.ts'
import { Section } from '../../base/Facts.tsx'
import { Notice } from '../../base/Notice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { showFailure, showToast } from '../../base/toasts.ts'
import styles from '../mail.module.css'

/** The account's password: typed here, kept by the system's key store, never shown again. */
export function PasswordPart({ account }: { account: MailAccount }) {
  const { t } = useTranslation('email')
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const { passwordKey: key, hasPassword, passwordVariable: variable, imapHost, smtpHost } = account
  // No command of the office knows of it, so its list is asked again from here.
  const lookAgain = () => queries.invalidateQueries({ queryKey: orpc.mail.accounts.key() })
  const keep = async () => {
    try {
      const kept = await shell.keepSecret({ key, secret: typed })
      setTyped('')
      const isKept = kept === 'kept'
      const text = isKept ? t('password.kept') : t('password.untilQuit')
      showToast({ tone: isKept ? 'good' : 'warn', text })
      await lookAgain()
    } catch (error) {
      showFailure(error)
    }
  }
  const drop = async () => {
    await shell.dropSecret(key)
    showToast({ tone: 'good', text: t('password.forgotten') })
    await lookAgain()
  }
  const state = hasPassword ? t('password.there') : t('password.missing')
  if (!hasPassword && imapHost === '' && smtpHost === '') return null
  return (
    <Section title={t('password.title')}>
      <StatusMark tone={hasPassword ? 'good' : 'warn'} label={state} />
      {hasDesktopShell ? (
        <form
          className={styles.password}
          onSubmit={(event) => {
            event.preventDefault()
            if (typed !== '') void keep()
          }}
        >
          <PasswordInput
            label={t('password.title')}
            description={t('password.text')}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div className={styles.row}>
            <Button type="submit" size="xs" disabled={typed === ''}>
              {t('password.keep')}
            </Button>
            {hasPassword && (
              <Button size="xs" variant="subtle" onClick={() => void drop()}>
                {t('password.drop')}
              </Button>
            )}
          </div>
        </form>
      ) : (
        !hasPassword && <Notice>{t('password.nowhere', { variable })}</Notice>
      )}
    </Section>
  )
}
