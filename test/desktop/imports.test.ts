/** Files people really have: odd headings are mapped by choosing, what is no table is refused in words. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callEngine } from './callEngine.ts'
import { openDesk, screenshot, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'
import words from '../../shared/locales/en/orders.json' with { type: 'json' }

let desk: Desk
let folder: string

beforeAll(async () => {
  desk = await openDesk()
  folder = path.join(path.dirname(desk.office), 'lists')
  mkdirSync(folder)
  await callEngine(desk.page, 'office/settings/update', { fields: { name: 'Office' } })
  await desk.page.reload()
  await desk.page.getByRole('navigation').first().waitFor()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await desk.close()
})

const items = () =>
  callEngine(desk.page, 'stock/items/list', {}) as Promise<{ name: string; onHand: number }[]>

/** Writes a file and answers the next open dialog with it. */
async function offer(name: string, content: string | Buffer) {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (() =>
      Promise.resolve({ canceled: false, filePaths: [filePath] })) as typeof dialog.showOpenDialog
  }, file)
}

test('a list with odd headings is mapped, taken in and undone as one', async () => {
  const { page } = desk
  await page.evaluate(() => {
    location.hash = '#/stock/import'
  })
  await offer('list.csv', 'Thing;Stock\r\nCopy paper;12\r\n;4\r\nPens;many\r\n')
  await page.getByRole('button', { name: words.import.choose }).click()
  await page.getByText('Choose the column of: Name.').waitFor()
  expect(await page.getByRole('button', { name: /Take in/ }).isDisabled()).toBe(true)
  await page.getByRole('combobox', { name: /^Name/ }).click()
  await page.getByRole('option', { name: 'Thing' }).click()
  await page.getByText('1 row will be taken in. 2 will be left out').waitFor()
  await screenshot(page, 'import-mapped')
  expect(await items()).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('1 row was taken in. 2 were left out.').waitFor()
  expect(await items()).toMatchObject([{ name: 'Copy paper', onHand: 12 }])
  await page.getByRole('button', { name: words.import.undo }).click()
  await waitUntil('nothing is left of it', async () => (await items()).length === 0)
})

test('a file that is no table is refused in words, and the next one can be chosen', async () => {
  const { page } = desk
  await offer('broken.xlsx', Buffer.from('504b030401020304', 'hex'))
  await page.getByRole('button', { name: words.import.choose }).click()
  const told = page.getByRole('alert').filter({ hasText: 'broken.xlsx could not be read' })
  await told.waitFor()
  await screenshot(page, 'import-refused')
  await offer('good.csv', 'Name;Quantity\nPens;3\n')
  await page.getByRole('button', { name: words.import.another }).click()
  await page.getByText('1 row will be taken in.').waitFor()
  expect(await told.isVisible()).toBe(false)
})
