import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/agenda/contract/entries.ts'
import type { BundleVisitor } from '../../../shared/agenda/contract/meetings.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { MeetingKey } from './meetingKey.ts'
import styles from './meetings.module.css'

type Props = {
  meeting: MeetingKey
  people: readonly Person[]
  told: readonly BundleVisitor[]
  /** True for a meeting that does not take place: nobody is expected. */
  fixed: boolean
}

const tones = {
  expected: 'busy',
  waiting: 'warn',
  active: 'good',
  done: 'idle',
  cancelled: 'idle',
} as const

/** Who comes from outside, and what the reception knows and says of them. */
export function BundleVisitors({ meeting, people, told, fixed }: Props) {
  const { t } = useTranslation('meetings')
  const expect = useCommand(client.agenda.meetings.expect, {
    done: (visitors) => t('visitors.told', { count: visitors.length }),
  })
  const outside = people.filter(({ staffId }) => staffId === null)
  const visitorOf = new Map(told.map((visitor) => [visitor.personKey, visitor]))
  // Whoever was told of and taken out of the meeting since is still in the reception's log.
  const others = told.filter(({ personKey }) => !outside.some(({ key }) => key === personKey))
  const lines = [
    ...outside.map(({ key, name, email }) => ({ key, name: name || email })),
    ...others.map(({ personKey, name }) => ({ key: personKey, name })),
  ]
  const untold = outside.some(
    ({ key }) => (visitorOf.get(key)?.state ?? 'cancelled') === 'cancelled',
  )
  if (lines.length === 0) return null
  return (
    <Section title={t('visitors.title')}>
      <ul className={styles.lines} aria-label={t('visitors.title')}>
        {lines.map(({ key, name }) => {
          const visitor = visitorOf.get(key)
          return (
            <li key={key} className={styles.line}>
              <span className={styles.wide}>
                {name}
                {visitor?.organisationName && <small>{visitor.organisationName}</small>}
              </span>
              {visitor ? (
                <StatusMark
                  tone={tones[visitor.state]}
                  label={t(`visitors.state.${visitor.state}`)}
                />
              ) : (
                <StatusMark tone="idle" label={t('visitors.notTold')} />
              )}
            </li>
          )
        })}
      </ul>
      {untold && !fixed && (
        <div className={styles.acts}>
          <Button size="xs" loading={expect.busy} onClick={() => void expect.run(meeting)}>
            {t('visitors.tell')}
          </Button>
        </div>
      )}
    </Section>
  )
}
