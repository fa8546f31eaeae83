import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import type { Gap, RotaDay } from '../../../shared/rota/contract/cover.ts'
import type { Span } from '../../../shared/rota/spans.ts'
import { wallTimeOf } from '../../../shared/rota/spans.ts'
import { axisOf, percentOf } from './bars.ts'
import { DayRow } from './DayRow.tsx'
import styles from '../rota.module.css'

type Props = {
  days: readonly RotaDay[]
  gaps: readonly Gap[]
  selected: Day
  onOpen: (day: Day) => void
}

/** The week: a band for each day over its opening hours, a bar for each person, gaps hatched and said. */
export function WeekGrid({ days, gaps, selected, onOpen }: Props) {
  const { t } = useTranslation('rota')
  const shown = days.filter((day, index) => index < 5 || !day.closed)
  const axis = axisOf(shown)
  return (
    <div className={styles.grid}>
      <div className={styles.hours} aria-hidden>
        {hoursOf(axis).map((minute) => (
          <span key={minute} style={{ left: `${percentOf(axis, minute)}%` }}>
            {wallTimeOf(minute)}
          </span>
        ))}
      </div>
      <ol className={styles.days} aria-label={t('week.title')}>
        {shown.map((day) => (
          <DayRow
            key={day.day}
            day={day}
            gaps={gaps.filter((gap) => gap.day === day.day)}
            axis={axis}
            selected={day.day === selected}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </div>
  )
}

/** Every full hour of the axis; every second one where there are many. */
function hoursOf({ from, to }: Span): number[] {
  const step = to - from > 10 * 60 ? 120 : 60
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  )
}
