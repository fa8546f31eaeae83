import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RollCallId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { printPaper, savePaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'
import styles from './safety.module.css'

const SHOWN = 5

/** The roll calls of before, each with its report. */
export function PastRollCalls() {
  const { t } = useTranslation('reception')
  const { instant } = useFormats()
  const calls = useQuery(orpc.reception.rollCall.list.queryOptions()).data
  const past = (calls ?? []).filter(({ closedAt }) => closedAt !== null).slice(0, SHOWN)
  const report = (rollCallId: RollCallId, use: typeof printPaper) =>
    void client.reception.rollCall.report({ rollCallId }).then(use).catch(showFailure)
  if (past.length === 0) return null
  return (
    <section className={styles.past} aria-label={t('rollCall.past')}>
      <h2>{t('rollCall.past')}</h2>
      <ul>
        {past.map(({ id, drill, startedAt, safe, missing }) => (
          <li key={id}>
            <span>{instant(startedAt)}</span>
            <span>{t(drill ? 'rollCall.drill' : 'rollCall.real')}</span>
            <span>
              {t('rollCall.wereSafe', { count: safe })}
              {missing > 0 && `, ${t('rollCall.wereMissing', { count: missing })}`}
            </span>
            <Button size="compact-sm" onClick={() => report(id, printPaper)}>
              {t('rollCall.printReport')}
            </Button>
            <Button size="compact-sm" onClick={() => report(id, savePaper)}>
              {t('rollCall.saveReport')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
