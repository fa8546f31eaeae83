import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../base/format/useFormats.ts'
import { dayNumber } from '../../../../shared/base/dates.ts'
import type { Day } from '../../../../shared/base/dates.ts'
import type { PricePoint } from '../../../../shared/stock/contract/offers.ts'
import { scaleOf } from '../../../base/picture/scale.ts'
import styles from '../../stock.module.css'

const HEIGHT = 84
const TOP = 12
const BOTTOM = 8
const LABEL = 78

/** What a pack cost over time, one line per offer, told in words as well. */
export function PricePicture({ prices }: { prices: readonly PricePoint[] }) {
  const { t } = useTranslation('stock')
  const { money, day, today } = useFormats()
  const { ref, width } = useElementSize()
  const lines = useMemo(() => {
    const byOffer = Map.groupBy(prices, ({ offerId }) => offerId)
    return [...byOffer.values()].filter((points) => points.length > 0)
  }, [prices])
  const now = today()
  const first = prices.reduce<Day>((least, point) => (point.day < least ? point.day : least), now)
  const amounts = prices.map(({ price }) => price.amount)
  const x = scaleOf([dayNumber(first), dayNumber(now)], [4, Math.max(width - LABEL, 5)])
  // A rise of a few per cent must not look like a doubling, nor be lost.
  const most = Math.max(...amounts, 1)
  const least = Math.min(...amounts, most * 0.8)
  const y = scaleOf([least, most], [HEIGHT - BOTTOM, TOP])
  const inWords = lines.map((points) => {
    const named = points[0]
    const steps = points.map((point) => `${day(point.day)}: ${money(point.price)}`)
    return `${named?.supplierName ?? ''} ${named?.packName ?? ''}: ${steps.join(', ')}`
  })
  return (
    <div className={styles.picture} ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${t('offers.prices')}. ${inWords.join('. ')}`}
        >
          {lines.map((points) => {
            const end = points.at(-1)!
            const path = points
              .map(({ day: at, price }, index) =>
                index === 0
                  ? `M${x(dayNumber(at))} ${y(price.amount)}`
                  : `H${x(dayNumber(at))}V${y(price.amount)}`,
              )
              .join('')
            return (
              <g key={end.offerId}>
                <path
                  d={`${path}H${x(dayNumber(now))}`}
                  fill="none"
                  stroke="var(--ink)"
                  strokeWidth={1.6}
                />
                <text x={width - LABEL + 6} y={y(end.price.amount) + 4}>
                  {money(end.price)}
                </text>
              </g>
            )
          })}
        </svg>
      )}
      <div className={styles.reading} aria-hidden>
        {t('offers.pricesSince', { day: day(first) })}
      </div>
    </div>
  )
}
