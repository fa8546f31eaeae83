/** An hour at the counter, by keyboard alone and in Swedish: a slip, a request, an interruption, and back. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeFolder } from '../fixtures/realOffice.ts'
import { callEngine } from './callEngine.ts'
import { openDesk, removeFolder, screenshot, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'
import { press, tabTo, type } from './keyboard.ts'
import words from '../../shared/locales/sv/reception.json' with { type: 'json' }
import requestWords from '../../shared/locales/sv/requests.json' with { type: 'json' }
import type { Message } from '../../shared/reception/contract/messages.ts'
import type { Request, RequestDetail } from '../../shared/requests/contract.ts'

type Staff = { id: string; name: string }

const root = path.resolve(import.meta.dirname, '../..')
const CALLER = 'Gunnar Testman'

let desk: Desk
let office: string
let absent: Staff
let myself: Staff

const ask = <Answer>(procedure: string, input: object = {}) =>
  callEngine(desk.page, procedure, input) as Promise<Answer>
const slip = async () =>
  (await ask<Message[]>('reception/messages/list', {})).find(
    ({ personName }) => personName === CALLER,
  )
const request = async () =>
  (await ask<Request[]>('requests/list', {})).find(({ personName }) => personName === CALLER)
const shot = (name: string) => screenshot(desk.page, `front-${name}`)

beforeAll(async () => {
  office = path.join(makeFolder(), 'office')
  const cli = path.join(root, 'out/engine/cli.js')
  execFileSync(process.execPath, [cli, 'sample', office, '--language', 'sv'])
  desk = await openDesk({ office, language: 'sv', size: { width: 1280, height: 800 } })
  await desk.page.getByRole('navigation').first().waitFor()
  const staff = await ask<Staff[]>('people/staff/list')
  myself = staff.find(({ name }) => name === 'Maria Sandberg')!
  absent = staff.find(({ name }) => name === 'Birgitta Söderlund')!
  const { day } = await ask<{ day: string }>('today/get')
  await ask('rota/absences/create', {
    fields: { staffId: absent.id, kind: 'sick', fromDay: day, toDay: day },
  })
})
afterAll(async () => {
  await desk.close()
  removeFolder(path.dirname(office))
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await shot(`failed-${task.name.slice(0, 12)}`)
})

test('who is at the desk is said with one key', async () => {
  const { page } = desk
  await press(page, 'Control+u')
  await type(page, 'maria')
  await press(page, 'Enter')
  const atDesk = page.getByRole('button', { name: /Maria Sandberg/ })
  await atDesk.waitFor()
  expect(await atDesk.count()).toBe(1)
  await shot('01-today')
})

test('a call for an absent colleague: where they are is told, and it becomes a slip', async () => {
  const { page } = desk
  await press(page, 'Control+l', 'c')
  await type(page, CALLER)
  await tabTo(page, words.fields.forStaffId)
  await type(page, 'birgitta')
  await press(page, 'Enter')
  await page
    .getByText(/sjuk|borta|frånvarande/i)
    .first()
    .waitFor()
  await shot('02-call')
  await press(page, 'Alt+3')
  await page.getByRole('textbox', { name: words.fields.body }).waitFor()
  await type(page, 'Vill ha en kopia av detaljplanen.')
  await tabTo(page, words.messages.readBackTick)
  await press(page, 'Space')
  await shot('03-slip')
  await press(page, 'Enter')
  await waitUntil('the slip is taken', async () => (await slip()) !== undefined)
  expect(await slip()).toMatchObject({
    forStaffId: absent.id,
    state: 'taken',
    readBack: true,
    takenByName: myself.name,
  })
  await press(page, 'Escape')
})

test('the slip is opened from today; its person is called back, and a request comes of it', async () => {
  const { page } = desk
  await press(page, 'g', 'd')
  await page.getByText(new RegExp(CALLER)).first().waitFor()
  await shot('04-today-with-slip')
  await tabTo(page, new RegExp(`^${CALLER}`))
  await press(page, 'Enter')
  await page.getByRole('complementary').getByText('Vill ha en kopia av detaljplanen.').waitFor()
  await press(page, 'Control+Enter')
  await waitUntil('it is delivered', async () => (await slip())?.state === 'delivered')
  await press(page, 'r')
  await waitUntil('the request is made', async () => (await request()) !== undefined)
  await page.getByRole('complementary').waitFor()
  await shot('05-request')
  expect(await request()).toMatchObject({ source: { kind: 'message' }, state: 'new' })
})

test('a visitor pushes the running request aside, and Esc lands back on it with its bookmark', async () => {
  const { page } = desk
  await press(page, 's')
  await waitUntil('it runs', async () => (await request())?.state === 'active')
  await press(page, 'Control+l', 'v')
  await type(page, 'Besökare')
  // The line is there when this window, too, has heard that the request runs.
  await page.getByLabel(/Härnäst/).waitFor()
  await tabTo(page, /Härnäst|Sedan|nästa/i)
  await type(page, 'leta i kartong 14')
  await shot('06-pushed-in')
  await press(page, 'Enter')
  await waitUntil('it is put down', async () => (await request())?.state === 'left')
  expect((await request())?.nextStep).toBe('leta i kartong 14')
  await press(page, 'Escape')
  await waitUntil('it runs again', async () => (await request())?.state === 'active')
  await page.getByRole('complementary').getByText('leta i kartong 14').first().waitFor()
  await shot('07-back')
})

test('the work is done when the one who asked was told, and the slip when they were called back', async () => {
  const { page } = desk
  await press(page, 'f')
  await tabTo(page, requestWords.answer)
  await type(page, 'Kopian är skickad.')
  await press(page, 'Enter')
  await waitUntil('it is done', async () => (await request())?.state === 'done')
  await press(page, 't')
  await page.getByLabel(requestWords.toldHow).first().waitFor()
  await shot('08-tell')
  await press(page, 'Enter')
  await waitUntil('it is told', async () => (await request())?.state === 'told')
  const { id } = (await request())!
  const told = await ask<RequestDetail>('requests/get', { requestId: id })
  expect(told).toMatchObject({ answer: 'Kopian är skickad.', toldByName: myself.name })
  expect(told.events.map(({ to }) => to)).toEqual([
    'new',
    'active',
    'left',
    'active',
    'done',
    'told',
  ])
  const minutes = Math.floor((Date.parse(told.toldAt!) - Date.parse(told.receivedAt)) / 60_000)
  expect(told.times.lead).toBe(minutes)

  // What the slip promised is kept as well: from the request to its slip, and called back with one key.
  await tabTo(page, /^Meddelande,/)
  await press(page, 'Enter')
  await page.getByRole('complementary').getByText(CALLER).first().waitFor()
  await press(page, 'c')
  await waitUntil('they were called back', async () => (await slip())?.state === 'answered')
  await shot('09-slip-kept')
})
