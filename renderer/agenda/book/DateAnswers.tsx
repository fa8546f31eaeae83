import { useTranslation } from 'react-i18next'
import type { DateAnswer, DateChoice } from '../../../shared/agenda/contract/booking.ts'
import {
  addLocal,
  dayOfLocal,
  localAt,
  wallBetween,
  wallTimeOfLocal,
} from '../../../shared/agenda/localTime.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { readWallTime } from '../../base/form/readWallTime.ts'
import { TimeField } from '../../base/form/TimeField.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../agenda.module.css'
import { ObstacleWords } from './ObstacleWords.tsx'

type Props = {
  dates: readonly DateAnswer[]
  more: boolean
  choices: readonly DateChoice[]
  onChoose: (recurrenceId: string, choice: DateChoice | null) => void
  /** True where it is one date: nothing can be left out then. */
  once: boolean
  /** True for a series without an end: further dates are booked as they come near. */
  endless: boolean
}

/** As many dates as are named before "…". */
const NAMED = 6

/** The dates there will be, and for each that is not free what can be done: leave it out, other room, other time. */
export function DateAnswers({ dates, more, choices, onChoose, once, endless }: Props) {
  const { t } = useTranslation('agenda')
  const { day } = useFormats()
  const chosen = new Set(choices.map(({ recurrenceId }) => recurrenceId as string))
  // What was chosen for stays in the list, so that it can be chosen otherwise.
  const taken = dates.filter(({ free, recurrenceId }) => !free || chosen.has(recurrenceId))
  const [first] = dates
  if (!first) return null
  return (
    <section aria-label={t('dates.title')}>
      {once ? (
        taken.length === 0 && <StatusMark tone="good" label={t('dates.free')} />
      ) : (
        <p className={styles.soft}>
          {t('dates.count', { count: dates.length, more: more ? '+' : '' })}{' '}
          {dates
            .slice(0, NAMED)
            .map(({ start }) => day(dayOfLocal(start)))
            .join(', ')}
          {dates.length > NAMED && ' …'} {endless && t('dates.endless')}
        </p>
      )}
      {!once && taken.length > 0 && (
        <p>
          <StatusMark tone="warn" label={t('dates.taken', { count: taken.length })} />
        </p>
      )}
      <ul className={styles.lines}>
        {taken.map((date) => (
          <TakenDate
            key={date.recurrenceId}
            date={date}
            choice={choices.find(({ recurrenceId }) => recurrenceId === date.recurrenceId)}
            onChoose={(choice) => onChoose(date.recurrenceId, choice)}
            once={once}
          />
        ))}
      </ul>
    </section>
  )
}

function TakenDate(props: {
  date: DateAnswer
  choice: DateChoice | undefined
  onChoose: (choice: DateChoice | null) => void
  once: boolean
}) {
  const { date, choice, onChoose, once } = props
  const { t } = useTranslation('agenda')
  const { day } = useFormats()
  const { recurrenceId, start, end } = date
  const bare: DateChoice = { recurrenceId, skip: false, despite: false }
  const room = choice?.resources?.[0]?.resourceId
  const value = !choice
    ? null
    : choice.skip
      ? 'skip'
      : choice.start
        ? 'time'
        : room
          ? `room ${room}`
          : 'despite'
  const choices = [
    ...(once ? [] : [{ value: 'skip', label: t('choice.skip') }]),
    ...date.otherRooms.map(({ resourceId, name }) => ({
      value: `room ${resourceId}`,
      label: t('choice.room', { name }),
    })),
    { value: 'time', label: t('choice.time') },
    ...(date.possible || value === 'despite'
      ? [{ value: 'despite', label: t('choice.despite') }]
      : []),
  ]
  const take = (next: string | null) => {
    if (next === null) onChoose(null)
    else if (next === 'skip') onChoose({ ...bare, skip: true })
    else if (next === 'despite') onChoose({ ...bare, despite: true })
    else if (next === 'time') onChoose({ ...bare, start, end })
    else {
      const other = date.otherRooms.find(({ resourceId }) => next === `room ${resourceId}`)
      if (other) onChoose({ ...bare, resources: [{ resourceId: other.resourceId, units: 1 }] })
    }
  }
  return (
    <li className={styles.line}>
      <span className={styles.lineText}>
        {day(dayOfLocal(start))} {wallTimeOfLocal(choice?.start ?? start)}
        <small>
          <ObstacleWords obstacles={date.obstacles} />
        </small>
      </span>
      {choice?.start && (
        <TimeField
          aria-label={t('choice.time')}
          value={wallTimeOfLocal(choice.start)}
          onChange={(typed) => {
            const time = readWallTime(typed)
            if (time === null) return
            const from = localAt(dayOfLocal(start), time)
            onChoose({ ...bare, start: from, end: addLocal(from, wallBetween(start, end)) })
          }}
        />
      )}
      <ChoiceField
        aria-label={t('choice.what', { day: day(dayOfLocal(start)) })}
        placeholder={t('choice.placeholder')}
        choices={choices}
        value={value}
        onChange={take}
        clearable
        width={190}
      />
    </li>
  )
}
