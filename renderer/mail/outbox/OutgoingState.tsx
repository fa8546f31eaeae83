import {
  IconAlertTriangle,
  IconCircleDashed,
  IconHelpCircle,
  IconMailOff,
  IconMailOpened,
  IconSend,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OutgoingMail, OutgoingState as State } from '../../../shared/mail/contract/outbox.ts'
import type { Icon, Tone } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'

const looks: Record<State, { tone: Tone; icon: Icon }> = {
  waiting: { tone: 'busy', icon: IconCircleDashed },
  sending: { tone: 'busy', icon: IconSend },
  sent: { tone: 'good', icon: IconSend },
  failed: { tone: 'bad', icon: IconAlertTriangle },
  unsure: { tone: 'bad', icon: IconHelpCircle },
  by_hand: { tone: 'warn', icon: IconMailOpened },
  given_up: { tone: 'idle', icon: IconMailOff },
}

/** What became of an e-mail, in a word. */
export function OutgoingState({ mail }: { mail: OutgoingMail }) {
  const { t } = useTranslation('email')
  return <StatusMark {...looks[mail.state]} label={t(`outbox.stateOf.${mail.state}`)} />
}

/** Why it did not go, in the words of the program and of the server; nothing where there is no reason. */
export function useReasonWords() {
  const { t } = useTranslation('email')
  return ({ reason, told }: Pick<OutgoingMail, 'reason' | 'told'>): string =>
    [
      reason && t([`reason.${reason}`, 'reason.declined']),
      told && (reason === 'some_recipients' ? told : t('outbox.told', { told })),
    ]
      .filter(Boolean)
      .join(' ')
}
