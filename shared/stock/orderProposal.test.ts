import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UseRate } from './forecast.ts'
import { proposeOrder } from './orderProposal.ts'
import type { ProposalItem, ProposalOffer, ProposalSupplier } from './proposalLine.ts'

const TODAY = 20_000
const euros = (amount: number) => ({ amount, currency: 'EUR' })
const rate = (perDay: number | null): UseRate => ({
  rate: perDay,
  variance: 0,
  error: 0,
  uses: perDay === null ? 1 : 9,
  since: 19_000,
  basis: perDay === null ? 'too_few' : 'enough',
})
const supplier = (fields: Partial<ProposalSupplier> = {}): ProposalSupplier => ({
  currency: 'EUR',
  minimumOrder: null,
  freeDeliveryFrom: null,
  leadDays: 5,
  orderEveryDays: 30,
  lastOrder: TODAY - 20,
  ...fields,
})
const offer = (offerId: string, packQuantity: number, price: number | null): ProposalOffer => ({
  offerId,
  packQuantity,
  minimumPacks: 1,
  price: price === null ? null : euros(price),
  preferred: false,
  leadDays: null,
})
const item = (name: string, onHand: number, fields: Partial<ProposalItem> = {}): ProposalItem => ({
  itemId: name,
  name,
  onHand,
  open: [],
  reserved: 0,
  use: rate(1),
  byHand: { reorderPoint: null, orderUpTo: null },
  parTotal: null,
  capacity: null,
  flaggedEmpty: false,
  draft: null,
  offers: [offer(`${name}-10`, 10, 1000)],
  ...fields,
})
const told = (proposal: ReturnType<typeof proposeOrder>) =>
  proposal.lines.map((line) => [line.name, line.reason, line.packs, line.ticked])

describe('the order page of a supplier', () => {
  // One a day; the next usual order is in 10 days, its goods in 15; after today's order, in 35.
  test('must first, then what would fall short before the next usual order, each soonest first', () => {
    const items = [
      item('plenty', 60),
      item('soon', 30),
      item('due', 15),
      item('sooner', 20),
      item('empty', 0),
    ]
    const proposal = proposeOrder(supplier(), items, TODAY)
    expect(proposal.nextUsualOrder).toBe(TODAY + 10)
    expect(told(proposal)).toEqual([
      ['empty', 'below_reorder_point', 7, true],
      ['due', 'below_reorder_point', 5, true],
      ['sooner', 'runs_out_before_next_order', 5, false],
      ['soon', 'runs_out_before_next_order', 4, false],
    ])
    expect(proposal.total).toEqual(euros(12_000))
    expect(proposal.lines[1]).toMatchObject({
      position: 15,
      reorderPoint: 15,
      canOrder: 35,
      orderUpTo: 65,
    })
    expect(proposal.lines[1]?.runOut?.day).toBe(TODAY + 15)
  })

  test('is empty where nothing must be ordered, whatever could be added', () => {
    expect(proposeOrder(supplier(), [item('soon', 30)], TODAY).lines).toEqual([])
  })

  test('what is on the way counts, what is reserved does not, a surplus lowers nothing', () => {
    const open = [{ ordered: 10, received: 0 }]
    expect(proposeOrder(supplier(), [item('paper', 10, { open })], TODAY).lines).toEqual([])
    expect(
      told(proposeOrder(supplier(), [item('paper', 10, { open, reserved: 5 })], TODAY)),
    ).toEqual([['paper', 'below_reorder_point', 5, true]])
    const surplus = [{ ordered: 10, received: 90 }]
    expect(proposeOrder(supplier(), [item('paper', 16, { open: surplus })], TODAY).lines).toEqual(
      [],
    )
  })

  test('"it is empty" comes first, also for an item that nothing else is known of', () => {
    const flagged = item('soap', 12, { flaggedEmpty: true, use: rate(null) })
    expect(told(proposeOrder(supplier(), [item('due', 0), flagged], TODAY))).toEqual([
      ['soap', 'flagged_empty', 1, true],
      ['due', 'below_reorder_point', 7, true],
    ])
    const believedFull = item('pens', 60, { flaggedEmpty: true })
    expect(proposeOrder(supplier(), [believedFull], TODAY).lines).toMatchObject([
      { position: 0, packs: 7 },
    ])
    const onTheWay = { ...flagged, open: [{ ordered: 10, received: 0 }] }
    expect(proposeOrder(supplier(), [onTheWay], TODAY).lines).toEqual([])
  })

  test('par levels count together, and are filled', () => {
    const towels = item('towels', 11, { use: rate(null), parTotal: 40 })
    expect(told(proposeOrder(supplier(), [towels], TODAY))).toEqual([
      ['towels', 'below_par', 3, true],
    ])
    expect(proposeOrder(supplier(), [{ ...towels, onHand: 40 }], TODAY).lines).toEqual([])
  })

  test('a draft stands as it was typed', () => {
    const drafted = item('paper', 60, { draft: { offerId: 'paper-10', packs: 2 } })
    expect(told(proposeOrder(supplier(), [drafted], TODAY))).toEqual([
      ['paper', 'on_draft', 2, true],
    ])
  })

  test('what the supplier has no pack of is shown, not ticked, and costs nothing', () => {
    const proposal = proposeOrder(supplier(), [item('odd', 0, { offers: [] })], TODAY)
    expect(proposal.lines).toMatchObject([{ offer: null, packs: 0, must: true, ticked: false }])
    expect(proposal.total).toEqual(euros(0))
  })

  test('says when it will not fit the shelf', () => {
    const small = item('paper', 10, { capacity: 40 })
    expect(proposeOrder(supplier(), [small], TODAY).lines[0]?.overCapacity).toBe(true)
    expect(
      proposeOrder(supplier(), [{ ...small, capacity: 70 }], TODAY).lines[0]?.overCapacity,
    ).toBe(false)
  })

  test('an item no longer used is neither ordered nor used to fill up', () => {
    const stopped = item('ribbon', 0, { use: { ...rate(0.001), basis: 'stopped' } })
    const byHand = { reorderPoint: null, orderUpTo: 20 }
    const roomy = item('typewriter', 5, { byHand, use: { ...rate(0.01), basis: 'stopped' } })
    const free = supplier({ freeDeliveryFrom: 100_000 })
    expect(
      told(proposeOrder(free, [stopped, roomy, item('due', 0)], TODAY)).map(([name]) => name),
    ).toEqual(['due'])
  })
})

describe('the minimum and free delivery', () => {
  const items = [item('due', 0), item('soon', 30), item('later', 36), item('plenty', 66)]

  test('good ones are ticked, soonest first, as far as the minimum needs', () => {
    const proposal = proposeOrder(supplier({ minimumOrder: 8000 }), items, TODAY)
    expect(told(proposal)).toEqual([
      ['due', 'below_reorder_point', 7, true],
      ['soon', 'runs_out_before_next_order', 4, true],
      ['later', 'reaches_free_delivery', 3, false],
    ])
    expect(proposal.total).toEqual(euros(11_000))
  })

  test('what has room fills up to free delivery', () => {
    const proposal = proposeOrder(supplier({ freeDeliveryFrom: 13_500 }), items, TODAY)
    expect(proposal.lines.map((line) => line.ticked)).toEqual([true, true, true])
    expect(proposal.total).toEqual(euros(14_000))
  })

  test('nothing is ticked for a sum that cannot be reached', () => {
    const proposal = proposeOrder(supplier({ freeDeliveryFrom: 99_000 }), items, TODAY)
    expect(proposal.lines.map((line) => line.ticked)).toEqual([true, false, false])
  })

  test('once reached, what merely has room stays off the page', () => {
    expect(
      told(proposeOrder(supplier({ freeDeliveryFrom: 7000 }), items, TODAY)).map(([name]) => name),
    ).toEqual(['due', 'soon'])
  })
})

const quantity = fc.integer({ min: 0, max: 1_000_000_000 })
const anyUse = fc.oneof(
  fc.constant(rate(null)),
  fc
    .record({
      rate: fc.double({ min: 0, max: 10_000, noNaN: true }),
      variance: fc.double({ min: 0, max: 1e6, noNaN: true }),
      error: fc.double({ min: 0, max: 2, noNaN: true }),
      basis: fc.constantFrom('enough' as const, 'stopped' as const, 'fixed' as const),
    })
    .map((fields): UseRate => ({ uses: 9, since: 19_000, ...fields })),
)
const anyOffers = fc.array(
  fc.record({
    packQuantity: fc.integer({ min: 1, max: 500 }),
    minimumPacks: fc.integer({ min: 1, max: 20 }),
    price: fc.option(
      fc.record({
        amount: fc.integer({ min: 0, max: 1e12 }),
        currency: fc.constantFrom('EUR', 'DKK'),
      }),
    ),
    preferred: fc.boolean(),
    leadDays: fc.option(fc.integer({ min: 0, max: 730 })),
  }),
  { maxLength: 3 },
)
const anyItems = fc
  .array(
    fc.record({
      name: fc.string({ maxLength: 4 }),
      onHand: fc.integer({ min: -1000, max: 100_000 }),
      open: fc.array(fc.record({ ordered: quantity, received: quantity }), { maxLength: 2 }),
      reserved: fc.nat(1000),
      use: anyUse,
      byHand: fc.record({
        reorderPoint: fc.option(fc.nat(10_000)),
        orderUpTo: fc.option(fc.integer({ min: 1, max: 10_000 })),
      }),
      parTotal: fc.option(fc.nat(1000)),
      capacity: fc.option(fc.integer({ min: 1, max: 100_000 })),
      flaggedEmpty: fc.boolean(),
      offers: anyOffers,
      drafted: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ drafted, offers, ...row }, index): ProposalItem => {
      const own = offers.map((one, at) => ({ ...one, offerId: `${index}-${at}` }))
      const first = own[0]
      const draft = drafted && first ? { offerId: first.offerId, packs: 3 } : null
      return { ...row, itemId: `item ${index}`, offers: own, draft }
    }),
  )
const anySupplier = fc
  .record({
    minimumOrder: fc.option(fc.nat(100_000)),
    freeDeliveryFrom: fc.option(fc.nat(1_000_000)),
    leadDays: fc.nat(730),
    orderEveryDays: fc.integer({ min: 1, max: 366 }),
    lastOrder: fc.option(fc.integer({ min: TODAY - 800, max: TODAY })),
  })
  .map((fields) => supplier(fields))

describe('for any supplier and items', () => {
  test('packs are whole, sums exact, must lines ticked, the order the same however the items come', () => {
    fc.assert(
      fc.property(anySupplier, anyItems, (terms, items) => {
        const proposal = proposeOrder(terms, items, TODAY)
        expect(proposeOrder(terms, items.toReversed(), TODAY)).toEqual(proposal)
        let total = 0
        for (const line of proposal.lines) {
          expect(Number.isSafeInteger(line.packs) && Number.isSafeInteger(line.position)).toBe(true)
          expect(line.packs).toBeGreaterThanOrEqual(line.offer ? 1 : 0)
          if (line.must) expect(line.ticked).toBe(line.offer !== null)
          const price = line.offer?.price
          const amount = price?.currency === 'EUR' ? price.amount * line.packs : 0
          if (line.ticked && amount <= 1e12) total += amount
        }
        expect(proposal.total).toEqual(euros(total))
        expect(Number.isSafeInteger(total)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('what was ordered is not proposed again', () => {
    fc.assert(
      fc.property(anySupplier, anyItems, (terms, items) => {
        const ordered = new Map(
          proposeOrder(terms, items, TODAY)
            .lines.filter((line) => line.ticked && line.reason !== 'on_draft')
            .map((line) => [line.itemId, line]),
        )
        const after = items.map((one) => {
          const line = ordered.get(one.itemId)
          if (!line?.offer) return one
          return {
            ...one,
            open: [...one.open, { ordered: line.packs * line.offer.packQuantity, received: 0 }],
          }
        })
        const again = proposeOrder({ ...terms, lastOrder: TODAY }, after, TODAY)
        const repeated = again.lines.filter((line) => ordered.has(line.itemId) && line.must)
        expect(repeated).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
