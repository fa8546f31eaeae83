import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import styles from '../documents.module.css'
import { useDocumentsStore } from '../store.ts'

/** What became of the files taken in last: new documents, those that were there already, those left out and why. */
export function ImportedPanel() {
  const { t } = useTranslation('documents')
  const { number } = useFormats()
  const { close } = useRecordPlace()
  const [, go] = useLocation()
  const report = useDocumentsStore((state) => state.report)
  const told = (key: 'taken' | 'known' | 'skipped', count: number) =>
    t(`import.${key}`, { count, shown: number(count) })
  return (
    <SidePanel title={t('import.title')} onClose={close}>
      {!report && <Notice>{t('import.nothing')}</Notice>}
      {report && (
        <>
          <Notice tone={report.skipped.length > 0 ? 'warn' : 'calm'}>
            {[
              told('taken', report.imported),
              report.duplicates > 0 && told('known', report.duplicates),
              report.skipped.length > 0 && told('skipped', report.skipped.length),
            ]
              .filter(Boolean)
              .join(' ')}
          </Notice>
          {(report.twins ?? []).length > 0 && (
            <Section title={t('import.twins')}>
              <ul className={styles.lines}>
                {report.twins?.map(({ file, twin, id }) => (
                  <li key={`${id} ${file}`}>
                    <button
                      type="button"
                      className={styles.link}
                      onClick={() => go(`/documents/${id}`)}
                    >
                      {twin}
                    </button>
                    <small>{file}</small>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {report.skipped.length > 0 && (
            <Section title={t('import.leftOut')}>
              <ul className={styles.lines}>
                {report.skipped.map(({ file, row, reason }) => (
                  <li key={`${file} ${row}`}>
                    {file}
                    <small>
                      {t([
                        `files:fileReason.${reason}`,
                        `files:rowReason.${reason}`,
                        'import.unknown',
                      ])}
                    </small>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </SidePanel>
  )
}
