import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import styles from '../mail.module.css'
import { EmailReply } from '../write/EmailReply.tsx'
import { LetterReply } from './LetterReply.tsx'

/** The answer to an e-mail is one; of any other letter it is registered as it goes out. */
export function ReplyForm({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('email')
  const isEmail = letter.medium === 'email' && letter.direction === 'in'
  const [byEmail, setByEmail] = useState(isEmail)
  return (
    <div className={styles.formPart}>
      <SegmentedControl
        size="xs"
        aria-label={t('write.how')}
        value={byEmail ? 'email' : 'other'}
        onChange={(value) => setByEmail(value === 'email')}
        data={[
          { value: 'email', label: t('write.asEmail') },
          { value: 'other', label: t('write.asLetter') },
        ]}
      />
      {byEmail ? <EmailReply letter={letter} /> : <LetterReply letter={letter} />}
    </div>
  )
}
