import {
  IconBox,
  IconBuildingStore,
  IconMapPin,
  IconPackage,
  IconPrinter,
} from '@tabler/icons-react'
import { client } from '../app/client/client.ts'
import type { Feature, PaletteHit } from '../base/feature.ts'
import { importPage, orderActions, orderPages, orderSources } from './orders/ordersFeature.ts'
import { lazyPage } from '../base/lazyPage.tsx'

const MOST_HITS = 8

/** True when every word of `text` is found. */
function matches(text: string, wanted: string): boolean {
  const folded = text.toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

const findPlaces = async (text: string, signal: AbortSignal): Promise<PaletteHit[]> => {
  const places = await client.stock.places.list({}, { signal })
  return places
    .filter(({ path, code }) => matches(`${path} ${code}`, text))
    .slice(0, MOST_HITS)
    .map(({ id, path, code }) => ({
      id,
      label: path,
      detail: code,
      address: `/stock/places/${id}`,
    }))
}
const findSuppliers = async (text: string, signal: AbortSignal): Promise<PaletteHit[]> => {
  const suppliers = await client.stock.suppliers.list({}, { signal })
  return suppliers
    .filter(({ name, customerNumber, email }) =>
      matches(`${name} ${customerNumber} ${email}`, text),
    )
    .slice(0, MOST_HITS)
    .map(({ id, name, email }) => ({
      id,
      label: name,
      detail: email,
      address: `/stock/suppliers/${id}`,
    }))
}
const findPrinters = async (text: string, signal: AbortSignal): Promise<PaletteHit[]> => {
  const printers = await client.stock.printers.list({}, { signal })
  return printers
    .filter(({ name, model, placeName }) => matches(`${name} ${model} ${placeName}`, text))
    .slice(0, MOST_HITS)
    .map(({ id, name, model }) => ({
      id,
      label: name,
      detail: model,
      address: `/stock/printers/${id}`,
    }))
}

/** Supply stock in the frame: its pages, what the palette finds and does, and scanned codes. */
export const stockFeature: Feature = {
  name: 'stock',
  half: 'back',
  label: 'stock:title',
  pages: [
    {
      path: '/stock/items/:id?/:view?',
      label: 'stock:items.title',
      icon: IconBox,
      keys: 'g i',
      page: lazyPage(() => import('./items/ItemsPage.tsx').then((m) => m.ItemsPage)),
    },
    {
      path: '/stock/places/:id?/:view?',
      label: 'stock:places.title',
      icon: IconMapPin,
      offRail: true,
      keys: 'g p',
      page: lazyPage(() => import('./places/PlacesPage.tsx').then((m) => m.PlacesPage)),
    },
    {
      path: '/stock/suppliers/:id?/:view?',
      label: 'stock:suppliers.title',
      icon: IconBuildingStore,
      offRail: true,
      keys: 'g s',
      page: lazyPage(() => import('./suppliers/SuppliersPage.tsx').then((m) => m.SuppliersPage)),
    },
    {
      path: '/stock/printers/:id?/:view?',
      label: 'stock:printers.title',
      icon: IconPrinter,
      offRail: true,
      keys: 'g t',
      page: lazyPage(() => import('./printers/PrintersPage.tsx').then((m) => m.PrintersPage)),
    },
    importPage,
    ...orderPages,
  ],
  actions: [
    {
      id: 'stock.newItem',
      label: 'stock:items.new',
      icon: IconBox,
      run: (go) => go('/stock/items/new'),
    },
    {
      id: 'stock.basket',
      label: 'stock:basket.open',
      icon: IconPackage,
      run: (go) => go('/stock/items/basket'),
    },
    {
      id: 'stock.newPlace',
      label: 'stock:places.new',
      icon: IconMapPin,
      run: (go) => go('/stock/places/new'),
    },
    {
      id: 'stock.newSupplier',
      label: 'stock:suppliers.new',
      icon: IconBuildingStore,
      run: (go) => go('/stock/suppliers/new'),
    },
    {
      id: 'stock.newPrinter',
      label: 'stock:printers.new',
      icon: IconPrinter,
      run: (go) => go('/stock/printers/new'),
    },
    ...orderActions,
  ],
  sources: [
    { id: 'stock.places', label: 'stock:places.title', icon: IconMapPin, find: findPlaces },
    {
      id: 'stock.suppliers',
      label: 'stock:suppliers.title',
      icon: IconBuildingStore,
      find: findSuppliers,
    },
    { id: 'stock.printers', label: 'stock:printers.title', icon: IconPrinter, find: findPrinters },
    ...orderSources,
  ],
  onScan: async (code, go) => (await import('./items/handleScan.ts')).handleScan(code, go),
}
