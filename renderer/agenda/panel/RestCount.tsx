import { useTranslation } from 'react-i18next'
import styles from '../agenda.module.css'

/** As many lines of a kind as an overview shows; the rest is counted. */
export const SHOWN = 8

/** "3 more", where a list is longer than an overview shows. */
export function RestCount({ count }: { count: number }) {
  const { t } = useTranslation('agenda')
  return count > 0 ? <p className={styles.soft}>{t('month.more', { count })}</p> : null
}
