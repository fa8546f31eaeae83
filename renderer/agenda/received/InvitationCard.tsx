import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import type { ReceivedInvitation } from '../../../shared/agenda/contract/receivedInvitations.ts'
import type { AgendaCalendarId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import type { Tone } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../agenda.module.css'
import { useCalendars } from '../queries.ts'
import type { Giving } from './GiveAnswer.tsx'
import { GiveAnswer } from './GiveAnswer.tsx'
import { InvitationFacts } from './InvitationFacts.tsx'
import { InTheWay } from './InTheWay.tsx'
import own from './received.module.css'
import type { MessageSource } from './useMessage.ts'

const TONES: Record<ReceivedInvitation['state'], Tone> = {
  new: 'busy',
  update: 'warn',
  cancellation: 'warn',
  same: 'good',
  older: 'idle',
  unknown: 'idle',
  ours: 'idle',
  private: 'idle',
}

/** A meeting that somebody else invites to: what it is, what is in its way, and our answer. */
export function InvitationCard(props: {
  invitation: ReceivedInvitation
  source: MessageSource
  onCalendar: (calendarId: AgendaCalendarId) => void
}) {
  const { invitation, source, onCalendar } = props
  const { t } = useTranslation('agendaMessages')
  const [, go] = useLocation()
  const calendars = useCalendars()
  const { at, state, method, title, known, calendarId, forWhom } = invitation
  const take = useCommand(client.agenda.invitations.take, {
    done: ({ changed, toTell, reply }) =>
      [
        t(changed ? 'invitation.taken' : 'invitation.nothingChanged', { title }),
        reply?.sent ? t('give.sent', { name: reply.to }) : '',
        toTell > 0 ? t('invitation.toTell', { count: toTell }) : '',
      ]
        .filter(Boolean)
        .join(' '),
  })
  const target = { ...source, at, ...(state === 'new' ? { calendarId } : {}) }
  const give = (giving: Giving) => take.run({ ...target, ...giving })
  const canAnswer = method !== 'cancel' && ['new', 'update', 'same'].includes(state)
  const openMeeting = () =>
    known &&
    go(
      `/agenda/${dayOfLocal(known.start)}/${known.agendaEntryId}/${invitation.recurrenceId || 'once'}`,
    )
  return (
    <Section title={t(`invitation.${method}`, { title })}>
      <div className={own.card}>
        <StatusMark tone={TONES[state]} label={t(`invitation.state.${state}`)} />
        {state !== 'private' && <InvitationFacts invitation={invitation} />}
        {invitation.otherOrganiser && <Notice tone="warn">{t('invitation.otherOrganiser')}</Notice>}
        <InTheWay invitation={invitation} />
        {state === 'new' && calendars.length > 1 && (
          <ChoiceField
            label={t('invitation.into')}
            choices={calendars.map(({ id, name }) => ({ value: id, label: name }))}
            value={calendarId}
            onChange={(next) => next !== null && onCalendar(next as AgendaCalendarId)}
          />
        )}
        {canAnswer && (
          <GiveAnswer
            forWhom={forWhom}
            now={state === 'same' ? (known?.answer ?? 'waiting') : 'waiting'}
            busy={take.busy}
            onGive={give}
            onWhom={(email) => {
              const whom = forWhom.find((one) => one.email === email)
              if (state === 'new' && whom) onCalendar(whom.calendarId)
            }}
          />
        )}
        <div className={styles.answers}>
          {['new', 'update', 'cancellation'].includes(state) && (
            <Button
              size="xs"
              variant={state === 'cancellation' ? 'filled' : 'default'}
              loading={take.busy}
              onClick={() => void take.run(target)}
            >
              {t(`invitation.take.${state as 'new' | 'update' | 'cancellation'}`)}
            </Button>
          )}
          {known && (
            <Button size="xs" onClick={openMeeting}>
              {t('openMeeting')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  )
}
