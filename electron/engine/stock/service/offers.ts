import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, ItemId, OfferId, SupplierId } from '../../../../shared/base/ids.ts'
import type { Offer, OfferFields, PricePoint } from '../../../../shared/stock/contract/offers.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { StockParts } from './parts.ts'
import { createPrices } from './prices.ts'

type Row = Tables['stock_offers'] & { supplier_name: string }
type Command = { commandId?: CommandId | undefined }
type PriceSource = PricePoint['source']
type OfferPatch = Patch<Omit<OfferFields, 'itemId' | 'supplierId'>>

const SELECT =
  'SELECT o.*, s.name AS supplier_name FROM stock_offers o JOIN contacts s ON s.id = o.supplier_id'

/** What suppliers sell the items as, and what it cost over time. */
export function createOffers({ database, commands, clock }: StockParts) {
  const one = database.prepare<Row>(`${SELECT} WHERE o.id = ?`)
  const ofItem = database.prepare<Row>(
    `${SELECT} WHERE o.item_id = ? ORDER BY o.preferred DESC, s.name, o.id`,
  )
  const ofSupplier = database.prepare<Row & { item_name: string; unit: string }>(
    `SELECT o.*, s.name AS supplier_name, i.name AS item_name, i.unit
     FROM stock_offers o JOIN contacts s ON s.id = o.supplier_id JOIN stock_items i ON i.id = o.item_id
     WHERE o.supplier_id = ? AND o.retired_at IS NULL AND i.retired_at IS NULL ORDER BY i.name, o.id`,
  )
  const { notePrice, prices } = createPrices({ database, clock })

  const get = (offerId: OfferId): Offer => offerOf(found(one.get(offerId), 'offer', offerId))

  const unprefer = (write: Write, itemId: ItemId, but: OfferId) => {
    for (const row of ofItem.all(itemId)) {
      if (row.preferred && row.id !== but)
        write.update('stock_offers', { id: row.id }, { preferred: 0, version: row.version + 1 })
    }
  }

  /** Adds an offer within a command that is under way; the first of an item is the preferred one. */
  const add = (write: Write, fields: OfferFields, source: PriceSource = 'entered'): OfferId => {
    found(
      database.prepare('SELECT id FROM stock_items WHERE id = ?').get(fields.itemId),
      'item',
      fields.itemId,
    )
    found(
      database.prepare('SELECT id FROM stock_suppliers WHERE id = ?').get(fields.supplierId),
      'supplier',
      fields.supplierId,
    )
    const first = !ofItem.all(fields.itemId).some((row) => row.retired_at === null)
    const id = newId<OfferId>()
    write.touch('item', fields.itemId)
    write.insert('stock_offers', {
      id,
      item_id: fields.itemId,
      supplier_id: fields.supplierId,
      part_number: fields.partNumber,
      pack_name: fields.packName,
      pack_quantity: fields.packQuantity,
      price_amount: fields.price?.amount ?? null,
      price_currency: fields.price?.currency ?? null,
      lead_days: fields.leadDays,
      minimum_packs: fields.minimumPacks,
      preferred: fields.preferred || first ? 1 : 0,
      version: 1,
      retired_at: null,
    })
    if (fields.preferred) unprefer(write, fields.itemId, id)
    if (fields.price) notePrice(write, id, fields.price, source)
    return id
  }

  return {
    get,
    add,
    ofItem: (itemId: ItemId): Offer[] => ofItem.all(itemId).map(offerOf),
    ofSupplier: (supplierId: SupplierId) =>
      ofSupplier
        .all(supplierId)
        .map((row) => ({ ...offerOf(row), itemName: row.item_name, unit: row.unit })),
    prices,

    /** Sets the price that a receipt or an order showed, when it differs from the one known. */
    learnPrice: (
      write: Write,
      offerId: OfferId,
      price: { amount: number; currency: string },
      source: PriceSource,
    ) => {
      const row = found(one.get(offerId), 'offer', offerId)
      if (row.price_amount === price.amount && row.price_currency === price.currency) return
      write.update(
        'stock_offers',
        { id: offerId },
        {
          price_amount: price.amount,
          price_currency: price.currency,
          version: row.version + 1,
        },
      )
      notePrice(write, offerId, price, source)
    },

    create: (desk: Desk, input: Command & { fields: OfferFields }) =>
      commands.run(desk, 'stock.offers.create', input, (write) => get(add(write, input.fields))),

    update: (
      desk: Desk,
      input: Command & { offerId: OfferId; version: number; fields: OfferPatch },
    ) =>
      commands.run(desk, 'stock.offers.update', input, (write) => {
        const row = found(one.get(input.offerId), 'offer', input.offerId)
        requireVersion('offer', row.id, row.version, input.version)
        const fields = given(input.fields)
        const onOrder = database
          .prepare('SELECT 1 FROM stock_order_lines WHERE offer_id = ? LIMIT 1')
          .get(row.id)
        if (fields.packQuantity && fields.packQuantity !== row.pack_quantity && onOrder) {
          throw new Failure('NOT_POSSIBLE', { reason: 'pack_size_ordered' })
        }
        write.touch('item', row.item_id)
        write.update('stock_offers', { id: row.id }, {
          ...given({
            part_number: fields.partNumber,
            pack_name: fields.packName,
            pack_quantity: fields.packQuantity,
            lead_days: fields.leadDays,
            minimum_packs: fields.minimumPacks,
            preferred: fields.preferred === undefined ? undefined : fields.preferred ? 1 : 0,
          }),
          ...(fields.price === undefined
            ? {}
            : {
                price_amount: fields.price?.amount ?? null,
                price_currency: fields.price?.currency ?? null,
              }),
          version: row.version + 1,
        } as Partial<Tables['stock_offers']>)
        if (fields.preferred) unprefer(write, row.item_id, row.id)
        const price = fields.price
        if (price && (price.amount !== row.price_amount || price.currency !== row.price_currency)) {
          notePrice(write, row.id, price, 'entered')
        }
        return get(row.id)
      }),

    retire: (desk: Desk, input: Command & { offerId: OfferId }) =>
      commands.run(desk, 'stock.offers.retire', input, (write) => {
        const row = found(one.get(input.offerId), 'offer', input.offerId)
        write.touch('item', row.item_id)
        write.update(
          'stock_offers',
          { id: row.id },
          { retired_at: write.at, preferred: 0, version: row.version + 1 },
        )
        const next = ofItem.all(row.item_id).find((other) => other.retired_at === null)
        if (row.preferred && next)
          write.update('stock_offers', { id: next.id }, { preferred: 1, version: next.version + 1 })
        return get(row.id)
      }),
  }
}

function offerOf(row: Row): Offer {
  return {
    id: row.id,
    itemId: row.item_id,
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    partNumber: row.part_number,
    packName: row.pack_name,
    packQuantity: row.pack_quantity,
    price:
      row.price_amount === null
        ? null
        : {
            amount: row.price_amount,
            currency: row.price_currency as NonNullable<Offer['price']>['currency'],
          },
    leadDays: row.lead_days,
    minimumPacks: row.minimum_packs,
    preferred: row.preferred === 1,
    version: row.version,
    retired: row.retired_at !== null,
  }
}
