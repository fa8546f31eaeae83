import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { daysText } from '../durations.ts'
import styles from '../requests.module.css'

/** What may honestly be promised for such work, from the office's own last year. */
export function PromiseHint({ kind, onTake }: { kind: string; onTake: (day: Day) => void }) {
  const { t } = useTranslation('requests')
  const { locale, dayWords } = useFormats()
  const [asked] = useDebouncedValue(kind.trim(), 250)
  const { data } = useQuery({
    ...orpc.requests.promise.queryOptions({ input: { kind: asked } }),
    placeholderData: (before) => before,
  })
  if (data === undefined) return null
  if (data === null) return <p className={styles.promise}>{t('promise.unknown')}</p>
  const median = daysText(data.medianDays, locale)
  const p85 = daysText(data.p85Days, locale)
  return (
    <p className={styles.promise}>
      {t(asked === '' ? 'promise.any' : 'promise.such', { median, p85 })}{' '}
      <Button size="compact-xs" onClick={() => onTake(data.day)}>
        {t('promise.take', { day: dayWords(data.day) })}
      </Button>
    </p>
  )
}
