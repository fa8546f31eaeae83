import { useTranslation } from 'react-i18next'
import type { Today } from '../../shared/today/contract.ts'
import { useFormats } from '../base/format/useFormats.ts'
import { StatusMark } from '../base/StatusMark.tsx'
import { minutesBetween } from '../base/format/useMinute.ts'
import { Waiting } from './Waiting.tsx'

/** Minutes after which somebody waits too long: the mark turns from amber to red. */
const LONG_WAIT = 10

/** What waits at the front desk: people first, then promises made to people. */
export function FrontHalf({ front, at }: { front: Today['front']; at: Today['at'] }) {
  const { t } = useTranslation('today')
  const { instant, dayWords } = useFormats()
  const nameOf = (entry: { personName: string; organisationName: string; kind: string }) =>
    [entry.personName, entry.organisationName].filter(Boolean).join(', ') || t(`kind.${entry.kind}`)

  return (
    <>
      <Waiting
        title={t('waiting.title', { count: front.waiting.length })}
        lines={front.waiting.map((entry) => {
          const minutes = minutesBetween(entry.arrivedAt ?? entry.loggedAt, at)
          return {
            key: entry.id,
            address: `/reception/${entry.id}`,
            label: nameOf(entry),
            detail: entry.forStaffName || entry.subject,
            mark: (
              <StatusMark
                tone={minutes >= LONG_WAIT && entry.kind !== 'delivery' ? 'bad' : 'warn'}
                label={t('waiting.minutes', { count: minutes })}
              />
            ),
          }
        })}
      />
      <Waiting
        title={t('active.title', { count: front.active.length })}
        lines={front.active.map((entry) => ({
          key: entry.id,
          address: `/reception/${entry.id}`,
          label: nameOf(entry),
          detail: entry.forStaffName,
          mark: <StatusMark tone="busy" label={t(`active.${entry.kind}`)} />,
        }))}
      />
      <Waiting
        title={t('messages.title', { count: front.messages.length })}
        lines={front.messages.map((message) => {
          const back = message.returnsAt !== null && message.returnsAt <= at
          return {
            key: message.id,
            address: `/reception/messages/${message.id}`,
            label: t('messages.line', {
              from: message.personName || message.organisationName || message.phone,
              to: message.forStaffName,
            }),
            detail: instant(message.takenAt),
            mark: (
              <StatusMark
                tone={back ? 'bad' : message.urgency === 'urgent' ? 'warn' : 'busy'}
                label={back ? t('messages.back') : t(`messages.state.${message.state}`)}
              />
            ),
          }
        })}
      />
      <Waiting
        title={t('expected.title', { count: front.expected.length })}
        lines={front.expected.map((entry) => ({
          key: entry.id,
          address: `/reception/${entry.id}`,
          label: nameOf(entry),
          detail: entry.forStaffName,
          mark: (
            <StatusMark
              tone={entry.expectedAt !== null && entry.expectedAt < at ? 'warn' : 'idle'}
              label={entry.expectedAt ? instant(entry.expectedAt) : t('expected.noTime')}
            />
          ),
        }))}
      />
      <Waiting
        title={t('badges.title', { count: front.badges.length })}
        lines={front.badges.map((entry) => ({
          key: entry.id,
          address: `/reception/${entry.id}`,
          label: `${entry.badge}: ${nameOf(entry)}`,
          detail: entry.forStaffName,
          mark: <StatusMark tone="warn" label={t('badges.out')} />,
        }))}
      />
      <Waiting
        title={t('gaps.title', { count: front.gaps.length })}
        lines={front.gaps.map((gap) => ({
          key: `${gap.day} ${gap.from}`,
          address: `/rota/${gap.day}`,
          label: `${dayWords(gap.day)} ${gap.from}–${gap.to}`,
          detail: gap.standIns.map(({ name }) => name).join(', '),
          mark: <StatusMark tone="warn" label={t('gaps.missing', { count: gap.missing })} />,
        }))}
      />
    </>
  )
}
