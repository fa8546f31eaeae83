import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisposalBox } from '../../../shared/archive/contract/disposals.ts'
import styles from './disposals.module.css'

/** A box of a disposal: what it is, where to fetch it, and whether something stays in it. `isOver`: nothing is to be done any more. */
export function BoxHead(props: { box: DisposalBox; isOver?: boolean; children?: ReactNode }) {
  const { box, isOver = false, children } = props
  const { t } = useTranslation('disposal')
  return (
    <header>
      {children}
      <h2>{[box.code || t('withoutBox'), box.title].filter(Boolean).join(' · ')}</h2>
      <span className={styles.soft}>{box.placePath}</span>
      {box.boxId && !isOver && (
        <span className={styles.soft}>
          {box.staying > 0 ? t('staying', { count: box.staying }) : t('emptied')}
        </span>
      )}
    </header>
  )
}
