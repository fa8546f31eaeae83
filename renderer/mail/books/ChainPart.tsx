import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { showFailure } from '../../base/toasts.ts'
import styles from '../mail.module.css'

type Answer = Awaited<ReturnType<typeof client.mail.verifyChain>>

/** Computes every link of the chain anew: whether anything registered was altered behind the program's back. */
export function ChainPart({ registerId }: { registerId: MailRegisterId }) {
  const { t } = useTranslation('mail')
  const { number } = useFormats()
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const check = async () => {
    setBusy(true)
    try {
      setAnswer(await client.mail.verifyChain({ registerId }))
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title={t('chainCheck.title')} level={2}>
      <p className={styles.soft}>{t('chainCheck.text')}</p>
      {answer && (
        <Notice tone={answer.good ? 'calm' : 'bad'}>
          {answer.good
            ? t('chainCheck.good', { count: answer.entries, shown: number(answer.entries) })
            : t('chainCheck.bad', { first: answer.firstBad ?? answer.gaps.join(', ') })}
        </Notice>
      )}
      <Button loading={busy} onClick={() => void check()}>
        {t('chainCheck.check')}
      </Button>
    </Section>
  )
}
