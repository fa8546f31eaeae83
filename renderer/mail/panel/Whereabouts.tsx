import { useTranslation } from 'react-i18next'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { useWhereabouts } from '../queries.ts'
import styles from '../mail.module.css'

/** Whose letter it is, and where that colleague is now. */
export function Whereabouts({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation(['mail', 'rota'])
  const people = useWhereabouts()
  const { forStaffId, forStaffName, office } = letter
  const at = people.find(({ staffId }) => staffId === forStaffId)
  if (!forStaffId && !office) return t('nobody')
  return (
    <>
      {[forStaffName, office].filter(Boolean).join(', ')}
      {at && <div className={styles.soft}>{t(`rota:place.${at.place}`)}</div>}
    </>
  )
}
