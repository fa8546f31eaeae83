import type { CommandId, ContactId, SupplierId } from '../../../../shared/base/ids.ts'
import { addressAt, addressLines } from '../../../../shared/people/address.ts'
import type { ContactFields } from '../../../../shared/people/contract/contacts.ts'
import type { Supplier, SupplierFields } from '../../../../shared/stock/contract/suppliers.ts'
import type { Desk } from '../../base/commands.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { StockParts } from './parts.ts'

type Row = Tables['stock_suppliers']
type Command = { commandId?: CommandId | undefined }

/** A week to the door and an order every two weeks: what an office supplier usually does. */
const USUAL = { leadDays: 7, orderEveryDays: 14 }

/** Who sells the supplies: organisations of the office's contacts, with their terms. A supplier's id is its contact's. */
export function createSuppliers({ database, commands, settings, contacts }: StockParts) {
  const all = database.prepare<Row & { offers: number }>(
    `SELECT s.*, (SELECT count(*) FROM stock_offers o WHERE o.supplier_id = s.id AND o.retired_at IS NULL) AS offers
     FROM stock_suppliers s CROSS JOIN contacts c ON c.id = s.id ORDER BY c.name, s.id`,
  )
  const one = database.prepare<Row>('SELECT * FROM stock_suppliers WHERE id = ?')
  const byName = database.prepare<Row>(
    `SELECT s.* FROM stock_suppliers s CROSS JOIN contacts c ON c.id = s.id
     WHERE c.name = ? AND s.retired_at IS NULL`,
  )

  const supplierOf = (row: Row & { offers: number }): Supplier => {
    const terms = Object.fromEntries(
      Object.entries(TERMS).map(([field, column]) => [field, row[column]]),
    ) as unknown as Omit<SupplierFields, Shared>
    const contact = contacts.read(contactOf(row.id))
    const address = contact.addresses[0]
    return {
      ...terms,
      name: contact.name,
      phone: contact.phones[0]?.number ?? '',
      email: contact.emails[0]?.address ?? '',
      address: address ? addressLines(address) : '',
      website: contact.website,
      id: row.id,
      version: row.version,
      retired: row.retired_at !== null,
      offers: row.offers,
    }
  }

  /** What of a supplier's fields belongs to its contact; further numbers and mails stay as they are. */
  const contactFieldsOf = (
    fields: Patch<SupplierFields>,
    before: Pick<ContactFields, 'phones' | 'emails' | 'addresses'>,
  ): Patch<ContactFields> => {
    const { name, website, phone, email, address } = fields
    const [, ...phones] = before.phones
    const [, ...emails] = before.emails
    const [first, ...addresses] = before.addresses
    const sameAddress = first !== undefined && addressLines(first) === address
    return given({
      name,
      website,
      phones: phone === undefined ? undefined : [...phoneOf(phone), ...phones],
      emails: email === undefined ? undefined : [...emailOf(email), ...emails],
      addresses:
        address === undefined || sameAddress
          ? undefined
          : [...(address === '' ? [] : [addressAt({ street: address })]), ...addresses],
    })
  }

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
    const contactId = contacts.add(write, {
      kind: 'organisation',
      ...contactFieldsOf(fields, NONE),
    })
    const id = contactId as string as SupplierId
    write.touch('supplier', id)
    write.insert('stock_suppliers', {
      ...columnsOf({
        customerNumber: '',
        language: null,
        currency: settings().currency as SupplierFields['currency'],
        ...USUAL,
        minimumOrder: null,
        freeDeliveryFrom: null,
        deliveryFee: null,
        note: '',
        ...given(fields),
      }),
      id,
      version: 1,
      retired_at: null,
    } as Row)
    write.alsoChanged.add('people')
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
        const contactId = contactOf(row.id)
        const shared = contactFieldsOf(input.fields, contacts.read(contactId))
        if (Object.keys(shared).length > 0) {
          contacts.patch(write, contactId, shared)
          write.alsoChanged.add('people')
        }
        return get(row.id)
      }),

    retire: (desk: Desk, input: Command & { supplierId: SupplierId; retired: boolean }) =>
      commands.run(desk, 'stock.suppliers.retire', input, (write) => {
        const row = found(one.get(input.supplierId), 'supplier', input.supplierId)
        write.touch('supplier', row.id)
        write.update(
          'stock_suppliers',
          { id: row.id },
          {
            retired_at: input.retired ? (row.retired_at ?? write.at) : null,
            version: row.version + 1,
          },
        )
        // An order needs its name and address; a supplier no longer used may stay a contact.
        if (!input.retired) contacts.bringBack(write, contactOf(row.id))
        write.alsoChanged.add('people')
        return get(row.id)
      }),
  }
}

/** The fields that stand with the contact. */
type Shared = 'name' | 'email' | 'phone' | 'address' | 'website'

const NONE = { phones: [], emails: [], addresses: [] }

const TERMS: Record<Exclude<keyof SupplierFields, Shared>, keyof Row> = {
  customerNumber: 'customer_number',
  language: 'language',
  currency: 'currency',
  leadDays: 'lead_days',
  orderEveryDays: 'order_every_days',
  minimumOrder: 'minimum_order',
  freeDeliveryFrom: 'free_delivery_from',
  deliveryFee: 'delivery_fee',
  note: 'note',
}

const contactOf = (supplierId: SupplierId) => supplierId as string as ContactId
const phoneOf = (number: string): ContactFields['phones'] =>
  number === '' ? [] : [{ kind: 'work', number }]
const emailOf = (address: string): ContactFields['emails'] =>
  address === '' ? [] : [{ kind: 'work', address }]

function columnsOf(fields: Patch<SupplierFields>): Partial<Row> {
  const terms = Object.entries(fields).filter(([field]) => field in TERMS)
  return Object.fromEntries(
    terms.map(([field, value]) => [TERMS[field as keyof typeof TERMS], value]),
  )
}
