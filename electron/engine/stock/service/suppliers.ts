import type { CommandId, SupplierId } from '../../../../shared/base/ids.ts'
import type { Supplier, SupplierFields } from '../../../../shared/stock/contract/places.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { StockParts } from './parts.ts'

type Row = Tables['stock_suppliers']
type Command = { commandId?: CommandId | undefined }

/** A week to the door and an order every two weeks: what an office supplier usually does. */
const USUAL = { leadDays: 7, orderEveryDays: 14 }

/** Who sells the supplies. */
export function createSuppliers({ database, commands, settings }: StockParts) {
  const all = database.prepare<Row & { offers: number }>(
    `SELECT s.*, (SELECT count(*) FROM stock_offers o WHERE o.supplier_id = s.id AND o.retired_at IS NULL) AS offers
     FROM stock_suppliers s ORDER BY s.name, s.id`,
  )
  const one = database.prepare<Row>('SELECT * FROM stock_suppliers WHERE id = ?')
  const byName = database.prepare<Row>(
    'SELECT * FROM stock_suppliers WHERE name = ? AND retired_at IS NULL',
  )

  const list = (input: { retired?: boolean | undefined } = {}): Supplier[] =>
    all
      .all()
      .filter((row) => input.retired || row.retired_at === null)
      .map(supplierOf)
  const get = (supplierId: SupplierId): Supplier => {
    found(one.get(supplierId), 'supplier', supplierId)
    return supplierOf(all.all().find((row) => row.id === supplierId)!)
  }

  /** Adds a supplier within a command that is under way. */
  const add = (write: Write, fields: Patch<SupplierFields> & { name: string }): SupplierId => {
    const id = newId<SupplierId>()
    write.touch('supplier', id)
    write.insert('stock_suppliers', {
      ...columnsOf({
        customerNumber: '',
        email: '',
        phone: '',
        address: '',
        website: '',
        language: null,
        currency: settings().currency as SupplierFields['currency'],
        ...USUAL,
        minimumOrder: null,
        freeDeliveryFrom: null,
        deliveryFee: null,
        note: '',
        ...given(fields),
        name: fields.name,
      }),
      id,
      version: 1,
      retired_at: null,
    } as Row)
    return id
  }

  return {
    list,
    get,
    add,
    find: (name: string): SupplierId | null => byName.get(name)?.id ?? null,
    create: (desk: Desk, input: Command & { fields: Patch<SupplierFields> & { name: string } }) =>
      commands.run(desk, 'stock.suppliers.create', input, (write) => get(add(write, input.fields))),

    update: (
      desk: Desk,
      input: Command & { supplierId: SupplierId; version: number; fields: Patch<SupplierFields> },
    ) =>
      commands.run(desk, 'stock.suppliers.update', input, (write) => {
        const row = found(one.get(input.supplierId), 'supplier', input.supplierId)
        requireVersion('supplier', row.id, row.version, input.version)
        write.touch('supplier', row.id)
        write.update(
          'stock_suppliers',
          { id: row.id },
          { ...columnsOf(given(input.fields)), version: row.version + 1 },
        )
        return get(row.id)
      }),

    retire: (desk: Desk, input: Command & { supplierId: SupplierId; retired: boolean }) =>
      commands.run(desk, 'stock.suppliers.retire', input, (write) => {
        const row = found(one.get(input.supplierId), 'supplier', input.supplierId)
        write.touch('supplier', row.id)
        write.update(
          'stock_suppliers',
          { id: row.id },
          { retired_at: input.retired ? write.at : null, version: row.version + 1 },
        )
        return get(row.id)
      }),
  }
}

const COLUMNS: Record<keyof SupplierFields, keyof Row> = {
  name: 'name',
  customerNumber: 'customer_number',
  email: 'email',
  phone: 'phone',
  address: 'address',
  website: 'website',
  language: 'language',
  currency: 'currency',
  leadDays: 'lead_days',
  orderEveryDays: 'order_every_days',
  minimumOrder: 'minimum_order',
  freeDeliveryFrom: 'free_delivery_from',
  deliveryFee: 'delivery_fee',
  note: 'note',
}

function columnsOf(fields: Patch<SupplierFields>): Partial<Row> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [COLUMNS[field as keyof SupplierFields], value]),
  )
}

function supplierOf(row: Row & { offers: number }): Supplier {
  const fields = Object.fromEntries(
    Object.entries(COLUMNS).map(([field, column]) => [field, row[column]]),
  ) as unknown as SupplierFields
  return {
    ...fields,
    id: row.id,
    version: row.version,
    retired: row.retired_at !== null,
    offers: row.offers,
  }
}
