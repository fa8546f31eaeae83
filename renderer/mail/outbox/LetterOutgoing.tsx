import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { orpc } from '../../app/client/queries.ts'
import { Section } from '../../base/Facts.tsx'
import { OutgoingActs } from './OutgoingActs.tsx'
import { OutgoingState } from './OutgoingState.tsx'

/** What became of a letter that went out as an e-mail of ours. */
export function LetterOutgoing({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('email')
  const isEmail = letter.direction === 'out' && letter.medium === 'email'
  const mails = useQuery(
    orpc.mail.outbox.list.queryOptions({ input: { mailEntryId: letter.id }, enabled: isEmail }),
  )
  const mail = mails.data?.[0]
  if (!mail) return null
  return (
    <Section title={t('email')}>
      <OutgoingState mail={mail} />
      <OutgoingActs mail={mail} />
    </Section>
  )
}
