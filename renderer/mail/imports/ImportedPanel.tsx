import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import styles from '../mail.module.css'
import { useImported } from './importedStore.ts'

/** As many lines as a mailbox file may hold messages. */
const MOST = 2000

/** What was taken in of the e-mails, what was known already and under which number, and what was left out and why. */
export function ImportedPanel() {
  const { t } = useTranslation('mail')
  const { number } = useFormats()
  const { close } = useRecordPlace()
  const [, go] = useLocation()
  const report = useImported((state) => state.report)
  const twins = report?.twins ?? []
  const told = (key: 'taken' | 'known' | 'skipped', count: number) =>
    t(`import.${key}`, { count, shown: number(count) })
  return (
    <SidePanel title={t('import.title')} onClose={close}>
      {report ? (
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
          {twins.length > 0 && (
            <Section title={t('import.twins')}>
              <ul className={styles.lines}>
                {twins.slice(0, MOST).map(({ file, row, twin, id }) => (
                  <li key={`${id} ${file} ${row}`}>
                    <button type="button" className={styles.link} onClick={() => go(`/mail/${id}`)}>
                      {twin}
                    </button>
                    <small>{t('import.at', { file, message: number(row) })}</small>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {report.skipped.length > 0 && (
            <Section title={t('import.leftOut')}>
              <ul className={styles.lines}>
                {report.skipped.slice(0, MOST).map(({ file, row, reason }) => (
                  <li key={`${file} ${row}`}>
                    {t([`files:rowReason.${reason}`, 'mail:import.unknown'])}
                    <small>{t('import.at', { file, message: number(row) })}</small>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      ) : (
        <Notice>{t('import.nothing')}</Notice>
      )}
    </SidePanel>
  )
}
