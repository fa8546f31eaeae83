import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import { mondayOf, weekNumberOf, weekdayOf } from '../../../shared/base/dates.ts'
import type { Gap, RotaDay } from '../../../shared/rota/contract/cover.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { weekdayName } from '../../base/format/weekdays.ts'
import styles from '../rota.module.css'

type Props = {
  days: readonly RotaDay[]
  gaps: readonly Gap[]
  selected: Day
  onOpen: (day: Day) => void
}

/** The weeks ahead at a glance: a mark for each day, a button for each week. */
export function WeeksStrip({ days, gaps, selected, onOpen }: Props) {
  const { t } = useTranslation('rota')
  const { day: dayText } = useFormats()
  const gapDays = new Set(gaps.map(({ day }) => day))
  const weeks = new Map<Day, RotaDay[]>()
  for (const day of days) {
    const monday = mondayOf(day.day)
    weeks.set(monday, [...(weeks.get(monday) ?? []), day])
  }
  return (
    <nav className={styles.strip} aria-label={t('week.ahead')}>
      {[...weeks].map(([monday, week]) => {
        const missing = week.filter(({ day }) => gapDays.has(day)).length
        // A week whose weekend is closed needs no room for it.
        const shown = week.filter((day, index) => index < 5 || !day.closed)
        return (
          <button
            key={monday}
            type="button"
            aria-current={monday === mondayOf(selected) ? 'date' : undefined}
            title={t('week.stripLabel', { day: dayText(monday), count: missing })}
            onClick={() => onOpen(monday)}
          >
            <span className={styles.stripDay}>
              {dayText(monday)} <small>{weekNumberOf(monday)}</small>
            </span>
            <span className={styles.marks} aria-hidden>
              {shown.map((day) => (
                <DayMark key={day.day} day={day} hasGap={gapDays.has(day.day)} />
              ))}
            </span>
            <span className={styles.stripNote} data-bad={missing > 0 || undefined}>
              {missing > 0 ? t('week.missingDays', { count: missing }) : t('mark.covered')}
            </span>
          </button>
        )
      })}
    </nav>
  )
}

function DayMark({ day, hasGap }: { day: RotaDay; hasGap: boolean }) {
  const { t } = useTranslation('rota')
  const { day: dayText, locale } = useFormats()
  const usual = day.closed ? 'closed' : 'covered'
  const mark = hasGap ? 'gap' : day.holiday ? 'holiday' : usual
  const words = t(`mark.${mark}`)
  const name = `${weekdayName(weekdayOf(day.day), locale)} ${dayText(day.day)}`
  return <span data-mark={mark} title={`${name}: ${day.holiday || words}`} />
}
