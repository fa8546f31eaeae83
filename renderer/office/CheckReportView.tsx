import { useTranslation } from 'react-i18next'
import type { CheckReport } from '../../shared/office/contract.ts'
import { Notice } from '../base/Notice.tsx'
import { StatusMark } from '../base/StatusMark.tsx'
import styles from './office.module.css'

/** What the check of everything found, line by line. */
export function CheckReportView({ report }: { report: CheckReport }) {
  const { t } = useTranslation('office')
  return (
    <div style={{ padding: '0 16px 16px' }} role="status">
      <Notice tone={report.good ? 'calm' : 'bad'}>
        {t(report.good ? 'check.good' : 'check.bad')}
        <ul className={styles.checks}>
          {report.checks.map(({ name, good, detail }) => (
            <li key={name}>
              <StatusMark
                tone={good ? 'good' : 'bad'}
                label={t([`check.name.${name}`, 'check.name.other'], { name })}
              />
              {!good && <span>{detail}</span>}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
