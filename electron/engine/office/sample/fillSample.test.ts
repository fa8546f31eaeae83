import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf, openOfficeHere } from '../../../../test/fixtures/realOffice.ts'
import type { CommandId } from '../../../../shared/base/ids.ts'
import { barcodeOf } from './setting.ts'
import { createRandom } from './random.ts'
import { isWorkingDay } from './calendar.ts'
import type { Day } from '../../../../shared/base/dates.ts'

afterEach(endOffices)

test.each(['en', 'da', 'it', 'sv', 'hr'] as const)(
  'the sample office in %s is whole, of a good size and only for an empty office',
  async (language) => {
    const { client } = await openOfficeHere()
    const { items, movements } = await client.office.fillSample({ language })
    expect(items).toBeGreaterThan(55)
    expect(movements).toBeGreaterThan(3000)
    expect(await client.office.check()).toMatchObject({ good: true })
    expect((await client.office.settings.get()).language).toBe(language)
    expect((await client.people.staff.list({})).length).toBe(20)
    const lines = await client.stock.items.list({})
    expect(lines.filter(({ name }) => /^[a-z]+[A-Z]/.test(name))).toEqual([])
    expect(new Set(lines.map(({ status }) => status)).size).toBeGreaterThan(2)
    const states = (await client.stock.orders.list({})).map(({ state }) => state)
    expect(
      ['draft', 'sent', 'partly_received', 'received'].filter(
        (state) => !states.includes(state as never),
      ),
    ).toEqual([])
    expect(
      (await client.stock.orders.list({ states: ['sent'] })).filter(({ overdue }) => overdue)
        .length,
    ).toBe(1)
    expect(await failureOf(client.office.fillSample({}))).toEqual({
      code: 'NOT_POSSIBLE',
      data: { reason: 'not_empty' },
    })
  },
)

test('the sample has a front desk at work: people known, some waiting, work on its way', async () => {
  const { client } = await openOfficeHere(undefined, {
    clock: () => Date.parse('2026-11-23T10:30:00.000Z'),
  })
  await client.office.fillSample({ language: 'da' })
  const { total } = await client.people.contacts.list({})
  expect(total).toBeGreaterThan(25)
  const today = await client.today.get({})
  expect(today.front.waiting.length).toBe(2)
  expect(today.front.active.length).toBe(1)
  expect(today.front.expected.length).toBe(2)
  expect(today.front.messages.length).toBeGreaterThan(0)
  expect(today.front.atFront.length).toBe(2)
  const states = new Set((await client.requests.list({ limit: 2000 })).map(({ state }) => state))
  expect([...states].toSorted()).toEqual(['active', 'done', 'left', 'new', 'told', 'waiting'])
  expect(await client.requests.promise({ kind: 'Attest' })).toMatchObject({
    count: expect.any(Number) as number,
  })
  const { documents, total: papers } = await client.documents.list({ sort: { by: 'number' } })
  expect(papers).toBe(12)
  expect(new Set(documents.map(({ state }) => state))).toEqual(new Set(['draft', 'final']))
  expect(documents.filter(({ lock }) => lock !== null)).toHaveLength(1)
  expect(documents.filter(({ current }) => current === 2)).toMatchObject([{ kind: 'contract' }])
  expect(await client.documents.handOns({})).toHaveLength(1)
  expect(await client.documents.templates.list({})).toHaveLength(6)
  const [view] = await client.documents.views.list()
  expect((await client.documents.list(view!.filter)).documents[0]!.values).toHaveLength(3)
  expect(await client.office.check()).toMatchObject({ good: true })
})

test('the sample is the same each time', async () => {
  const clock = () => Date.parse('2026-11-22T10:00:00.000Z')
  const read = async () => {
    const { client } = await openOfficeHere(undefined, { clock })
    await client.office.fillSample({ language: 'da' })
    return (await client.stock.items.list({})).map(({ name, onHand, onOrder, code }) => ({
      name,
      onHand,
      onOrder,
      code,
    }))
  }
  expect(await read()).toEqual(await read())
})

test('the sample cannot be undone by mistake', async () => {
  const { client } = await openOfficeHere()
  await client.office.fillSample({ language: 'en' })
  const [row] = await client.office.journal.list({ limit: 1 })
  expect(await failureOf(client.office.undo({ undoes: row!.commandId as CommandId }))).toEqual({
    code: 'NOT_POSSIBLE',
    data: { reason: 'cannot_be_undone' },
  })
})

test('barcodes end in the right check digit', () => {
  const random = createRandom(1)
  for (const prefix of ['50', '57', '385']) {
    const code = barcodeOf(prefix, random)
    expect(code).toMatch(new RegExp(`^${prefix}\\d+$`))
    expect(code.length).toBe(13)
    // A scanner's own check: all digits, weighed 1 and 3 in turn, make a multiple of ten.
    const sum = Array.from(code).reduce(
      (total, digit, place) => total + Number(digit) * (place % 2 ? 3 : 1),
      0,
    )
    expect(sum % 10).toBe(0)
  }
})

test('the sample office keeps its holidays', () => {
  const open = (day: string) => isWorkingDay(day as Day)
  // Good Friday and Easter Monday of 2026 and 2027 (Easter: 5 April 2026, 28 March 2027).
  expect(
    ['2026-04-03', '2026-04-06', '2027-03-26', '2027-03-29', '2026-12-25', '2026-11-22'].filter(
      open,
    ),
  ).toEqual([])
  expect(['2026-04-02', '2026-04-07', '2026-11-23'].filter(open).length).toBe(3)
})
