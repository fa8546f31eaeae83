import { expect, test } from 'vitest'
import type { ItemId, OfferId, OrderId, SupplierId } from '../../../shared/base/ids.ts'
import type { ProposalLine, SupplierProposal } from '../../../shared/stock/contract/toOrder.ts'
import { editSections, rowsOf } from './sections.ts'

const line = (id: string, over: Partial<ProposalLine> = {}): ProposalLine => ({
  itemId: id as ItemId,
  itemName: id,
  unit: 'piece',
  offerId: `offer of ${id}` as OfferId,
  partNumber: '',
  packName: '',
  packQuantity: 10,
  packs: 2,
  price: { amount: 1500, currency: 'DKK' },
  onHand: 1,
  onOrder: 0,
  reserved: 0,
  position: 1,
  reorderPoint: 5,
  orderUpTo: 20,
  must: true,
  ticked: true,
  reason: 'below_reorder_point',
  runOut: null,
  uses: 0,
  overCapacity: false,
  ...over,
})
const proposal = (
  lines: ProposalLine[],
  over: Partial<SupplierProposal> = {},
): SupplierProposal => ({
  supplierId: 'supplier' as SupplierId,
  supplierName: 'Supplier',
  leadDays: 2,
  orderEveryDays: 14,
  nextUsualOrder: null,
  minimumOrder: { amount: 5000, currency: 'DKK' },
  freeDeliveryFrom: { amount: 10_000, currency: 'DKK' },
  total: { amount: 3000, currency: 'DKK' },
  draftOrderId: null,
  lines,
  ...over,
})
const sectionOf = (given: SupplierProposal, edits = {}) => editSections([given], edits)[0]!

test('the bar moves with ticks and packs: first to the minimum, then to free delivery', () => {
  const given = proposal([line('pens'), line('paper', { ticked: false, must: false })])
  expect(sectionOf(given)).toMatchObject({
    total: { amount: 3000 },
    goal: { kind: 'minimum', missing: 2000 },
  })
  expect(sectionOf(given, { paper: { ticked: true } })).toMatchObject({
    total: { amount: 6000 },
    goal: { kind: 'free_delivery', missing: 4000 },
  })
  expect(sectionOf(given, { pens: { packs: 7 } }).goal).toBeNull()
})

test('a line without a known price counts as chosen, not as money', () => {
  const section = sectionOf(proposal([line('pens'), line('ink', { price: null })]))
  expect(section.total.amount).toBe(3000)
  expect(section.withoutPrice).toBe(1)
  expect(section.chosen.map(({ itemId }) => itemId)).toEqual(['pens', 'ink'])
})

test('what nobody sells cannot be ticked', () => {
  const section = sectionOf(proposal([line('ink', { offerId: null, packs: 0, ticked: false })]), {
    ink: { ticked: true },
  })
  expect(section.chosen).toEqual([])
})

test('a draft is unchanged until a line joins, leaves or gets other packs', () => {
  const onDraft = line('pens', { reason: 'on_draft' })
  const given = proposal([onDraft, line('paper', { ticked: false })], {
    draftOrderId: 'draft' as OrderId,
  })
  expect(sectionOf(given).changed).toBe(false)
  expect(sectionOf(given, { paper: { ticked: true } }).changed).toBe(true)
  expect(sectionOf(given, { pens: { ticked: false } }).changed).toBe(true)
  expect(sectionOf(given, { pens: { packs: 3 } }).changed).toBe(true)
})

test('rows: the supplier, what must be ordered, then what is good to add', () => {
  const sections = editSections([proposal([line('pens'), line('paper', { must: false })])], {})
  expect(rowsOf(sections).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'supplier supplier.supplier',
    'line pens',
    'good good.supplier',
    'line paper',
  ])
})
