import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { addDays, mondayOf } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Grid, HEIGHT, useAxes } from './axes.tsx'
import styles from './flow.module.css'
import type { Flow } from './Picture.tsx'
import { Picture } from './Picture.tsx'

/** What came in and what was told in each week. */
export function WeeksPicture({ flow }: { flow: Flow }) {
  const { t } = useTranslation('requests')
  const { day, number, today } = useFormats()
  const { ref, width } = useElementSize()
  const { weeks } = flow
  const first = weeks[0]?.monday ?? mondayOf(today())
  const last = addDays(weeks.at(-1)?.monday ?? first, 6)
  const most = Math.max(1, ...weeks.flatMap(({ received, told }) => [received, told]))
  const axes = useAxes(first, last, most, width)
  const { x, y, bottom } = axes
  const bar = Math.max(1, Math.min(14, (x(addDays(first, 7)) - x(first)) / 2 - 1.5))
  const sum = (part: 'received' | 'told') =>
    number(weeks.reduce((whole, week) => whole + week[part], 0))
  const words = t('flow.weeksWords', { received: sum('received'), told: sum('told') })
  return (
    <Picture
      title={t('flow.weeks')}
      words={words}
      table={{
        head: [t('flow.week'), t('flow.received'), t('flow.toldCount')],
        rows: () =>
          weeks
            .toReversed()
            .map(({ monday, received, told }) => [day(monday), number(received), number(told)]),
      }}
    >
      <div ref={ref} className={styles.drawing}>
        {width > 0 && weeks.length > 0 && (
          <svg width={width} height={HEIGHT} role="img" aria-label={words}>
            <Grid axes={axes} />
            {weeks.map(({ monday, received, told }) => (
              <g key={monday}>
                <title>
                  {t('flow.weekWords', {
                    day: day(monday),
                    received: number(received),
                    told: number(told),
                  })}
                </title>
                <rect
                  x={x(monday)}
                  width={bar}
                  y={y(received)}
                  height={bottom - y(received)}
                  fill="var(--hairline-strong)"
                />
                <rect
                  x={x(monday) + bar + 1}
                  width={bar}
                  y={y(told)}
                  height={bottom - y(told)}
                  fill="var(--green)"
                />
              </g>
            ))}
          </svg>
        )}
        <div className={styles.reading} aria-hidden>
          <span data-mark="received">{t('flow.received')}</span>
          <span data-mark="told">{t('flow.toldCount')}</span>
        </div>
      </div>
    </Picture>
  )
}
