import { useTranslation } from 'react-i18next'
import { addDays, weekdayOf } from '../../../shared/base/dates.ts'
import type { Gap, RotaDay } from '../../../shared/rota/contract/cover.ts'
import { spanOf } from '../../../shared/rota/spans.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { weekdayName } from '../../base/format/weekdays.ts'
import { useCoverage } from '../queries.ts'
import styles from '../rota.module.css'

const AHEAD = 90

/** Of the opening hours ahead, how many lack somebody, by weekday: where the pattern is thin. */
export function WeekdayCover() {
  const { t } = useTranslation('rota')
  const { today, locale, number } = useFormats()
  const coverage = useCoverage(today(), addDays(today(), AHEAD))
  if (!coverage.data) return null
  const weekdays = minutesByWeekday(coverage.data.days, coverage.data.gaps)
  return (
    <figure style={{ margin: '0 16px' }}>
      <figcaption style={{ marginBottom: 6 }}>{t('turns.weekdays', { days: AHEAD })}</figcaption>
      <dl className={styles.weekdays}>
        {weekdays.map(({ weekday, open, missing }) => (
          <div key={weekday} style={{ display: 'contents' }}>
            <dt>{weekdayName(weekday, locale, 'long')}</dt>
            <dd className={styles.track} aria-hidden>
              <span style={{ marginLeft: 'auto', width: `${(100 * missing) / open}%` }} />
            </dd>
            <dd>
              {missing === 0
                ? t('mark.covered')
                : t('turns.missingHours', {
                    missing: number(missing / 60, missing % 60 === 0 ? 0 : 1),
                    open: number(open / 60, open % 60 === 0 ? 0 : 1),
                  })}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}

type Weekday = { weekday: number; open: number; missing: number }

function minutesByWeekday(days: readonly RotaDay[], gaps: readonly Gap[]): Weekday[] {
  const weekdays = new Map<number, Weekday>()
  const lengthOf = (row: { from: string; to: string }) => {
    const { from, to } = spanOf(row.from, row.to)
    return to - from
  }
  for (const { day, stretches } of days) {
    const weekday = weekdayOf(day)
    const sum = weekdays.get(weekday) ?? { weekday, open: 0, missing: 0 }
    for (const stretch of stretches) sum.open += lengthOf(stretch)
    if (sum.open > 0) weekdays.set(weekday, sum)
  }
  for (const gap of gaps) {
    const sum = weekdays.get(weekdayOf(gap.day))
    if (sum) sum.missing += lengthOf(gap)
  }
  return [...weekdays.values()].toSorted((a, b) => a.weekday - b.weekday)
}
