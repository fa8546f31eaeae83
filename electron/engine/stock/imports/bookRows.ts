import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { startOfDay } from '../../../../shared/base/dates.ts'
import type { ItemId, PlaceId, SupplierId } from '../../../../shared/base/ids.ts'
import type { Desk } from '../../base/commands.ts'
import { wordsFor } from '../../base/words.ts'
import type { Write } from '../../base/write.ts'
import type { Known } from './known.ts'
import { plainName } from './known.ts'
import type { StockAct } from './planStock.ts'
import type { UseAct } from './planUses.ts'
import type { Stock } from '../service.ts'
import { createLateRows } from '../service/lateRows.ts'

/** Books what was planned, within the command of an import. */
export function createBookRows(stock: Stock) {
  const { clock, settings, ledger } = stock.parts

  /** The place a row names, else the office's first one; made where there is none. */
  function placeOf(write: Write, name: string, known: Known): PlaceId {
    if (name === '' && known.defaultPlace !== null) return known.defaultPlace
    const wanted = name || wordsFor(settings().language).text('storeRoom')
    const found = known.places.get(plainName(wanted))
    const id = found ?? stock.places.add(write, { name: wanted })
    known.places.set(plainName(wanted), id)
    if (name === '') known.defaultPlace = id
    return id
  }

  function supplierOf(write: Write, name: string, known: Known): SupplierId {
    const found = known.suppliers.get(plainName(name))
    const id = found ?? stock.suppliers.add(write, { name })
    known.suppliers.set(plainName(name), id)
    return id
  }

  function bookStock(write: Write, desk: Desk, acts: StockAct[], known: Known) {
    for (const { row, item, creates, counts, offers, par } of acts) {
      if (creates) {
        item.id = stock.items.add(write, {
          code: row.code,
          name: row.name,
          category: row.category,
          unit: row.unit || undefined,
          note: row.note,
          reorderPoint: row.reorderPoint,
          orderUpTo: row.orderUpTo,
          barcodes: row.barcode ? [{ code: row.barcode, quantity: 1 }] : [],
        })
      }
      const itemId = item.id as ItemId
      write.touch('item', itemId)
      if (counts && row.quantity !== null) {
        const placeId = placeOf(write, row.place, known)
        const happenedAt = write.next()
        const count = { itemId, placeId, happenedAt, counted: row.quantity, reason: '' }
        ledger.count(write, { ...count, actor: desk.actor })
      }
      if (par && row.par !== null) {
        const placeId = placeOf(write, row.place, known)
        write.insert('stock_par_levels', { item_id: itemId, place_id: placeId, par: row.par })
      }
      if (offers) {
        const offer = {
          itemId,
          supplierId: supplierOf(write, row.supplier, known),
          partNumber: row.partNumber,
          packName: '',
          packQuantity: row.packQuantity ?? 1,
          price: row.price as Parameters<Stock['offers']['add']>[1]['price'],
          leadDays: row.leadDays,
          minimumPacks: 1,
          preferred: false,
        }
        stock.offers.add(write, offer, 'import')
      }
    }
  }

  function bookUses(write: Write, desk: Desk, acts: UseAct[], known: Known) {
    const moments = new Map<Day, Instant>()
    const late = createLateRows(write, ledger)
    for (const { row, item, creates } of acts) {
      if (creates) {
        const { code, name, category } = row
        item.id = stock.items.add(write, { code, name, category })
      }
      const itemId = item.id as ItemId
      const placeId = placeOf(write, row.place, known)
      const happenedAt = momentOfDay(row.day, moments)
      ledger.append(write, {
        itemId,
        placeId,
        kind: 'issue',
        quantity: -row.quantity,
        happenedAt,
        actor: desk.actor,
        reason: row.note,
        importKey: row.key,
      })
      late.note(itemId, placeId, happenedAt)
    }
    // Counts made later than these uses still hold.
    late.reanchor()
  }

  /** A use of an earlier day is booked at that day's start, one of today at the day's start too. */
  function momentOfDay(day: Day, moments: Map<Day, Instant>): Instant {
    const known = moments.get(day)
    if (known) return known
    const moment = startOfDay(day, clock.zone())
    moments.set(day, moment)
    return moment
  }

  return { bookStock, bookUses }
}
