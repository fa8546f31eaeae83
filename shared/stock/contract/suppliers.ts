import * as z from 'zod'
import type { SupplierId } from '../../base/ids.ts'
import { command, currency, id, language, name, procedure, text } from '../../base/schemas.ts'

const amount = z.int().min(0).max(1e12)
export const supplierFields = z.object({
  name: name(200),
  customerNumber: text(80),
  email: text(200),
  phone: text(80),
  address: text(500),
  website: text(300),
  /** The language of its orders; null means the office's. */
  language: language.nullable(),
  currency,
  /** Days from order to door. */
  leadDays: z.int().min(0).max(730),
  /** Days between two usual orders. */
  orderEveryDays: z.int().min(1).max(366),
  /** Smallest order it takes, minor units; null for none. */
  minimumOrder: amount.nullable(),
  /** Free delivery from this sum, minor units; null where delivery is never free or always. */
  freeDeliveryFrom: amount.nullable(),
  deliveryFee: amount.nullable(),
  note: text(2000),
})
export type SupplierFields = z.infer<typeof supplierFields>
export const supplier = supplierFields.extend({
  id: id<SupplierId>(),
  version: z.int(),
  retired: z.boolean(),
  offers: z.int(),
})
export type Supplier = z.infer<typeof supplier>

export const suppliers = {
  list: procedure
    .route({ method: 'GET', path: '/stock/suppliers', summary: 'Suppliers by name.' })
    .input(z.object({ retired: z.boolean().optional() }))
    .output(z.array(supplier)),
  get: procedure
    .route({ method: 'GET', path: '/stock/suppliers/{supplierId}', summary: 'One supplier.' })
    .input(z.object({ supplierId: id<SupplierId>() }))
    .output(supplier),
  create: procedure
    .route({ method: 'POST', path: '/stock/suppliers', summary: 'Adds a supplier.' })
    .input(command.extend({ fields: supplierFields.partial().required({ name: true }) }))
    .output(supplier),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/stock/suppliers/{supplierId}',
      summary: 'Changes a supplier.',
    })
    .input(
      command.extend({
        supplierId: id<SupplierId>(),
        version: z.int(),
        fields: supplierFields.partial(),
      }),
    )
    .output(supplier),
  retire: procedure
    .route({
      method: 'POST',
      path: '/stock/suppliers/{supplierId}/retire',
      summary: 'Takes a supplier out of use.',
    })
    .input(command.extend({ supplierId: id<SupplierId>(), retired: z.boolean().default(true) }))
    .output(supplier),
}
