import * as z from 'zod'
import { quantity } from '../../../shared/base/schemas.ts'
import type { Item, ItemFields } from '../../../shared/stock/contract/items.ts'
import { itemFields } from '../../../shared/stock/contract/items.ts'

/** The fields of an item as its form holds them. */
export type ItemValues = {
  name: string
  code: string
  category: string
  unit: string
  note: string
  reorderPoint: number | null
  orderUpTo: number | null
  capacity: number | null
  fixedQuantity: number | null
  fixedDays: string
  barcodes: { code: string; quantity: number | null }[]
}

/** Days that a fixed use is told for: a day, a week, a month, a quarter, a year. */
export const fixedPeriods = ['1', '7', '30', '91', '365'] as const

/** The contract's terms; a fixed use stands in two fields. */
export const itemSchema = itemFields
  .omit({ fixedUse: true })
  .extend({ fixedQuantity: quantity.nullable(), fixedDays: z.string() })

export function itemValues(item: Item): ItemValues {
  const { fixedUse, barcodes } = item
  return {
    name: item.name,
    code: item.code,
    category: item.category,
    unit: item.unit,
    note: item.note,
    reorderPoint: item.reorderPoint,
    orderUpTo: item.orderUpTo,
    capacity: item.capacity,
    fixedQuantity: fixedUse?.quantity ?? null,
    fixedDays: String(fixedUse?.days ?? 30),
    barcodes: barcodes.map((barcode) => ({ ...barcode })),
  }
}

/** What a checked form says, as the contract takes it. */
export function itemFieldsOf(values: ItemValues): ItemFields {
  const { fixedQuantity, fixedDays, barcodes, ...plain } = values
  return {
    ...plain,
    fixedUse: fixedQuantity === null ? null : { quantity: fixedQuantity, days: Number(fixedDays) },
    barcodes: barcodes.map(({ code, quantity: each }) => ({ code, quantity: each ?? 1 })),
  }
}
