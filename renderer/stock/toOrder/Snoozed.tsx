import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { ItemId } from '../../../shared/base/ids.ts'
import styles from './toOrder.module.css'

/** More than these are told by their number: the line is a reminder, not a list. */
const MOST = 4

/** What was left out until later, each with a way to have it back. */
export function Snoozed({ items }: { items: { itemId: ItemId; itemName: string; until: Day }[] }) {
  const { t } = useTranslation('orders')
  const { dayWords } = useFormats()
  const wake = useCommand(client.stock.items.snooze, { done: () => t('snooze.woken') })
  if (items.length === 0) return null
  return (
    <footer className={styles.foot}>
      <span>{t('snooze.title', { count: items.length })}</span>
      {items.slice(0, MOST).map(({ itemId, itemName, until }) => (
        <span key={itemId}>
          {t('snooze.item', { item: itemName, day: dayWords(until) })}
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('snooze.wakeNamed', { item: itemName })}
            onClick={() => void wake.run({ itemId, until: null })}
          >
            {t('snooze.wake')}
          </Button>
        </span>
      ))}
      {items.length > MOST && <span>{t('snooze.more', { count: items.length - MOST })}</span>}
    </footer>
  )
}
