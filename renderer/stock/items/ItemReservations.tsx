import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { ItemDetail } from '../../../shared/stock/contract/items.ts'
import styles from '../stock.module.css'

/** What is set aside of an item, for what and until when; nothing while there is none. */
export function ItemReservations({ detail }: { detail: ItemDetail }) {
  const { t } = useTranslation('stock')
  const { number, dayWords } = useFormats()
  const release = useCommand(client.stock.items.release, { done: () => t('booked.released') })
  if (detail.reservations.length === 0) return null
  return (
    <Section title={t('overview.reservations')}>
      <ul className={styles.lines}>
        {detail.reservations.map(({ id, quantity, reason, until }) => (
          <li key={id} className={styles.line}>
            <span className={styles.lineText}>
              {number(quantity)} {detail.item.unit} · {reason}
              {until && <small>{t('overview.until', { day: dayWords(until) })}</small>}
            </span>
            <Button size="compact-xs" onClick={() => void release.run({ reservationId: id })}>
              {t('book.release')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
