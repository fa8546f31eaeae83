import {
  IconClipboardList,
  IconFileImport,
  IconRoute,
  IconShoppingCart,
  IconTruckDelivery,
} from '@tabler/icons-react'
import { client } from '../../app/client/client.ts'
import type { FeaturePage, PaletteAction, PaletteHit, PaletteSource } from '../../base/feature.ts'
import { lazyPage } from '../../base/lazyPage.tsx'

const MOST_HITS = 8

const matches = (text: string, wanted: string) =>
  wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word))

const findRounds = async (text: string, signal: AbortSignal): Promise<PaletteHit[]> => {
  const rounds = await client.stock.rounds.list({}, { signal })
  return rounds
    .filter(({ name }) => matches(name, text))
    .slice(0, MOST_HITS)
    .map(({ id, name }) => ({ id, label: name, address: `/stock/rounds/${id}` }))
}

/** To order and orders: the pages after that of the items. */
export const orderPages: FeaturePage[] = [
  {
    path: '/stock/to-order/:id?',
    label: 'orders:toOrder.title',
    icon: IconShoppingCart,
    keys: 'g b',
    page: lazyPage(() => import('../toOrder/ToOrderPage.tsx').then((m) => m.ToOrderPage)),
  },
  {
    path: '/stock/orders/:id?/:step?',
    label: 'orders:title',
    icon: IconTruckDelivery,
    keys: 'g o',
    page: lazyPage(() => import('./OrdersPage.tsx').then((m) => m.OrdersPage)),
  },
  {
    path: '/stock/rounds/:id?/:step?',
    label: 'orders:rounds.title',
    icon: IconRoute,
    keys: 'g r',
    page: lazyPage(() => import('../rounds/RoundsPage.tsx').then((m) => m.RoundsPage)),
  },
]

export const importPage: FeaturePage = {
  path: '/stock/import',
  label: 'orders:import.title',
  icon: IconFileImport,
  offRail: true,
  keys: 'g m',
  page: lazyPage(() => import('../imports/ImportPage.tsx').then((m) => m.ImportPage)),
}

export const orderActions: PaletteAction[] = [
  {
    id: 'stock.newOrder',
    label: 'orders:new.title',
    icon: IconClipboardList,
    run: (go) => go('/stock/orders/new'),
  },
  {
    id: 'stock.newRound',
    label: 'orders:rounds.new',
    icon: IconRoute,
    run: (go) => go('/stock/rounds/new'),
  },
]

export const orderSources: PaletteSource[] = [
  { id: 'stock.rounds', label: 'orders:rounds.title', icon: IconRoute, find: findRounds },
]
