import type { ItemId, OfferId, PlaceId, StaffId, SupplierId } from '../../../../shared/base/ids.ts'
import type { Settings } from '../../../../shared/office/contract.ts'
import type { Write } from '../../base/write.ts'
import type { People } from '../../people/service.ts'
import type { Stock } from '../../stock/service.ts'
import type { ItemSpec, PlaceKey, SupplierKey } from './catalogue.ts'
import {
  ITEMS,
  PLACES,
  PRICE_FACTOR,
  PRINTERS,
  REFILL_FROM,
  ROUNDS,
  SUPPLIERS,
  TERMS,
} from './catalogue.ts'
import type { Random } from './random.ts'
import type { SampleWords } from './words/words.ts'

export type SampleParts = {
  write: Write
  stock: Stock
  people: People
  settings: Settings
  words: SampleWords
  random: Random
}

export type SampleItem = { spec: ItemSpec; id: ItemId; offerId: OfferId }

/** The things of the sample office, before anything happens in it. */
export type Setting = {
  items: SampleItem[]
  placeIds: Record<PlaceKey, PlaceId>
  supplierIds: Record<SupplierKey, SupplierId>
  staff: { id: StaffId; name: string }[]
}

/** A sum in euro cents as a likely price of the office's currency, in its minor units. */
export function priceIn(currency: string, euroCents: number): number {
  const [factor, step] = PRICE_FACTOR[currency] ?? [1, 5]
  return Math.round((euroCents * factor) / step) * step
}

/** Makes staff, places, suppliers, items with offers and barcodes, printers and rounds. */
export function buildSetting(parts: SampleParts): Setting {
  const { write, stock, words } = parts
  const staff = addStaff(parts)
  const placeIds = {} as Record<PlaceKey, PlaceId>
  PLACES.forEach((key, index) => {
    const from = REFILL_FROM[key]
    placeIds[key] = stock.places.add(write, {
      name: words.places[key],
      code: `P-${String(index + 1).padStart(2, '0')}`,
      refillFromId: from ? placeIds[from] : null,
    })
  })
  const supplierIds = addSuppliers(parts)
  const items = ITEMS.map((spec, index) => addItem(parts, supplierIds, placeIds, spec, index))
  const itemIds = new Map(items.map((item) => [item.spec.key, item.id]))
  for (const printer of PRINTERS) {
    const id = stock.printers.add(write, {
      name: words.printers[printer.key],
      model: printer.model,
      placeId: placeIds[printer.place],
      itemIds: printer.items.map((key) => itemIds.get(key)!),
    })
    if (printer.key === 'scrapped') write.update('stock_printers', { id }, { retired_at: write.at })
  }
  for (const round of ROUNDS) {
    stock.rounds.add(write, {
      name: words.rounds[round.key],
      placeIds: round.places.map((key) => placeIds[key]),
    })
  }
  return { items, placeIds, supplierIds, staff }
}

function addStaff({ write, people, words }: SampleParts): Setting['staff'] {
  return words.staff.map(([name, role], index) => ({
    name,
    id: people.add(write, {
      name,
      role,
      email: `${addressOf(name)}@${words.office.domain}`,
      phone: `${words.office.phone.slice(0, -2)}${String(11 + index)}`,
      room: String(101 + index * 3),
    }),
  }))
}

/** "Søren Bach" as soren.bach. */
function addressOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('å', 'aa')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
  return plain
    .normalize('NFD')
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '.')
}

function addSuppliers({ write, stock, settings, words }: SampleParts) {
  const { currency } = settings
  const ids = {} as Record<SupplierKey, SupplierId>
  SUPPLIERS.forEach((key, index) => {
    const { name, address, phone, domain, mailbox } = words.suppliers[key]
    const { lead, every, minimum, free, fee } = TERMS[key]
    const sum = (cents: number | null) => (cents === null ? null : priceIn(currency, cents))
    ids[key] = stock.suppliers.add(write, {
      name,
      address,
      phone,
      currency,
      customerNumber: String(40_117 + index * 1311),
      email: `${mailbox}@${domain}`,
      website: `https://${domain}`,
      leadDays: lead,
      orderEveryDays: every,
      minimumOrder: sum(minimum),
      freeDeliveryFrom: sum(free),
      deliveryFee: sum(fee),
    })
  })
  return ids
}

function addItem(
  { write, stock, words, random, settings }: SampleParts,
  supplierIds: Record<SupplierKey, SupplierId>,
  placeIds: Record<PlaceKey, PlaceId>,
  spec: ItemSpec,
  index: number,
): SampleItem {
  const prefix = words.barcodePrefix
  const one = barcodeOf(prefix, random)
  const id = stock.items.add(write, {
    code: `${spec.category.slice(0, 2).toUpperCase()}-${String(100 + index)}`,
    name: words.items[spec.key] ?? spec.key,
    category: words.categories[spec.category],
    unit: words.units[spec.unit],
    fixedUse: spec.fixedUse,
    barcodes: [
      { code: one, quantity: 1 },
      ...(spec.pack > 1 ? [{ code: barcodeOf(prefix, random), quantity: spec.pack }] : []),
    ],
  })
  const offerId = stock.offers.add(write, {
    itemId: id,
    supplierId: supplierIds[spec.supplier],
    partNumber: `${spec.supplier.slice(0, 1).toUpperCase()}${String(random.between(10_000, 99_999))}`,
    packName: spec.pack > 1 ? words.packOf(spec.pack) : words.units[spec.unit],
    packQuantity: spec.pack,
    price: null,
    leadDays: null,
    minimumPacks: 1,
    preferred: true,
  })
  for (const [place, [par]] of Object.entries(spec.pars)) {
    write.insert('stock_par_levels', { item_id: id, place_id: placeIds[place as PlaceKey], par })
  }
  // Prices come with the year's orders; this one is replaced by the last of them.
  write.update(
    'stock_offers',
    { id: offerId },
    { price_amount: priceIn(settings.currency, spec.price), price_currency: settings.currency },
  )
  return { spec, id, offerId }
}

/** An EAN-13 with a right check digit (GS1 General Specifications, 7.9). */
export function barcodeOf(prefix: string, random: Random): string {
  const digits = `${prefix}${Array.from({ length: 12 - prefix.length }, () => random.between(0, 9)).join('')}`
  const sum = Array.from(digits).reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  )
  return `${digits}${(10 - (sum % 10)) % 10}`
}
