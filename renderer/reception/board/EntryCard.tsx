import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCup, IconId } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../shared/reception/contract/entries.ts'
import { waitingMinutes } from '../../../shared/reception/life.ts'
import { wallTimeAt } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useMinute } from '../../base/format/useMinute.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { kindIcon, useEntryWords, waitTone } from '../parts/entryWords.ts'
import type { useSteps } from '../parts/useSteps.ts'
import styles from './board.module.css'

/** One entry on the board: who, for whom, how long, and the one next action. */
export function EntryCard(props: {
  entry: Entry
  steps: ReturnType<typeof useSteps>
  selected?: boolean
  onOpen: (entry: Entry) => void
}) {
  const { entry, steps, onOpen } = props
  const { t } = useTranslation('reception')
  const words = useEntryWords()
  const next = words.next(entry)
  const beside = words.beside(entry)
  return (
    <li className={styles.card} data-selected={props.selected || undefined} data-entry={entry.id}>
      <button
        type="button"
        className={styles.cardName}
        aria-current={props.selected ? 'true' : undefined}
        onClick={() => onOpen(entry)}
      >
        <KindMark entry={entry} />
        <span data-private>{words.name(entry)}</span>
      </button>
      <div className={styles.cardFacts}>
        {beside && <span data-private>{beside}</span>}
        {entry.party > 1 && <span>{t('card.party', { count: entry.party })}</span>}
        {entry.forStaffName && <span>{t('card.for', { name: entry.forStaffName })}</span>}
        {entry.subject && <span data-private>{entry.subject}</span>}
        {entry.drink && entry.state !== 'done' && (
          <Extra icon={<IconCup size={14} stroke={1.7} />}>{entry.drink}</Extra>
        )}
        {entry.badge && !entry.badgeReturnedAt && (
          <Extra icon={<IconId size={14} stroke={1.7} />}>{entry.badge}</Extra>
        )}
      </div>
      <div className={styles.cardFoot}>
        <CardTime entry={entry} />
        {entry.urgent && (
          <StatusMark tone="bad" icon={IconAlertTriangle} label={t('card.urgent')} />
        )}
        {next && (
          <Button
            size="compact-xs"
            variant="light"
            aria-keyshortcuts="Control+Enter"
            onClick={() => void steps.next(entry)}
          >
            {next}
          </Button>
        )}
      </div>
    </li>
  )
}

function KindMark({ entry }: { entry: Entry }) {
  const { t } = useTranslation('reception')
  const Mark = kindIcon[entry.kind]
  return (
    <span className={styles.kind} role="img" aria-label={t(`kind.${entry.kind}`)}>
      <Mark size={16} stroke={1.6} />
    </span>
  )
}

function Extra({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.extra}>
      {icon}
      {children}
    </span>
  )
}

/** When it is expected, how long it waits or lasts, when it ended. */
function CardTime({ entry }: { entry: Entry }) {
  const { t } = useTranslation('reception')
  const { zone, instant } = useFormats()
  const now = useMinute()
  const time = (at: NonNullable<Entry['arrivedAt']>) => wallTimeAt(at, zone)
  if (entry.state === 'expected' && entry.expectedAt) {
    const late = entry.expectedAt < now
    return <StatusMark tone={late ? 'warn' : 'idle'} label={instant(entry.expectedAt)} />
  }
  const waited = waitingMinutes(entry, now)
  if (entry.state === 'waiting' && waited !== null)
    return (
      <StatusMark tone={waitTone(entry, waited)} label={t('card.minutes', { count: waited })} />
    )
  if (entry.state === 'active' && entry.startedAt)
    return <StatusMark tone="busy" label={t('card.since', { time: time(entry.startedAt) })} />
  const outcome = entry.outcome
    ? t(`outcome.${entry.outcome}`)
    : t(`state.${entry.kind}.${entry.state}`)
  return (
    <StatusMark
      tone={entry.state === 'cancelled' ? 'idle' : 'good'}
      label={[outcome, entry.endedAt && time(entry.endedAt)].filter(Boolean).join(' ')}
    />
  )
}
