/** A browser starts no programs: a letter is downloaded to work in, and the saved one comes back by being chosen. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paragraph, writeDocx } from '../../electron/engine/base/papers/writeDocx.ts'
import { removeFolder, waitForConnection } from '../desktop/harness.ts'
import { openBrowser, startServer } from './server.ts'
import type { Server } from './server.ts'

let server: Server
let browser: Browser
let page: Page
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpart-documents-'))
  const office = path.join(folder, 'office')
  const engine = path.resolve(import.meta.dirname, '../../out/engine/cli.js')
  execFileSync(process.env['COUNTERPART_NODE'] ?? process.execPath, [
    engine,
    'sample',
    office,
    '--language',
    'en',
  ])
  server = await startServer(office)
  browser = await openBrowser()
  page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(await server.nextAddress())
  await waitForConnection(page)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  removeFolder(folder)
})

test('a draft is downloaded and kept from others; the file chosen becomes its next version', async () => {
  await page.evaluate(() => {
    location.hash = '/documents'
  })
  await page.getByRole('tab', { name: /^Drafts/ }).click()
  await page.getByRole('row', { name: /Draft/ }).first().click()
  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Open in word processor' }).click()
  const download = await downloaded
  const place = path.join(folder, download.suggestedFilename())
  await download.saveAs(place)
  expect(readFileSync(place).subarray(0, 2).toString()).toBe('PK')
  // The record's own acts know it too once it says so, not only the list.
  await page
    .getByRole('complementary')
    .getByText(/You have it checked out until/)
    .waitFor()

  writeFileSync(place, writeDocx({ language: 'en', body: [paragraph('Changed')], foot: '' }))
  await page.getByRole('button', { name: 'Give back' }).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose file' }).click()
  await (await chosen).setFiles(place)
  await page.getByRole('textbox', { name: 'What changed' }).fill('by browser')
  await page.getByRole('button', { name: 'Give back with file' }).click()
  await page.getByText(/Saved as version \d/).waitFor()
  await page.getByRole('tab', { name: 'Versions' }).click()
  await page.getByText('by browser').waitFor()
})
