import { Failure } from '../../../shared/base/errors.ts'
import type { Order } from '../../../shared/stock/contract/orders.ts'
import type { Desk } from '../base/commands.ts'
import { requireVersion } from '../base/records.ts'
import { isSendable } from '../base/papers/writeMail.ts'
import type { Dispatch } from '../mail/email/email.ts'
import type { Stock } from './service.ts'

type Input = Parameters<Stock['orders']['send']>[1]

/**
 * Sends an order with its PDF from the office's own e-mail account: it counts as sent exactly when the e-mail
 * lies in the outbox. NOT_POSSIBLE `sending_not_set_up`, `supplier_without_email`; WRONG_STATE when it was sent.
 */
export async function sendOrderByEmail(
  stock: Stock,
  dispatch: Dispatch,
  desk: Desk,
  input: Input,
): Promise<Order> {
  if (!dispatch.canSend()) throw new Failure('NOT_POSSIBLE', { reason: 'sending_not_set_up' })
  const { supplierId, version } = stock.orders.read(input.orderId)
  if (!isSendable(stock.suppliers.get(supplierId).email))
    throw new Failure('NOT_POSSIBLE', { reason: 'supplier_without_email' })
  const { makeOrderLetter } = await import('./papers.ts')
  const letter = await makeOrderLetter(stock, input.orderId)
  return stock.orders.send(desk, { ...input, how: 'mailed' }, (write, row) => {
    // Another desk may have changed the lines while the paper was drawn.
    requireVersion('order', row.id, row.version, version)
    dispatch.queue(write, desk, letter)
  })
}
