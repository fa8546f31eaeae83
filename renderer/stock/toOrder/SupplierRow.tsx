import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import { DeliveryBar } from './DeliveryBar.tsx'
import type { Section } from './sections.ts'
import styles from './toOrder.module.css'

type Props = {
  section: Section
  /** The draft's number where there is one. */
  draftNumber: string | null
  busy: boolean
  onMake: (section: Section) => void
}

/** The head of a supplier's part: its rhythm, the bar to its terms, and Make order. */
export function SupplierRow({ section, draftNumber, busy, onMake }: Props) {
  const { t } = useTranslation('orders')
  const { dayWords } = useFormats()
  const { proposal, chosen, changed, withoutPrice } = section
  if (proposal.supplierId === null) {
    return (
      <div className={styles.supplier}>
        <div className={styles.supplierName}>
          <h2>{t('toOrder.noSupplier')}</h2>
          <span className={styles.soft}>{t('toOrder.noSupplierText')}</span>
        </div>
      </div>
    )
  }
  const facts = [
    proposal.nextUsualOrder && t('toOrder.nextUsual', { day: dayWords(proposal.nextUsualOrder) }),
    t('toOrder.lead', { count: proposal.leadDays }),
    withoutPrice > 0 && t('withoutPrice', { count: withoutPrice }),
  ]
  const isOpening = draftNumber !== null && !changed
  return (
    <div className={styles.supplier}>
      <div className={styles.supplierName}>
        <h2>{proposal.supplierName}</h2>
        <span className={styles.soft}>{facts.filter(Boolean).join(' · ')}</span>
      </div>
      <DeliveryBar section={section} />
      <Button
        variant={isOpening ? 'default' : 'filled'}
        disabled={!isOpening && chosen.length === 0}
        loading={busy}
        aria-keyshortcuts="Control+Enter"
        title="Ctrl+Enter"
        onClick={() => onMake(section)}
      >
        {isOpening
          ? t('toOrder.openDraft', { number: draftNumber })
          : draftNumber
            ? t('toOrder.join', { number: draftNumber, count: chosen.length })
            : t('toOrder.make', { count: chosen.length })}
      </Button>
    </div>
  )
}
