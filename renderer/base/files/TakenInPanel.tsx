import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ImportReport } from '../../../shared/base/schemas.ts'
import { Section } from '../Facts.tsx'
import { useFormats } from '../format/useFormats.ts'
import { Notice } from '../Notice.tsx'
import { useRecordPlace } from '../record/recordPlace.ts'
import { SidePanel } from '../SidePanel.tsx'
import styles from './files.module.css'

/** As many lines as a mailbox file may hold messages. */
const MOST = 2000

type Place = { file: string; row: number }
type Props = {
  report: ImportReport | null
  /** Whose words tell it: `<feature>:import.taken`, `.known`, `.skipped`, `.twins`, … */
  feature: string
  /** Where a record that was known already opens: `/mail`. */
  address: string
  /** A file, or a part of it, in words. */
  where: (place: Place) => ReactNode
}

/** What became of the files taken in last: new records, those that were there already, those left out and why. */
export function TakenInPanel({ report, feature, address, where }: Props) {
  const { t } = useTranslation(feature)
  const { number } = useFormats()
  const { close } = useRecordPlace()
  const [, go] = useLocation()
  const twins = report?.twins ?? []
  const told = (key: 'taken' | 'known' | 'skipped', count: number) =>
    t(`import.${key}`, { count, shown: number(count) })
  return (
    <SidePanel title={t('import.title')} onClose={close}>
      {!report && <Notice>{t('import.nothing')}</Notice>}
      {report && (
        <Notice tone={report.skipped.length > 0 ? 'warn' : 'calm'}>
          {[
            told('taken', report.imported),
            report.duplicates > 0 && told('known', report.duplicates),
            report.skipped.length > 0 && told('skipped', report.skipped.length),
          ]
            .filter(Boolean)
            .join(' ')}
        </Notice>
      )}
      {twins.length > 0 && (
        <Section title={t('import.twins')}>
          <ul className={styles.taken}>
            {twins.slice(0, MOST).map(({ file, row, twin, id }) => (
              <li key={`${id} ${file} ${row}`}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => go(`${address}/${id}`)}
                >
                  {twin}
                </button>
                <small>{where({ file, row })}</small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {report && report.skipped.length > 0 && (
        <Section title={t('import.leftOut')}>
          <ul className={styles.taken}>
            {report.skipped.slice(0, MOST).map(({ file, row, reason }) => (
              <li key={`${file} ${row}`}>
                {where({ file, row })}
                <small>
                  {t([`files:fileReason.${reason}`, `files:rowReason.${reason}`, 'import.unknown'])}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </SidePanel>
  )
}
