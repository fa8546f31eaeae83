import { IconAlertTriangle, IconArrowsExchange, IconUserPlus } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import { weekdayOf } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Gap, RotaDay } from '../../../shared/rota/contract/cover.ts'
import { initialsOf } from '../../../shared/rota/initials.ts'
import type { Span } from '../../../shared/rota/spans.ts'
import { spanOf, wallTimeOf } from '../../../shared/rota/spans.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { weekdayName } from '../../base/format/weekdays.ts'
import { useStaff } from '../queries.ts'
import type { Bar } from './bars.ts'
import { lanesOf, percentOf } from './bars.ts'
import styles from '../rota.module.css'

const placeOf = (axis: Span, { from, to }: Span) => ({
  left: `${percentOf(axis, from)}%`,
  width: `${percentOf(axis, to) - percentOf(axis, from)}%`,
})

type Props = {
  day: RotaDay
  gaps: readonly Gap[]
  axis: Span
  selected: boolean
  onOpen: (day: Day) => void
}

/** One day of the week. */
export function DayRow({ day, gaps, axis, selected, onOpen }: Props) {
  const { t } = useTranslation('rota')
  const { day: dayText, locale, today } = useFormats()
  const staff = useStaff()
  const nameOf = (staffId: StaffId) => staff.get(staffId)?.name ?? ''
  const away = [...new Set(day.absent.map(({ staffId }) => staffId))]
  const note = day.holiday || (day.closed ? t('mark.closed') : '')
  return (
    <li className={styles.dayRow} data-today={day.day === today() || undefined}>
      <button
        type="button"
        className={styles.dayHead}
        aria-current={selected ? 'date' : undefined}
        onClick={() => onOpen(day.day)}
      >
        <span>
          <b>{weekdayName(weekdayOf(day.day), locale)}</b> {dayText(day.day)}
        </span>
        {gaps.length > 0 && (
          <small data-bad>
            <IconAlertTriangle size={13} stroke={1.8} /> {t('week.gaps', { count: gaps.length })}
          </small>
        )}
      </button>
      <div className={styles.timeline}>
        {lanesOf(day).map(({ staffId, bars }) => (
          <div key={staffId} className={styles.lane}>
            {bars.map((bar) => (
              <PersonBar
                key={bar.from}
                bar={bar}
                place={placeOf(axis, bar)}
                name={nameOf(staffId)}
                colour={staff.get(staffId)?.colour ?? 'var(--ink-soft)'}
              />
            ))}
          </div>
        ))}
        {gaps.length > 0 && (
          <div className={styles.lane}>
            {gaps.map((gap) => (
              <button
                key={gap.from}
                type="button"
                className={styles.gap}
                style={placeOf(axis, spanOf(gap.from, gap.to))}
                title={`${gap.from}–${gap.to}`}
                onClick={() => onOpen(day.day)}
              >
                <span className={styles.gapText}>
                  {t('week.missing', { count: gap.missing, from: gap.from, to: gap.to })}
                </span>
              </button>
            ))}
          </div>
        )}
        {day.closed && <p className={styles.closed}>{note}</p>}
      </div>
      <ul className={styles.awayList} aria-label={t('week.away')}>
        {away.map((staffId) => (
          <li key={staffId}>{nameOf(staffId)}</li>
        ))}
      </ul>
    </li>
  )
}

function PersonBar(props: { bar: Bar; place: CSSProperties; name: string; colour: string }) {
  const { t } = useTranslation('rota')
  const { bar, name } = props
  const hours = `${wallTimeOf(bar.from)}–${wallTimeOf(bar.to)}`
  const Mark = bar.by === 'swap' ? IconArrowsExchange : IconUserPlus
  return (
    <span
      className={styles.bar}
      style={{ ...props.place, '--who': props.colour } as CSSProperties}
      title={`${name} ${hours} · ${t(`by.${bar.by}`)}`}
    >
      {bar.by !== 'pattern' && <Mark size={13} stroke={1.8} aria-label={t(`by.${bar.by}`)} />}
      <b>{initialsOf(name)}</b>
      <span className={styles.barName}>{name}</span>
      <span className={styles.barHours}>{hours}</span>
    </span>
  )
}
