import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../fixtures/realOffice.ts'

afterEach(endOffices)

test('the history tells what the records are called that its changes name by their ids', async () => {
  const { client } = await openOfficeHere()
  const { stock, office } = client
  const cellar = await stock.places.create({ fields: { name: 'Cellar' } })
  const kitchen = await stock.places.create({ fields: { name: 'Kitchen' } })
  const soap = await stock.items.create({ fields: { name: 'Soap', unit: 'pc.' } })
  await stock.places.update({
    placeId: kitchen.id,
    version: kitchen.version,
    fields: { refillFromId: cellar.id },
  })
  await stock.places.setPar({ lines: [{ itemId: soap.id, placeId: kitchen.id, par: 4 }] })
  // The search numbers the same records: no names.
  await client.search.query({ text: 'soap' })
  const [par, moved] = await office.journal.list({ limit: 2 })
  expect(par?.names).toEqual({ [soap.id]: 'Soap', [kitchen.id]: 'Kitchen' })
  expect(moved?.names).toEqual({ [kitchen.id]: 'Kitchen', [cellar.id]: 'Cellar' })
  // Today's name: what was renamed is found under the one it has.
  await stock.places.update({
    placeId: cellar.id,
    version: cellar.version,
    fields: { name: 'Basement' },
  })
  const [, , again] = await office.journal.list({ limit: 3 })
  expect(again?.names[cellar.id]).toBe('Basement')
})
