import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dayAt } from '../../shared/base/dates.ts'
import { useFormats } from '../base/format/useFormats.ts'
import { useMinute } from '../base/format/useMinute.ts'
import { Hint } from '../base/Hint.tsx'
import { StatusMark } from '../base/StatusMark.tsx'
import { EntryCard } from './board/EntryCard.tsx'
import { openLog } from './log/logStore.ts'
import { useMessageSteps } from './messages/useMessageSteps.ts'
import { useMessageWords } from './messages/useMessageWords.ts'
import { useEntryWords } from './parts/entryWords.ts'
import { Lane } from './parts/Lane.tsx'
import { useSteps } from './parts/useSteps.ts'
import { useOpenEntries, useOpenMessages } from './queries.ts'
import styles from './board/board.module.css'

const lanes = ['waiting', 'active', 'expected'] as const

/** The front desk beside every view of support: who waits, calls on the line, open slips, who is expected today. */
export function ReceptionDock() {
  const { t } = useTranslation('reception')
  const { today, zone } = useFormats()
  const now = useMinute()
  const [, go] = useLocation()
  const steps = useSteps()
  const slips = useMessageSteps()
  const words = useEntryWords()
  const messageWords = useMessageWords()
  const entries = useOpenEntries().data ?? []
  const messages = useOpenMessages().data ?? []
  const isDue = ({ state, expectedAt }: (typeof entries)[number]) =>
    state !== 'expected' || !expectedAt || dayAt(expectedAt, zone) <= today()
  const nobody = entries.filter(isDue).length + messages.length === 0
  return (
    <div className={styles.dock}>
      <div className={styles.dockHead}>
        <h2>{t('title')}</h2>
        <Button
          variant="filled"
          size="compact-sm"
          rightSection={<Hint keys="mod+l" />}
          onClick={() => openLog()}
        >
          {t('log.short')}
        </Button>
      </div>
      {nobody && <p className={styles.quiet}>{t('dock.quiet')}</p>}
      {lanes.map((state) => {
        const here = entries.filter((entry) => entry.state === state && isDue(entry))
        if (here.length === 0) return null
        return (
          <Lane key={state} id={state} title={t(`lane.${state}`)} count={here.length} heading="h3">
            {here.map((entry) => (
              <EntryCard
                key={entry.id}
                entry={entry}
                steps={steps}
                onOpen={() => go(`/reception/${entry.id}`)}
              />
            ))}
          </Lane>
        )
      })}
      {messages.length > 0 && (
        <Lane id="messages" title={t('dock.messages')} count={messages.length} heading="h3">
          {messages.map((message) => {
            const step = slips.next(message)
            return (
              <li key={message.id} className={styles.card}>
                <button
                  type="button"
                  className={styles.cardName}
                  onClick={() => go(`/reception/messages/${message.id}`)}
                >
                  <span data-private>{words.messageName(message)}</span>
                </button>
                <div className={styles.cardFacts}>
                  <span>{t('card.for', { name: message.forStaffName })}</span>
                  <span>{messageWords.age(message, now)}</span>
                </div>
                <div className={styles.cardFoot}>
                  <StatusMark {...messageWords.state(message)} />
                  {step && (
                    <Button size="compact-xs" variant="light" onClick={step.run}>
                      {step.label}
                    </Button>
                  )}
                </div>
              </li>
            )
          })}
        </Lane>
      )}
    </div>
  )
}
