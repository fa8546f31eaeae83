import { useTranslation } from 'react-i18next'
import type { ReceivedInvitation } from '../../../shared/agenda/contract/receivedInvitations.ts'
import { Facts } from '../../base/Facts.tsx'
import { useRuleWords } from '../book/useRuleWords.ts'
import { useSpanText } from './useSpanText.ts'

type Face = Pick<ReceivedInvitation, 'title' | 'start' | 'end' | 'place' | 'description' | 'rrule'>

/** What the message says; of a change what stands here beside it, where that differs. */
export function InvitationFacts({ invitation }: { invitation: ReceivedInvitation }) {
  const { t } = useTranslation(['agendaMessages', 'agenda'])
  const span = useSpanText()
  const ruleWords = useRuleWords()
  const { known, state, zone } = invitation
  const rule = ({ rrule, start }: Face) => ruleWords(rrule, { start, zone })
  const before = state === 'update' ? known : null
  const changed = (read: (face: Face) => string) => {
    const now = read(invitation)
    const was = before ? read(before) : now
    return was === now ? now : t('invitation.was', { now: now || '–', was: was || '–' })
  }
  const { organiserName: name, organiserEmail: email } = invitation
  return (
    <Facts
      facts={[
        [
          t('about'),
          before && before.title !== invitation.title ? changed((one) => one.title) : '',
        ],
        [t('agenda:overview.when'), changed(span)],
        [t('agenda:form.repeat'), changed(rule)],
        [t('agenda:form.place'), changed((one) => one.place)],
        [t('agenda:overview.organiser'), [name, email].filter(Boolean).join(', ')],
        [t('sentBy'), invitation.otherSender],
        [t('agenda:form.description'), invitation.description],
        [t('comment'), invitation.comment],
        [
          t('before'),
          known && known.answer !== 'waiting' ? t(`agenda:answer.${known.answer}`) : '',
        ],
      ]}
    />
  )
}
