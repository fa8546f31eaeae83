import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import type { HourCount } from './busiestHours.ts'
import styles from './rules.module.css'

/** A Monday, to name the weekdays from. */
const MONDAY = Date.UTC(2026, 0, 5, 12)
const DAY_MS = 86_400_000
const USUAL = { first: 8, last: 17 }

/** Weekday by hour: the fuller an hour, the darker its cell, with its count in figures. */
export function HourPicture({ hours, label }: { hours: readonly HourCount[]; label: string }) {
  const { t } = useTranslation('reception')
  const { locale, number } = useFormats()
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const counts = new Map<string, number>()
  for (const each of hours) {
    const key = `${each.weekday} ${each.hour}`
    counts.set(key, (counts.get(key) ?? 0) + each.entries)
  }
  const most = Math.max(1, ...counts.values())
  const used = hours.filter(({ entries }) => entries > 0)
  const first = Math.min(USUAL.first, ...used.map(({ hour }) => hour))
  const last = Math.max(USUAL.last, ...used.map(({ hour }) => hour))
  const shownHours = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const lastWeekday = used.some((each) => each.weekday > 5) ? 7 : 5
  return (
    <table className={styles.picture}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('counts.weekday')}</th>
          {shownHours.map((hour) => (
            <th key={hour} scope="col">
              {hour}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: lastWeekday }, (_, index) => index + 1).map((day) => (
          <tr key={day}>
            <th scope="row">{weekday.format(MONDAY + (day - 1) * DAY_MS)}</th>
            {shownHours.map((hour) => {
              const count = counts.get(`${day} ${hour}`) ?? 0
              const share = Math.round((count / most) * 45)
              return (
                <td
                  key={hour}
                  style={{
                    background: `color-mix(in srgb, var(--accent) ${share}%, var(--paper))`,
                  }}
                >
                  {count > 0 && number(count)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
