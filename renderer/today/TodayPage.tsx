import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../shared/today/contract.ts'
import { client } from '../app/client/client.ts'
import { EmptyState } from '../base/EmptyState.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { printPaper } from '../base/papers.ts'
import { QueryNotice } from '../base/QueryNotice.tsx'
import { StatusMark } from '../base/StatusMark.tsx'
import { showFailure } from '../base/toasts.ts'
import { AtFront } from './AtFront.tsx'
import { FrontHalf } from './FrontHalf.tsx'
import { SupportHalf } from './SupportHalf.tsx'
import { todayQuery } from './todayQuery.ts'
import { useShownMark } from './useShownMark.ts'
import styles from './today.module.css'

/** What waits in the office now, both halves side by side; each line leads to where it is dealt with. */
export function TodayPage() {
  const { t } = useTranslation('today')
  const { today: todaysDay, locale } = useFormats()
  const query = useQuery(todayQuery)
  const data = query.data
  // Kept from an earlier day, or left standing over midnight; the engine's next answer is under way.
  const isOld = data !== undefined && data.day !== todaysDay()
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${todaysDay()}T12:00:00Z`),
  )
  const print = () =>
    void client.today
      .paper({})
      .then((paper) => printPaper(paper))
      .catch(showFailure)
  useHotkey({ scope: 'today:title', keys: 'mod+p', label: 'today:print', run: print })
  useShownMark(data !== undefined)

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p>
            {date}
            {!isOld && data?.holiday && ` · ${data.holiday}`}
          </p>
        </div>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.7} />}
          onClick={print}
        >
          {t('print')}
        </Button>
      </header>
      <QueryNotice error={query.error} />
      {data && (
        <div className={styles.halves} aria-busy={isOld}>
          <div className={styles.half} data-half="front">
            <div className={styles.halfHead}>
              <h2>{t('app:rail.front')}</h2>
              <CoverMark front={data.front} />
            </div>
            <AtFront front={data.front} />
            <FrontHalf front={data.front} at={data.at} />
            {isCalm(data.front) && <p className={styles.calm}>{t('calmFront')}</p>}
          </div>
          <div className={styles.half} data-half="back">
            <div className={styles.halfHead}>
              <h2>{t('app:rail.back')}</h2>
            </div>
            <SupportHalf support={data.support} at={data.at} />
            {isCalm(data.support) && (
              <EmptyState title={t('calm')} text={data.empty ? t('calmEmpty') : t('calmText')} />
            )}
          </div>
        </div>
      )}
    </div>
  )
}

/** Nothing in any of the lists that wait; who is at the front does not wait. */
function isCalm({
  atFront: _atFront,
  absent: _absent,
  ...lists
}: Partial<Today['front']> & object): boolean {
  return Object.values(lists).every((list) => !Array.isArray(list) || list.length === 0)
}

function CoverMark({ front }: { front: Today['front'] }) {
  const { t } = useTranslation('today')
  if (!front.open) return <StatusMark tone="idle" label={t('cover.closed')} />
  const label = t('cover.atFront', { count: front.atFront.length, needed: front.needed })
  return <StatusMark tone={front.covered ? 'good' : 'bad'} label={label} />
}
