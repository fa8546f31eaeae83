import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request } from '../../../shared/requests/contract.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useMinute } from '../../base/format/useMinute.ts'
import type { RowAction } from '../../base/list/column.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { ageText } from '../durations.ts'
import { useStaff } from '../queries.ts'
import { isNudge, promiseTone, stateLooks } from '../requestLooks.ts'
import styles from './board.module.css'

type Props = {
  request: Request
  selected: boolean
  onOpen: () => void
  action: RowAction | null
}

/** One request on the board: what, for whom, whose, since when, and what is next. */
export function RequestCard({ request, selected, onOpen, action }: Props) {
  const { t } = useTranslation('requests')
  const { dayWords, locale, today } = useFormats()
  const now = useMinute()
  const owner = useStaff().find(({ id }) => id === request.ownerId)
  const { state, nextStep, waitingFor, nudgeOn, promisedOn } = request
  const late = promiseTone(request, today())
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [selected])
  return (
    <li
      ref={card}
      className={styles.card}
      data-selected={selected || undefined}
      data-running={state === 'active' || undefined}
    >
      <button
        type="button"
        data-card
        className={styles.cardButton}
        aria-current={selected || undefined}
        aria-keyshortcuts="Control+Enter"
        onClick={onOpen}
      >
        <span className={styles.title}>{request.title || t('erased')}</span>
        <span className={styles.soft}>
          {[request.askedByName, request.kind].filter(Boolean).join(' · ')}
        </span>
        <span className={styles.marks}>
          {request.urgent && <StatusMark tone="bad" label={t('urgent')} />}
          {late && promisedOn && (
            <StatusMark tone={late} label={t('promisedFor', { day: dayWords(promisedOn) })} />
          )}
          {isNudge(request, today()) && <StatusMark tone="warn" label={t('askNow')} />}
          {state === 'active' && <StatusMark {...stateLooks.active} label={t('state.active')} />}
        </span>
        {state === 'left' && (
          <span className={styles.next}>
            {nextStep ? t('nextStep.line', { step: nextStep }) : t('state.left')}
          </span>
        )}
        {state === 'waiting' && (
          <span className={styles.next}>
            {t('waitsFor', { whom: waitingFor })}
            {nudgeOn && nudgeOn > today() && ` (${dayWords(nudgeOn)})`}
          </span>
        )}
      </button>
      <div className={styles.cardFoot}>
        <span className={styles.soft}>
          {owner && <span className={styles.dot} style={{ background: owner.colour }} />}
          {request.ownerName || t('nobody')} · {ageText(request.receivedAt, now, locale)}
        </span>
        {action && (
          <Button size="compact-xs" data-action onClick={action.run}>
            {action.label}
          </Button>
        )}
      </div>
    </li>
  )
}
