import { useElementSize } from '@mantine/hooks'
import type { PointerEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { dayBetween } from '../../base/picture/scale.ts'
import type { Axes } from './axes.tsx'
import { Grid, HEIGHT, LEFT, useAxes } from './axes.tsx'
import styles from './flow.module.css'
import type { Flow } from './Picture.tsx'
import { Picture } from './Picture.tsx'

type OpenDay = Flow['days'][number]
/** From the ground up: nearest to the end first. */
const LAYERS = ['done', 'waiting', 'active', 'new'] as const
const FILLS = {
  done: 'var(--brass)',
  waiting: 'var(--calm)',
  active: 'var(--green)',
  new: 'var(--hairline-strong)',
}

/** What was open at the end of each day, by where it lay. */
export function DaysPicture({ flow, from, to }: { flow: Flow; from: Day; to: Day }) {
  const { t } = useTranslation('requests')
  const { day, number } = useFormats()
  const { ref, width } = useElementSize()
  const [at, setAt] = useState<OpenDay | null>(null)
  const { days } = flow
  const openOf = (one: OpenDay) => LAYERS.reduce((sum, layer) => sum + one[layer], 0)
  const axes = useAxes(from, to, Math.max(1, ...days.map(openOf)), width)
  const last = days.at(-1)
  const first = days[0]
  const words =
    first && last
      ? t('flow.daysWords', {
          now: number(openOf(last)),
          before: number(openOf(first)),
          day: day(first.day),
        })
      : ''
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - box.left - LEFT) / (axes.right - LEFT)
    const pointed = dayBetween(from, to, Math.min(1, Math.max(0, share)))
    setAt(days.find((one) => one.day === pointed) ?? null)
  }
  return (
    <Picture
      title={t('flow.days')}
      words={words}
      table={{
        head: [t('flow.day'), ...LAYERS.toReversed().map((layer) => t(`flow.layer.${layer}`))],
        rows: () =>
          days
            .filter((_, index) => (days.length - 1 - index) % 7 === 0)
            .toReversed()
            .map((one) => [
              day(one.day),
              ...LAYERS.toReversed().map((layer) => number(one[layer])),
            ]),
      }}
    >
      <div ref={ref} className={styles.drawing}>
        {width > 0 && (
          <svg
            width={width}
            height={HEIGHT}
            role="img"
            aria-label={words}
            onPointerMove={point}
            onPointerLeave={() => setAt(null)}
          >
            <Grid axes={axes} />
            {LAYERS.map((layer, index) => (
              <path
                key={layer}
                d={areaPath(days, LAYERS.slice(0, index), layer, axes)}
                fill={FILLS[layer]}
                opacity={0.8}
              />
            ))}
            {at && (
              <line
                x1={axes.x(at.day)}
                x2={axes.x(at.day)}
                y1={10}
                y2={axes.bottom}
                stroke="var(--ink)"
              />
            )}
          </svg>
        )}
        <div className={styles.reading} aria-hidden>
          {at && <span>{day(at.day)}:</span>}
          {LAYERS.toReversed().map((layer) => (
            <span key={layer} data-mark={layer}>
              {t(`flow.layer.${layer}`)}
              {at && ` ${number(at[layer])}`}
            </span>
          ))}
        </div>
      </div>
    </Picture>
  )
}

/** A layer lies on those below it. */
function areaPath(
  days: readonly OpenDay[],
  below: readonly (typeof LAYERS)[number][],
  layer: (typeof LAYERS)[number],
  { x, y }: Axes,
): string {
  const ground = (one: OpenDay) => below.reduce((sum, each) => sum + one[each], 0)
  const upper = days.map((one) => `${x(one.day)} ${y(ground(one) + one[layer])}`)
  const lower = days.toReversed().map((one) => `${x(one.day)} ${y(ground(one))}`)
  return days.length === 0 ? '' : `M${[...upper, ...lower].join('L')}Z`
}
