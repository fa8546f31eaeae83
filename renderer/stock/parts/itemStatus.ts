import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconFlag,
  IconShoppingCart,
  IconStack2,
} from '@tabler/icons-react'
import type { Icon, Tone } from '../../base/StatusMark.tsx'
import type { ItemStatus } from '../../../shared/stock/contract/items.ts'

/** How each status of an item looks; its word is `stock:status.<status>`. */
export const statusLooks: Record<ItemStatus, { tone: Tone; icon: Icon }> = {
  empty: { tone: 'bad', icon: IconCircleX },
  flagged: { tone: 'bad', icon: IconFlag },
  due: { tone: 'warn', icon: IconShoppingCart },
  low: { tone: 'warn', icon: IconAlertTriangle },
  ok: { tone: 'good', icon: IconCircleCheck },
  overstock: { tone: 'idle', icon: IconStack2 },
}

/** Worst first: what the column of statuses sorts by. */
export const statusOrder: readonly ItemStatus[] = [
  'empty',
  'flagged',
  'due',
  'low',
  'ok',
  'overstock',
]
