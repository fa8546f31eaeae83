import { useElementSize } from '@mantine/hooks'
import type { PointerEvent } from 'react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, dayNumber } from '../../../shared/base/dates.ts'
import { dayBetween, monthStarts, scaleOf, ticksTo } from '../../base/picture/scale.ts'
import styles from '../stock.module.css'
import type { Forecast } from './runOutWords.ts'

const HEIGHT = 148
const LEFT = 34
const TOP = 10
const BOTTOM = 20
const SHORTEST_DAYS = 60

type Point = Forecast['past'][number]

/** The level over the past year and where it goes: reorder point, deliveries on order, the day it runs out. */
export function LevelPicture({ forecast, words }: { forecast: Forecast; words: string }) {
  const { t } = useTranslation('stock')
  const { locale, number, day, today } = useFormats()
  const { ref, width } = useElementSize()
  const [at, setAt] = useState<Day | null>(null)
  const { past, ahead, reorderPoint, runOut } = forecast

  const drawn = useMemo(() => {
    const now = today()
    const first = past[0]?.day ?? now
    const from = first < addDays(now, -SHORTEST_DAYS) ? first : addDays(now, -SHORTEST_DAYS)
    const to = ahead.at(-1)?.day ?? addDays(now, 14)
    const most = Math.max(reorderPoint ?? 0, 1, ...[...past, ...ahead].map(({ level }) => level))
    const ticks = ticksTo(most)
    const x = scaleOf([dayNumber(from), dayNumber(to)], [LEFT, Math.max(width - 4, LEFT + 1)])
    const y = scaleOf([0, ticks.at(-1) ?? 1], [HEIGHT - BOTTOM, TOP])
    const months = monthStarts(from, to, Math.floor(width / 56))
    const deliveries = ahead.filter(
      (point, index) => index > 0 && point.level > ahead[index - 1]!.level,
    )
    return { from, to, ticks, x, y, months, deliveries, now }
  }, [past, ahead, reorderPoint, width, today])
  const { from, to, ticks, x, y, months, deliveries, now } = drawn
  const place = (date: Day) => x(dayNumber(date))
  const bottom = HEIGHT - BOTTOM
  const monthName = useMemo(
    () => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
    [locale],
  )

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - box.left - LEFT) / (width - 4 - LEFT)
    setAt(dayBetween(from, to, Math.min(1, Math.max(0, share))))
  }
  const reading = at ? levelAt(at, past, ahead, now) : null

  return (
    <div className={styles.picture} ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${t('picture.label')}. ${words}`}
          onPointerMove={point}
          onPointerLeave={() => setAt(null)}
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={LEFT} x2={width - 4} y1={y(tick)} y2={y(tick)} stroke="var(--hairline)" />
              <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                {number(tick)}
              </text>
            </g>
          ))}
          {months.map((start) => (
            <text key={start} x={place(start)} y={HEIGHT - 5} textAnchor="middle">
              {monthName.format(new Date(`${start}T12:00:00Z`))}
            </text>
          ))}
          {reorderPoint !== null && (
            <line
              x1={LEFT}
              x2={width - 4}
              y1={y(reorderPoint)}
              y2={y(reorderPoint)}
              stroke="var(--warn)"
              strokeDasharray="2 3"
            />
          )}
          <line
            x1={place(now)}
            x2={place(now)}
            y1={TOP}
            y2={bottom}
            stroke="var(--hairline-strong)"
          />
          {runOut && runOut.earliest <= to && runOut.day > now && (
            <rect
              x={place(runOut.earliest)}
              width={Math.max(
                2,
                Math.min(place(runOut.latest ?? to), width - 4) - place(runOut.earliest),
              )}
              y={bottom - 3}
              height={3}
              fill="var(--bad)"
              opacity={0.35}
            />
          )}
          <path d={stepPath(past, place, y)} fill="none" stroke="var(--ink)" strokeWidth={1.6} />
          <path
            d={linePath(ahead, place, y)}
            fill="none"
            stroke="var(--ink-soft)"
            strokeWidth={1.4}
            strokeDasharray="4 3"
          />
          {deliveries.map((delivery) => (
            <path
              key={delivery.day}
              d={`M${place(delivery.day) - 5} ${y(delivery.level) - 4}h10l-5 7z`}
              fill="var(--calm)"
            />
          ))}
          {runOut && runOut.day <= to && (
            <circle cx={place(runOut.day)} cy={bottom} r={4} fill="var(--bad)" />
          )}
          {at && (
            <line
              x1={place(at)}
              x2={place(at)}
              y1={TOP}
              y2={bottom}
              stroke="var(--accent)"
              opacity={0.6}
            />
          )}
        </svg>
      )}
      <div className={styles.reading} aria-hidden>
        {at && reading !== null ? (
          t(at > now ? 'picture.expected' : 'picture.had', {
            day: day(at),
            level: number(reading),
            unit: forecast.unit,
          })
        ) : (
          <>
            <span data-mark="past">{t('picture.past')}</span>
            {ahead.length > 0 && <span data-mark="ahead">{t('picture.ahead')}</span>}
            {reorderPoint !== null && (
              <span data-mark="order">{t('picture.order', { point: number(reorderPoint) })}</span>
            )}
            {deliveries.length > 0 && <span data-mark="delivery">{t('picture.delivery')}</span>}
          </>
        )}
      </div>
    </div>
  )
}

/** The level at the end of a day: as it was, or as it is expected. */
function levelAt(date: Day, past: Point[], ahead: Point[], now: Day): number | null {
  const points = date > now ? ahead : past
  return points.findLast((point) => point.day <= date)?.level ?? null
}

/** A level stays until it changes: steps. */
function stepPath(points: Point[], x: (day: Day) => number, y: (level: number) => number): string {
  return points
    .map(({ day, level }, index) =>
      index === 0 ? `M${x(day)} ${y(Math.max(0, level))}` : `H${x(day)}V${y(Math.max(0, level))}`,
    )
    .join('')
}

function linePath(points: Point[], x: (day: Day) => number, y: (level: number) => number): string {
  return points
    .map(({ day, level }, index) => `${index === 0 ? 'M' : 'L'}${x(day)} ${y(level)}`)
    .join('')
}
