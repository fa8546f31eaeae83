import { expect, test } from 'vitest'
import type { EmailOffice } from '../../../test/fixtures/emailOffice.ts'
import {
  openEmailOffice,
  outboxSettled,
  useMailServer,
} from '../../../test/fixtures/emailOffice.ts'

const server = useMailServer()

/** A draft of two packs at a supplier who reads Danish. */
async function makeDraft({ client }: EmailOffice, email: string) {
  const supplier = await client.stock.suppliers.create({
    fields: { name: 'Tonerhuset', currency: 'DKK', email, language: 'da' },
  })
  const item = await client.stock.items.create({ fields: { name: 'Toner, sort', unit: 'stk.' } })
  return client.stock.orders.create({
    supplierId: supplier.id,
    lines: [{ itemId: item.id, offerId: null, packs: 2 }],
  })
}

test('an order goes out from the office’s account with its PDF, and only then counts as sent', async () => {
  const office = await openEmailOffice(server())
  const { client } = office
  const { id: orderId, number } = await makeDraft(office, 'ordre@tonerhuset.example')
  const sent = await client.stock.orders.send({ orderId, atOnce: true })
  expect(sent).toMatchObject({ state: 'sent', sentHow: 'mailed' })
  await outboxSettled(office)
  const [mail] = await client.mail.outbox.list({})
  expect(mail).toMatchObject({
    state: 'sent',
    to: [{ name: 'Tonerhuset', address: 'ordre@tonerhuset.example' }],
  })
  expect(mail!.subject).toContain(number)
  const [arrived] = server().sent()
  expect(arrived!.toString()).toContain(`filename="${number}.pdf"`)

  // Twice is refused: the supplier is not asked again for what is on its way.
  await expect(client.stock.orders.send({ orderId, atOnce: true })).rejects.toMatchObject({
    code: 'WRONG_STATE',
  })
  expect(await client.mail.outbox.list({})).toHaveLength(1)
})

test('without an address or an account nothing is sent, and the order stays a draft', async () => {
  const office = await openEmailOffice(server())
  const { client } = office
  const order = await makeDraft(office, '')
  const refused = (reason: string) => ({ code: 'NOT_POSSIBLE', data: { reason } })
  const send = () => client.stock.orders.send({ orderId: order.id, atOnce: true })
  await expect(send()).rejects.toMatchObject(refused('supplier_without_email'))
  await client.mail.accounts.retire({ accountId: office.accountId })
  await expect(send()).rejects.toMatchObject(refused('sending_not_set_up'))
  expect((await client.stock.orders.get({ orderId: order.id })).state).toBe('draft')
  expect(await client.mail.outbox.list({})).toEqual([])
})
