import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Tone } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { daysText } from '../durations.ts'
import styles from './flow.module.css'
import type { Flow } from './Picture.tsx'

const MOST = 12
const TONES: Record<Flow['open'][number]['age'], Tone> = {
  young: 'good',
  usual: 'busy',
  old: 'bad',
  unknown: 'idle',
}

/** The oldest of what is open, each against what is usual for its kind. */
export function AgeList({ flow }: { flow: Flow }) {
  const { t } = useTranslation('requests')
  const { locale, number } = useFormats()
  const [, go] = useLocation()
  const oldest = flow.open.toSorted((a, b) => b.ageDays - a.ageDays)
  const longest = oldest[0]?.ageDays ?? 1
  const late = oldest.filter(({ age }) => age === 'old').length
  return (
    <section className={styles.picture}>
      <h2>{t('flow.ages')}</h2>
      <p>
        {t('flow.agesWords', { count: late, shown: number(late), open: number(oldest.length) })}
      </p>
      <ul className={styles.ages}>
        {oldest.slice(0, MOST).map((one) => (
          <li key={one.requestId}>
            <button type="button" onClick={() => go(`/requests/${one.requestId}`)}>
              {one.title || one.number}
            </button>
            <span className={styles.ageBar} aria-hidden>
              <span
                data-age={one.age}
                style={{ width: `${Math.max(1, (one.ageDays / longest) * 100)}%` }}
              />
            </span>
            <span className={styles.age}>{daysText(one.ageDays, locale)}</span>
            <StatusMark tone={TONES[one.age]} label={t(`flow.age.${one.age}`)} />
          </li>
        ))}
      </ul>
      {oldest.length > MOST && (
        <p>
          {t('flow.more', { count: oldest.length - MOST, shown: number(oldest.length - MOST) })}
        </p>
      )}
    </section>
  )
}
