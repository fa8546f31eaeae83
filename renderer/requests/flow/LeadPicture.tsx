import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { daysText } from '../durations.ts'
import { Grid, HEIGHT, LEFT, useAxes } from './axes.tsx'
import styles from './flow.module.css'
import type { Flow } from './Picture.tsx'
import { Picture } from './Picture.tsx'

type Finished = Flow['finished'][number]

/** Each told request as a point: the day it was told, and how long who asked had waited. */
export function LeadPicture({ flow, from, to }: { flow: Flow; from: Day; to: Day }) {
  const { t } = useTranslation('requests')
  const { locale, day, number } = useFormats()
  const { ref, width } = useElementSize()
  const [, go] = useLocation()
  const [at, setAt] = useState<Finished | null>(null)
  const { finished, lead, waitingShare } = flow
  const axes = useAxes(from, to, Math.max(1, ...finished.map(({ leadDays }) => leadDays)), width)
  const { x, y, right } = axes
  const isKnown = lead.median !== null && lead.p85 !== null
  const share = waitingShare === null ? null : number(Math.round(waitingShare * 100))
  const words = [
    isKnown
      ? t('flow.leadWords', {
          count: lead.count,
          shown: number(lead.count),
          median: daysText(lead.median ?? 0, locale),
          p85: daysText(lead.p85 ?? 0, locale),
        })
      : t('flow.nothingTold'),
    share === null ? '' : t('flow.waitingShare', { share }),
  ]
  return (
    <Picture
      title={t('flow.lead')}
      words={words.filter(Boolean).join(' ')}
      table={{
        head: [t('number'), t('title'), t('told'), t('times.lead')],
        rows: () =>
          finished
            .toReversed()
            .map((one) => [one.number, one.title, day(one.day), daysText(one.leadDays, locale)]),
      }}
    >
      <div ref={ref} className={styles.drawing}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} role="img" aria-label={words.join(' ')}>
            <Grid axes={axes} />
            {isKnown &&
              ([lead.median, lead.p85] as number[]).map((value, index) => (
                <g key={index === 0 ? 'median' : 'p85'}>
                  <line
                    x1={LEFT}
                    x2={right}
                    y1={y(value)}
                    y2={y(value)}
                    stroke={index === 0 ? 'var(--green)' : 'var(--warn)'}
                    strokeWidth={1.5}
                    strokeDasharray={index === 0 ? undefined : '5 3'}
                  />
                </g>
              ))}
            {finished.map((one) => (
              <circle
                key={one.requestId}
                cx={x(one.day)}
                cy={y(one.leadDays)}
                r={at?.requestId === one.requestId ? 6 : 4}
                className={styles.point}
                onPointerEnter={() => setAt(one)}
                onPointerLeave={() => setAt(null)}
                onClick={() => go(`/requests/${one.requestId}`)}
              />
            ))}
          </svg>
        )}
        <div className={styles.reading} aria-hidden>
          {at ? (
            `${at.number} ${at.title}: ${daysText(at.leadDays, locale)}`
          ) : (
            <>
              <span data-mark="point">{t('flow.onePoint')}</span>
              <span data-mark="median">{t('flow.median')}</span>
              <span data-mark="p85">{t('flow.p85')}</span>
            </>
          )}
        </div>
      </div>
    </Picture>
  )
}
