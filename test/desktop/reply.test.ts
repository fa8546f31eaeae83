/** A letter is answered by keyboard alone, in Italian: drafted from a template, sent through the register. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callEngine } from './callEngine.ts'
import { openDesk, screenshot } from './harness.ts'
import type { Desk } from './harness.ts'
import { press, tabTo, type } from './keyboard.ts'

let desk: Desk
let letterId = ''

beforeAll(async () => {
  desk = await openDesk({ language: 'it', size: { width: 1280, height: 800 } })
  const { page } = desk
  await callEngine(page, 'office/settings/update', {
    fields: { name: 'Comune di Prova', language: 'it' },
  })
  await callEngine(page, 'documents/templates/addReady', { language: 'it' })
  const letter = (await callEngine(page, 'mail/register', {
    fields: {
      direction: 'in',
      partyName: 'Mario Rossi',
      partyAddress: 'Via Po 2, 00198 Roma',
      subject: 'Perdita d’acqua',
      letterReference: 'MR/7',
    },
  })) as { id: string }
  letterId = letter.id
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate((id) => {
    location.hash = `/mail/${id}`
  }, letterId)
})
afterAll(() => desk.close())

test('T drafts the answer, S sends it; letter, document and answer are linked', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Altro', exact: true }).waitFor()
  await press(page, 't')
  await page.getByText(/Risponde a 20\d\d\/0000001 di Mario Rossi/).waitFor()
  await tabTo(page, 'Testo della lettera')
  await type(page, 'Domani viene l’idraulico.')
  await press(page, 'Control+Enter')
  await page.getByText(/Bozza D20\d\d-0001 creata/).waitFor()
  await screenshot(page, 'reply-draft')

  await page.locator('aside').getByRole('button', { name: 'Invia', exact: true }).waitFor()
  await press(page, 's')
  await page.getByText(/la lettera 20\d\d\/0000001 risulta evasa/).waitFor()
  await tabTo(page, 'Pagine')
  await type(page, '1')
  await press(page, 'Enter')
  await page.getByText(/è stato protocollato come 20\d\d\/0000002/).waitFor()

  const letter = (await callEngine(page, 'mail/get', { mailEntryId: letterId })) as {
    state: string
    replies: { shownNumber: string }[]
  }
  expect(letter.state).toBe('answered')
  expect(letter.replies.map(({ shownNumber }) => shownNumber.slice(5))).toEqual(['0000002'])
  await page.evaluate((id) => {
    location.hash = `/mail/${id}`
  }, letterId)
  await page.getByRole('button', { name: /^D20\d\d-0001: .*\(Definitivo\)$/ }).waitFor()
  await screenshot(page, 'reply-letter')
})
