/** What the engine keeps in memory is what the database says, whatever was done, here or by another process. */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { addDays } from '../../shared/base/dates.ts'
import type { Day } from '../../shared/base/dates.ts'
import type { CommandId, ContactId, PlaceId, StaffId, SupplierId } from '../../shared/base/ids.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import { endOffices, openOfficeHere } from '../fixtures/realOffice.ts'

afterEach(endOffices)

const NOW = Date.parse('2027-02-01T09:30:00.000Z')
const TODAY = '2027-02-01' as Day
const clock = () => NOW

/** An office with three colleagues, three items of two suppliers, and a contact. */
async function openKept() {
  const { client, folder } = await openOfficeHere(undefined, { clock })
  await client.office.settings.update({ fields: { country: 'DK', zone: 'Europe/Copenhagen' } })
  const staff: StaffId[] = []
  for (const name of ['Anna', 'Bo', 'Cecilie'])
    staff.push((await client.people.staff.create({ fields: { name } })).id)
  await client.rota.pattern.set({
    from: TODAY,
    opening: [1, 2, 3].map((weekday) => ({ weekday, from: '09:00', to: '15:00', needed: 2 })),
    turns: [1, 2, 3].map((weekday) => ({
      weekday,
      staffId: staff[weekday - 1]!,
      from: '09:00',
      to: '15:00',
      lunchFrom: null,
      lunchTo: null,
    })),
  })
  const place = await client.stock.places.create({ fields: { name: 'Lager' } })
  const suppliers: SupplierId[] = []
  for (const name of ['Kontorhuset', 'Tonerverket'])
    suppliers.push((await client.stock.suppliers.create({ fields: { name } })).id)
  const items = []
  for (const name of ['Papir', 'Toner', 'Kaffe'])
    items.push(
      await client.stock.items.create({ fields: { name, reorderPoint: 5, orderUpTo: 20 } }),
    )
  for (const [index, { id: itemId }] of items.entries())
    await client.stock.offers.create({
      fields: {
        itemId,
        supplierId: suppliers[index % 2]!,
        partNumber: '',
        packName: 'kasse',
        packQuantity: 4,
        price: null,
        leadDays: null,
        minimumPacks: 1,
        preferred: true,
      },
    })
  const contact = await client.people.contacts.create({ fields: { name: 'Hansen og Hansen' } })
  const ids = { staff, suppliers, items: items.map(({ id }) => id), contactId: contact.id }
  return { client, folder, placeId: place.id, ...ids }
}
type Kept = Awaited<ReturnType<typeof openKept>>

const WHATS = [
  'take',
  'receive',
  'flag',
  'rename item',
  'rename supplier',
  'call',
  'request',
  'rename contact',
  'absence',
  'retire',
  'override',
  'meeting',
  'order',
  'zone',
  'country',
  'forget',
  'undo',
] as const

const manner = fc.record({
  index: fc.nat(2),
  amount: fc.integer({ min: 1, max: 9 }),
  elsewhere: fc.boolean(),
})
type Act = (typeof manner extends fc.Arbitrary<infer Value> ? Value : never) & {
  what: (typeof WHATS)[number]
}
/** One act of each kind, in any order and manner. */
const acts: fc.Arbitrary<Act[]> = fc
  .tuple(
    fc.shuffledSubarray([...WHATS], { minLength: WHATS.length }),
    fc.array(manner, { minLength: WHATS.length, maxLength: WHATS.length }),
  )
  .map(([whats, manners]) => whats.map((what, at) => ({ what, ...manners[at]! })))

async function perform(office: OfficeClient, kept: Kept, given: Act, commandId: CommandId) {
  const { index, amount } = given
  const itemId = kept.items[index]!
  const staffId = kept.staff[index]!
  const supplierId = kept.suppliers[index % 2]!
  const day = addDays(TODAY, amount)
  const line = { itemId, placeId: kept.placeId as PlaceId, quantity: amount }
  switch (given.what) {
    case 'take':
      return office.stock.move({ commandId, kind: 'issue', lines: [line], sure: true })
    case 'receive':
      return office.stock.move({ commandId, kind: 'receive', lines: [line], sure: true })
    case 'flag':
      return office.stock.flagEmpty({ commandId, itemId })
    case 'rename item': {
      const { item } = await office.stock.items.get({ itemId })
      const fields = { name: `${item.name}${amount}`, reorderPoint: amount }
      return office.stock.items.update({ commandId, itemId, version: item.version, fields })
    }
    case 'rename supplier': {
      const contactId = supplierId as string as ContactId
      const { name, version } = await office.people.contacts.get({ contactId })
      const fields = { name: `${name}${amount}` }
      return office.people.contacts.update({ commandId, contactId, version, fields })
    }
    case 'call': {
      const { contactId } = kept
      return office.reception.log({ commandId, kind: 'call', fields: { contactId } })
    }
    case 'request': {
      const { contactId } = kept
      const fields = { title: `Opgave ${amount}`, contactId, promisedOn: TODAY }
      return office.requests.create({ commandId, fields })
    }
    case 'rename contact': {
      const { contactId } = kept
      const { name, version } = await office.people.contacts.get({ contactId })
      const fields = { name: `${name}${amount}` }
      return office.people.contacts.update({ commandId, contactId, version, fields })
    }
    case 'absence': {
      const fields = {
        staffId,
        kind: 'sick',
        fromDay: day,
        toDay: day,
        from: null,
        to: null,
      } as const
      return office.rota.absences.create({ commandId, fields: { ...fields, note: '' } })
    }
    case 'retire':
      return office.people.staff.retire({ commandId, staffId, retired: amount > 4 })
    case 'override': {
      const fields = { day, staffId, kind: 'add', from: '09:00', to: '11:00' } as const
      return office.rota.overrides.create({ commandId, fields })
    }
    // Of a colleague in their turn: it takes them from the front.
    case 'meeting': {
      const draft = {
        title: 'Møde',
        start: `${day}T10:00:00`,
        end: `${day}T11:00:00`,
        people: [{ staffId }],
      }
      return office.agenda.book({ commandId, draft, ifTaken: 'despite' })
    }
    case 'order': {
      const lines = [{ itemId, offerId: null, packs: amount }]
      const { id: orderId } = await office.stock.orders.create({
        commandId,
        supplierId,
        lines,
      })
      return amount > 4 ? office.stock.orders.send({ orderId }) : orderId
    }
    case 'zone': {
      const zone = amount > 4 ? 'Asia/Tokyo' : 'Europe/Rome'
      return office.office.settings.update({ commandId, fields: { zone } })
    }
    case 'country':
      return office.office.settings.update({
        commandId,
        fields: { country: amount > 4 ? 'SE' : 'IT' },
      })
    case 'forget': {
      // Takes a word out of the names of suppliers and items too.
      const names = [amount > 4 ? 'Kontorhuset' : 'Papir']
      const { id } = await office.people.contacts.create({ fields: { name: 'Ukendt' } })
      const records = [{ entity: 'contact', id }] as const
      return office.people.privacy.erase({ commandId, records: [...records], names })
    }
    case 'undo':
      return undefined
  }
}

/** All that rests on what is kept. */
async function read(office: OfficeClient) {
  const span = { from: TODAY, to: addDays(TODAY, 20) }
  return {
    settings: (await office.office.health()).settings,
    today: await office.today.get({}),
    items: await office.stock.items.list({}),
    toOrder: await office.stock.toOrder({}),
    coverage: await office.rota.coverage(span),
    onDuty: await office.rota.onDuty({}),
    holidays: await office.rota.holidays({ from: TODAY, to: addDays(TODAY, 120) }),
    turns: await office.rota.turns(span),
  }
}

test('whatever was done, a desk is told what an office opened just now tells', async () => {
  let made = 0
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(acts, async (given) => {
      const kept = await openKept()
      const other = await openOfficeHere(kept.folder, { clock, brief: true })
      await read(kept.client)
      const undoable: CommandId[] = []
      for (const one of given) {
        const office = one.elsewhere ? other.client : kept.client
        const commandId =
          `0197b1d0-0000-7000-8000-${String((made += 1)).padStart(12, '0')}` as CommandId
        const undoes = undoable.at(-1)
        // What any other process wrote makes all be read anew: asked now, only the act itself comes between.
        await read(office)
        try {
          if (one.what === 'undo' && undoes) await office.office.undo({ commandId, undoes })
          else await perform(office, kept, one, commandId)
          if (one.what === 'undo') undoable.pop()
          else undoable.push(commandId)
          done.add(one.what)
        } catch (error) {
          // What the rules refuse changes nothing; that is told alike as well.
          expect((error as { defined?: boolean }).defined).toBe(true)
          expect((error as { code: string }).code).not.toBe('INTERNAL')
        }
        const told = await read(office)
        const toldToOther = await read(office === kept.client ? other.client : kept.client)
        const fresh = await openOfficeHere(kept.folder, { clock, brief: true })
        const expected = await read(fresh.client)
        await fresh.stop()
        expect(told, one.what).toEqual(expected)
        expect(toldToOther, one.what).toEqual(expected)
      }
      await endOffices()
    }),
    { numRuns: 6 },
  )
  // Each kind of act went through at least once, else nothing was shown of it.
  expect([...done].toSorted()).toEqual([...WHATS].toSorted())
})
