import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecurrenceId } from '../../../shared/agenda/contract/base.ts'
import type { AgendaItem, Minutes } from '../../../shared/agenda/contract/meetings.ts'
import { dayOfLocal, isWholeDay, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import type { AgendaEntryId, AgendaItemId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { NoteField, TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from './meetings.module.css'

type Props = {
  item: AgendaItem
  number: number
  meeting: { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId }
  all: readonly AgendaItem[]
  state: Minutes['state']
}

/** One point: before the meeting put in its order, during it with what was said and decided. */
export function PointLine({ item, number, meeting, all, state }: Props) {
  const { t } = useTranslation('meetings')
  const { day } = useFormats()
  const sort = useCommand(client.agenda.items.sort)
  const remove = useCommand(client.agenda.items.remove, {
    done: () => t('removed', { title: item.title }),
  })
  const update = useCommand(client.agenda.items.update)
  const carry = useCommand(client.agenda.items.carry, {
    done: ({ to }) => t('carried', { title: item.title, day: day(dayOfLocal(to as LocalTime)) }),
  })
  const at = all.findIndex(({ id }) => id === item.id)
  const move = (by: 1 | -1) => {
    const ids = all.map(({ id }) => id)
    const [own] = ids.splice(at, 1)
    ids.splice(at + by, 0, own as AgendaItemId)
    void sort.run({ ...meeting, itemIds: ids })
  }
  const { id: itemId, version } = item
  return (
    <li className={styles.point}>
      <div className={styles.pointHead}>
        <span className={styles.pointTime}>
          {isWholeDay(item.start) ? `${number}.` : wallTimeOfLocal(item.start)}
        </span>
        <span className={styles.wide}>
          <strong>{item.title}</strong>
          <small>
            {[item.presenterName, item.minutes > 0 ? t('lasts', { count: item.minutes }) : '']
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
        {item.state === 'done' && <StatusMark tone="good" label={t('done')} />}
        {state !== 'approved' && (
          <>
            <ActionIcon
              variant="subtle"
              disabled={at <= 0}
              aria-label={t('up', { title: item.title })}
              onClick={() => move(-1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              disabled={at >= all.length - 1}
              aria-label={t('down', { title: item.title })}
              onClick={() => move(1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            {state === 'none' && (
              <ActionIcon
                variant="subtle"
                aria-label={t('remove', { title: item.title })}
                onClick={() => void remove.run({ itemId })}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </>
        )}
      </div>
      {item.state === 'carried' && (
        <StatusMark
          tone="idle"
          label={t('carriedTo', {
            day: item.carriedTo ? day(dayOfLocal(item.carriedTo as LocalTime)) : '',
          })}
        />
      )}
      {item.note && <p className={styles.soft}>{item.note}</p>}
      {state !== 'none' && (
        <Said
          item={item}
          fixed={state === 'approved'}
          onSave={(fields) => void update.run({ itemId, version, fields })}
        />
      )}
      {state === 'draft' && item.state === 'open' && (
        <div className={styles.acts}>
          <Button
            size="compact-xs"
            onClick={() => void update.run({ itemId, version, fields: { done: true } })}
          >
            {t('setDone')}
          </Button>
          {meeting.recurrenceId !== '' && (
            <Button size="compact-xs" onClick={() => void carry.run({ itemId })}>
              {t('carry')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** What was said and decided; kept when the field is left. */
function Said(props: {
  item: AgendaItem
  fixed: boolean
  onSave: (fields: { outcome?: string; decision?: string }) => void
}) {
  const { item, fixed, onSave } = props
  const { t } = useTranslation('meetings')
  const [outcome, setOutcome] = useState(item.outcome)
  const [decision, setDecision] = useState(item.decision)
  if (fixed)
    return (
      <>
        {item.outcome && <p className={styles.said}>{item.outcome}</p>}
        {item.decision && (
          <p className={styles.said}>
            <strong>{t('decision')}:</strong> {item.decision}
          </p>
        )}
      </>
    )
  return (
    <div
      className={styles.saidFields}
      onBlur={(event) => {
        // Going from one field of the point to the other is not leaving it.
        if (event.currentTarget.contains(event.relatedTarget)) return
        if (outcome !== item.outcome || decision !== item.decision) onSave({ outcome, decision })
      }}
    >
      <NoteField
        label={t('outcome', { title: item.title })}
        value={outcome}
        onChange={setOutcome}
      />
      <TextField label={t('decision')} value={decision} onChange={setDecision} />
    </div>
  )
}
