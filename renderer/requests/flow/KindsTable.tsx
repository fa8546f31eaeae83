import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import { daysText } from '../durations.ts'
import styles from './flow.module.css'
import type { Flow } from './Picture.tsx'

/** How long each kind of work takes: what promises are made from. */
export function KindsTable({ flow }: { flow: Flow }) {
  const { t } = useTranslation('requests')
  const { locale, number } = useFormats()
  const days = (value: number | null) => (value === null ? '' : daysText(value, locale))
  if (flow.kinds.length === 0) return null
  return (
    <section className={styles.picture}>
      <h2>{t('flow.kinds')}</h2>
      <table className={styles.kinds}>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('flow.toldCount')}</th>
            <th scope="col">{t('flow.median')}</th>
            <th scope="col">{t('flow.p85')}</th>
          </tr>
        </thead>
        <tbody>
          {flow.kinds.map(({ kind, lead }) => (
            <tr key={kind}>
              <th scope="row">{kind || t('flow.noKind')}</th>
              <td>{number(lead.count)}</td>
              <td>{days(lead.median)}</td>
              <td>{days(lead.p85)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
