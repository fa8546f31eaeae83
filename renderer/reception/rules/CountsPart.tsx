import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/base/dates.ts'
import type { EntryKind } from '../../../shared/reception/contract/entries.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { entryKinds } from '../parts/entryWords.ts'
import { useMessageWords } from '../messages/useMessageWords.ts'
import { busiestHours } from './busiestHours.ts'
import { HourPicture } from './HourPicture.tsx'
import styles from './rules.module.css'

const spans = ['30', '90', '365'] as const

/** What stays when names have faded: how many came and when, how long they waited, what was spared. */
export function CountsPart() {
  const { t } = useTranslation('reception')
  const { today, number } = useFormats()
  const { duration } = useMessageWords()
  const [span, setSpan] = useState<string>('90')
  const [kind, setKind] = useState<EntryKind | 'all'>('all')
  const query = useQuery(
    orpc.reception.counts.queryOptions({
      input: { from: addDays(today(), 1 - Number(span)), to: today() },
      placeholderData: (before) => before,
    }),
  )
  const counts = query.data
  const hours = (counts?.hours ?? []).filter((each) => kind === 'all' || each.kind === kind)
  const busiest = busiestHours(hours)
  const minutes = (value: number | null) => (value === null ? '–' : duration(Math.round(value)))
  return (
    <section className={styles.counts} aria-label={t('counts.title')}>
      <div className={styles.countsHead}>
        <h2>{t('counts.title')}</h2>
        <SegmentedControl
          aria-label={t('counts.span')}
          value={span}
          onChange={setSpan}
          data={spans.map((days) => ({ value: days, label: t(`counts.days.${days}`) }))}
        />
      </div>
      <QueryNotice error={query.error} />
      {counts && (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('fields.kind')}</th>
                <th scope="col">{t('counts.entries')}</th>
                <th scope="col">{t('counts.people')}</th>
                <th scope="col">{t('counts.median')}</th>
                <th scope="col">{t('counts.p85')}</th>
              </tr>
            </thead>
            <tbody>
              {counts.kinds.map((each) => (
                <tr key={each.kind}>
                  <th scope="row">{t(`rules.kind.${each.kind}`)}</th>
                  <td>{number(each.entries)}</td>
                  <td>{number(each.people)}</td>
                  <td>{minutes(each.medianWait)}</td>
                  <td>{minutes(each.p85Wait)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            {t('counts.messages', {
              count: counts.messages.taken,
              answered: number(counts.messages.answered),
              median: minutes(counts.messages.medianMinutes),
            })}{' '}
            {t('counts.spared', { count: counts.spared })}
          </p>
          <SegmentedControl
            aria-label={t('fields.kind')}
            value={kind}
            onChange={(value) => setKind(value as EntryKind | 'all')}
            data={[
              { value: 'all', label: t('counts.all') },
              ...entryKinds.map((value) => ({ value, label: t(`rules.kind.${value}`) })),
            ]}
          />
          <p className={styles.sentence}>
            {busiest
              ? t(`counts.busiest.${kind}`, {
                  from: busiest.from,
                  to: busiest.to,
                  share: number(Math.round(busiest.share * 100)),
                })
              : t('counts.tooFew')}
          </p>
          <HourPicture hours={hours} label={t('counts.picture')} />
        </>
      )}
    </section>
  )
}
