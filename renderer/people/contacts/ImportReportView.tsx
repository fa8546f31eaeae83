import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../../shared/base/schemas.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import styles from '../people.module.css'

const MOST = 200

/** What was taken in, what was known already, and what was left out and why. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const { t } = useTranslation('people')
  const { number } = useFormats()
  const { imported, duplicates, skipped } = report
  const told = (key: string, count: number) => t(key, { count, shown: number(count) })
  return (
    <>
      <Notice tone={skipped.length > 0 ? 'warn' : 'calm'}>
        {[
          told('people:import.taken', imported),
          duplicates > 0 && told('people:import.known', duplicates),
          skipped.length > 0 && told('people:import.skipped', skipped.length),
        ]
          .filter(Boolean)
          .join(' ')}
      </Notice>
      {skipped.length > 0 && (
        <Section title={t('import.leftOut')}>
          <ul className={styles.rows}>
            {skipped.slice(0, MOST).map(({ file, row, reason }) => (
              <li key={`${file} ${row} ${reason}`}>
                <span className={styles.rowText}>
                  {t([`files:rowReason.${reason}`, 'people:import.unknown'])}
                  <small>{t('import.at', { file, row: number(row) })}</small>
                </span>
              </li>
            ))}
          </ul>
          {skipped.length > MOST && told('people:import.andMore', skipped.length - MOST)}
        </Section>
      )}
    </>
  )
}
