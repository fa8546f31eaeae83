import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Section } from './sections.ts'
import styles from './toOrder.module.css'

/** How far the ticked lines are from the supplier's minimum and free delivery, as a bar and in words. */
export function DeliveryBar({ section }: { section: Section }) {
  const { t } = useTranslation('orders')
  const { money } = useFormats()
  const { total, goal, proposal } = section
  const { minimumOrder, freeDeliveryFrom } = proposal
  const { currency } = total
  const end = Math.max(freeDeliveryFrom?.amount ?? 0, minimumOrder?.amount ?? 0)
  const words = goal
    ? t(`goal.${goal.kind}`, {
        missing: money({ amount: goal.missing, currency }),
        amount: money({ amount: goal.amount, currency }),
      })
    : freeDeliveryFrom
      ? t('goal.freeReached')
      : minimumOrder
        ? t('goal.minimumReached')
        : ''
  return (
    <div className={styles.delivery}>
      <strong>{money(total)}</strong>
      {end > 0 && (
        <span
          className={styles.bar}
          role="progressbar"
          aria-label={t('goal.label', { supplier: proposal.supplierName })}
          aria-valuemin={0}
          aria-valuemax={end}
          aria-valuenow={Math.min(total.amount, end)}
          aria-valuetext={words}
        >
          <span
            className={styles.barFill}
            data-reached={goal === null || undefined}
            style={{ width: `${Math.min(100, (total.amount / end) * 100)}%` }}
          />
          {minimumOrder && minimumOrder.amount < end && (
            <span
              className={styles.barMark}
              style={{ left: `${(minimumOrder.amount / end) * 100}%` }}
            />
          )}
        </span>
      )}
      {words && <span className={styles.soft}>{words}</span>}
    </div>
  )
}
