/** A day with supplies, by keyboard alone and in Danish: from the first start to an undone round. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { callEngine } from './callEngine.ts'
import { openDesk, screenshot, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'
import { press, scan, tabTo, type } from './keyboard.ts'
import words from '../../shared/locales/da/orders.json' with { type: 'json' }
import stockWords from '../../shared/locales/da/stock.json' with { type: 'json' }

type Item = { id: string; name: string; code: string; onHand: number; status: string }
type Level = { itemId: string; placeId: string; quantity: number; par: number | null }
type Summary = { id: string; number: string; state: string }

const catalogue = path.resolve(import.meta.dirname, '../fixtures/catalogue.csv')
const TONER = '5701234567899'

let desk: Desk
let saved: string

const ask = <Answer>(procedure: string, input: object = {}) =>
  callEngine(desk.page, `stock/${procedure}`, input) as Promise<Answer>
const itemNamed = async (name: string) =>
  (await ask<Item[]>('items/list')).find((item) => item.name === name)!
const shown = (text: string | RegExp) => desk.page.getByText(text).first().waitFor()

/** Esc, once or more often, until nothing stands beside the list. */
async function closePanel() {
  await waitUntil('the panel is closed', async () => {
    if (!(await desk.page.getByRole('complementary').isVisible())) return true
    await press(desk.page, 'Escape')
    await desk.page.waitForTimeout(100)
    return false
  })
}

beforeAll(async () => {
  desk = await openDesk({
    language: 'da',
    size: { width: 1280, height: 800 },
    colorScheme: 'light',
  })
  saved = path.join(path.dirname(desk.office), 'saved')
  // The system's own dialogs cannot be typed into from here: each answers as if somebody had.
  await desk.app.evaluate(
    ({ dialog }, { opens, saves }) => {
      dialog.showOpenDialog = (() =>
        Promise.resolve({ canceled: false, filePaths: [opens] })) as typeof dialog.showOpenDialog
      dialog.showSaveDialog = ((...given: unknown[]) => {
        const { defaultPath = '' } = given.at(-1) as { defaultPath?: string }
        const name = defaultPath.split(/[\\/]/).at(-1) ?? ''
        return Promise.resolve({ canceled: false, filePath: `${saves}-${name}` })
      }) as typeof dialog.showSaveDialog
    },
    { opens: catalogue, saves: saved },
  )
})
afterAll(() => desk.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await screenshot(desk.page, 'walk-failed')
})

test('the office gets its name', async () => {
  const { page } = desk
  await page.getByRole('textbox').first().waitFor()
  await type(page, 'Rådhuset i Havneby')
  await screenshot(page, 'walk-01-welcome')
  await press(page, 'Enter')
  await page.getByRole('navigation').first().waitFor()
  expect(await callEngine(page, 'office/settings/get')).toMatchObject({
    name: 'Rådhuset i Havneby',
    language: 'da',
    currency: 'DKK',
  })
})

test('a catalogue is taken in; what is wrong with it is told and left out', async () => {
  const { page } = desk
  await press(page, 'g', 'm')
  await page.getByRole('button', { name: words.import.choose }).waitFor()
  await tabTo(page, words.import.choose)
  await press(page, 'Enter')
  await shown(words.import.sample)
  await shown(/mange/)
  await screenshot(page, 'walk-02-import-preview')
  await press(page, 'Control+Enter')
  await page.getByRole('button', { name: words.import.undo }).waitFor()
  await screenshot(page, 'walk-03-import-result')
  const items = await ask<Item[]>('items/list')
  expect(items.length).toBe(10)
  expect(await itemNamed('Rudekuverter M65')).toMatchObject({ code: 'K-M65', onHand: 1250 })
  expect(items.filter(({ code }) => code === 'T-550').map(({ name }) => name)).toEqual([
    'Toner C-550 cyan',
  ])
})

test('a place gets the levels it should hold', async () => {
  const { page } = desk
  await press(page, 'g', 'p')
  await shown('Depot')
  await press(page, 'n')
  await tabTo(page, stockWords.places.name)
  await type(page, 'Toilet, stuen')
  await tabTo(page, stockWords.places.refillFrom)
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
  await tabTo(page, stockWords.places.add)
  await press(page, 'Enter')
  await waitUntil('the place is there', async () =>
    (await ask<{ name: string }[]>('places/list')).some(({ name }) => name === 'Toilet, stuen'),
  )
  await closePanel()
  await press(page, '/')
  await type(page, 'Toilet')
  await page.getByText('1 række', { exact: true }).waitFor()
  // Enter in the search box goes to the list, Ctrl+Enter does the row's next step: its levels.
  await press(page, 'Enter', 'Control+Enter')
  await page.getByLabel(stockWords.places.addItem).first().waitFor()
  for (const [name, par] of [
    ['Håndsæbe, refill', '4'],
    ['Toiletpapir', '12'],
  ] as const) {
    await tabTo(page, stockWords.places.addItem)
    await type(page, name)
    await press(page, 'ArrowDown', 'Enter')
    await tabTo(page, stockWords.places.levelOf.replace('{{name}}', name))
    await type(page, par)
  }
  await screenshot(page, 'walk-04-levels')
  await press(page, 'Enter')
  const pars = await waitUntil('two levels are kept', async () => {
    const levels = await ask<Level[]>('levels')
    const kept = levels.flatMap(({ par }) => (par === null ? [] : [par]))
    return kept.length === 2 && kept
  })
  expect(pars.toSorted((a, b) => a - b)).toEqual([4, 12])
})

test('a scanned toner is taken out with Enter', async () => {
  const { page } = desk
  const toner = await itemNamed('Toner M-210 sort')
  expect(toner.onHand).toBe(4)
  await closePanel()
  await scan(page, TONER, () =>
    page
      .getByRole('button', { name: stockWords.book.issue, exact: true })
      .and(page.locator('[type=submit]'))
      .isVisible(),
  )
  await tabTo(page, stockWords.book.quantity)
  await screenshot(page, 'walk-05-scan')
  await press(page, 'Enter')
  await waitUntil('one is gone', async () => (await itemNamed('Toner M-210 sort')).onHand === 3)
  await screenshot(page, 'walk-06-taken-out')
})

test('To order proposes it; Ctrl+Enter makes the order', async () => {
  const { page } = desk
  await closePanel()
  await press(page, 'g', 'b')
  await shown('Tonerhuset')
  await page.getByRole('grid').and(page.locator(':focus')).waitFor()
  const cursorOn = (text: string) =>
    page.locator('[role=row][data-cursor]').filter({ hasText: text }).isVisible()
  for (let step = 0; step < 20 && !(await cursorOn('Toner M-210')); step++)
    await press(page, 'ArrowDown')
  expect(await cursorOn('Toner M-210')).toBe(true)
  await press(page, '+')
  await shown(/2026-001|6 × |2\.860,50/)
  await screenshot(page, 'walk-07-to-order')
  await press(page, 'Control+Enter')
  const [order] = await waitUntil('the order is made', async () => {
    const orders = await ask<Summary[]>('orders/list')
    return orders.length > 0 && orders
  })
  expect(order?.state).toBe('draft')
  const { lineList } = await ask<{ lineList: { itemName: string; packs: number }[] }>(
    'orders/get',
    {
      orderId: order!.id,
    },
  )
  // Up to eight pieces, three are there: five, and the one more that was asked for.
  expect(lineList).toMatchObject([{ itemName: 'Toner M-210 sort', packs: 6 }])
})

test('the order is saved as PDF and sent', async () => {
  const { page } = desk
  await page.getByRole('button', { name: words.paper.savePdf }).waitFor()
  await tabTo(page, words.paper.savePdf)
  await screenshot(page, 'walk-08-order')
  await press(page, 'Enter')
  const file = await waitUntil('the PDF is saved', () => savedFiles()[0])
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  await press(page, 'Control+Enter')
  await page.locator('input[type=radio]:focus').waitFor()
  await press(page, 'ArrowDown', 'ArrowDown')
  await page.getByRole('button', { name: words.send.save_phoned }).waitFor()
  await screenshot(page, 'walk-09-send')
  await press(page, 'Enter')
  await waitUntil('the order is sent', async () => {
    const [sent] = await ask<Summary[]>('orders/list')
    return sent?.state === 'sent'
  })
})

test('a part of it is received; the rest stays open', async () => {
  const { page } = desk
  await page.getByRole('button', { name: words.receive.action, exact: true }).first().waitFor()
  await press(page, 'Control+Enter')
  await page.locator('input:focus').waitFor()
  await tabTo(page, /Modtaget af Toner M-210/)
  await type(page, '2')
  await screenshot(page, 'walk-10-receive')
  await press(page, 'Enter')
  await waitUntil('it is booked', async () => (await itemNamed('Toner M-210 sort')).onHand === 5)
  const [order] = await ask<Summary[]>('orders/list')
  expect(order?.state).toBe('partly_received')
  await shown(words.state.partly_received)
  await screenshot(page, 'walk-11-partly-received')
})

test('a round is made, its sheet saved, and typed back in', async () => {
  const { page } = desk
  await closePanel()
  await press(page, 'g', 'r')
  await shown(words.rounds.empty)
  await press(page, 'n')
  await tabTo(page, words.rounds.name)
  await type(page, 'Toiletrunde')
  await tabTo(page, words.rounds.addPlace)
  // The places that have levels stand first: opening the list points at it.
  await press(page, 'ArrowDown', 'Enter')
  await page.getByRole('listitem').filter({ hasText: 'Toilet, stuen' }).waitFor()
  await tabTo(page, 'Gem')
  await screenshot(page, 'walk-12-new-round')
  await press(page, 'Enter')
  await page.getByRole('button', { name: words.rounds.print }).waitFor()
  await shown('Toiletpapir')
  const before = savedFiles().length
  await tabTo(page, words.paper.savePdf)
  await screenshot(page, 'walk-13-round')
  await press(page, 'Enter')
  await waitUntil('the sheet is saved', () => savedFiles().length > before)
  await press(page, 'Control+Enter')
  await page.locator('[data-cell="0 counted"]:focus').waitFor()
  await type(page, '1')
  await press(page, 'Enter')
  await type(page, '2')
  await screenshot(page, 'walk-14-type-in')
  await press(page, 'Control+Enter')
  await page.getByRole('button', { name: words.walk.undo }).waitFor()
  await screenshot(page, 'walk-15-round-booked')
  expect(await heldAt('Toilet, stuen')).toEqual({ 'Håndsæbe, refill': 4, Toiletpapir: 12 })
  expect(await heldAt('Depot')).toMatchObject({ 'Håndsæbe, refill': 6, Toiletpapir: 12 })
})

test('one key undoes the whole round', async () => {
  const { page } = desk
  await press(page, 'Control+z')
  await waitUntil('the depot has it back', async () => {
    const { Toiletpapir } = await heldAt('Depot')
    return Toiletpapir === 22
  })
  expect(await heldAt('Toilet, stuen')).toEqual({ 'Håndsæbe, refill': 0, Toiletpapir: 0 })
  await screenshot(page, 'walk-16-undone')
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const [keys, name] of [
    ['g b', 'to-order'],
    ['g o', 'orders'],
    ['g i', 'items'],
  ] as const) {
    await closePanel()
    await press(page, ...keys.split(' '))
    await page.getByRole('grid').waitFor()
    await screenshot(page, `walk-17-dark-${name}`)
  }
})

/** Every file the save dialog was answered with. */
function savedFiles(): string[] {
  const folder = path.dirname(saved)
  return readdirSync(folder)
    .filter((name) => name.startsWith('saved-') && !name.endsWith('.tmp'))
    .map((name) => path.join(folder, name))
}

/** Units of each item at a place, by the item's name. */
async function heldAt(placeName: string): Promise<Record<string, number>> {
  const [places, items, levels] = [
    await ask<{ id: string; name: string }[]>('places/list'),
    await ask<Item[]>('items/list'),
    await ask<Level[]>('levels'),
  ]
  const place = places.find(({ name }) => name === placeName)!
  const nameOf = new Map(items.map(({ id, name }) => [id, name]))
  return Object.fromEntries(
    levels
      .filter(({ placeId }) => placeId === place.id)
      .map(({ itemId, quantity }) => [nameOf.get(itemId) ?? itemId, quantity]),
  )
}
