import { useTranslation } from 'react-i18next'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import styles from '../agenda.module.css'
import type { Report } from './useImport.ts'

const MOST = 200

/** What was taken in, replaced and known already, and what was left out and why. */
export function ImportReport({ report }: { report: Report }) {
  const { t } = useTranslation('agenda')
  const { number } = useFormats()
  const { imported, updated, duplicates, skipped } = report
  const told = (key: 'taken' | 'updated' | 'same' | 'skipped' | 'andMore', count: number) =>
    t(`exchange.${key}`, { count, shown: number(count) })
  return (
    <>
      <Notice tone={skipped.length > 0 ? 'warn' : 'calm'}>
        {[
          told('taken', imported),
          updated > 0 && told('updated', updated),
          duplicates > 0 && told('same', duplicates),
          skipped.length > 0 && told('skipped', skipped.length),
        ]
          .filter(Boolean)
          .join(' ')}
      </Notice>
      {skipped.length > 0 && (
        <Section title={t('exchange.leftOut')}>
          <ul className={styles.lines}>
            {skipped.slice(0, MOST).map(({ file, row, reason }) => (
              <li key={`${file} ${row} ${reason}`} className={styles.line}>
                <span className={styles.lineText}>
                  {t([`agenda:exchange.reason.${reason}`, 'agenda:exchange.unknown'])}
                  <small>{row > 0 ? t('exchange.at', { file, row: number(row) }) : file}</small>
                </span>
              </li>
            ))}
          </ul>
          {skipped.length > MOST && told('andMore', skipped.length - MOST)}
        </Section>
      )}
    </>
  )
}
