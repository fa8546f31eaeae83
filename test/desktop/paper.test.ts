/** A morning's post on paper, by keyboard and in Italian: registered, routed, handed over, answered, archived, lent, found. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import archive from '../../shared/locales/it/archive.json' with { type: 'json' }
import base from '../../shared/locales/it/base.json' with { type: 'json' }
import documents from '../../shared/locales/it/documents.json' with { type: 'json' }
import mail from '../../shared/locales/it/mail.json' with { type: 'json' }
import { pdfText } from '../fixtures/pdfText.ts'
import { makeFolder, openOfficeHere } from '../fixtures/realOffice.ts'
import { makePicture } from '../fixtures/testFiles.ts'
import { callEngine } from './callEngine.ts'
import { openDesk, removeFolder, screenshot, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'
import { press, tabTo, type } from './keyboard.ts'
import type { MailEntry } from '../../shared/mail/contract/entry.ts'
import type { Paper } from '../../shared/base/schemas.ts'

const DAY = 86_400_000
/** The word by which one letter is found: it stands in its scan alone. */
const RARE = 'zafferano'

let desk: Desk
let folder: string

const ask = <Answer>(procedure: string, input: object = {}) =>
  callEngine(desk.page, procedure, input) as Promise<Answer>
const shot = (name: string) => screenshot(desk.page, `paper-${name}`)
const letters = async () =>
  (await ask<MailEntry[]>('mail/list', {})).filter(({ subject }) => subject.startsWith('Prova'))

/** Opens a letter of the register beside its list. */
async function openLetter(id: string) {
  const { page } = desk
  await page.evaluate((to) => {
    location.hash = `#/mail/${to}`
  }, id)
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: base.record.more }).waitFor()
}

/** Ten scans of the morning, a sentence each. */
function scans(): string[] {
  const there = path.join(folder, 'scans')
  mkdirSync(there)
  return Array.from({ length: 10 }, (_, index) => {
    const file = path.join(there, `scan-${String(index + 1).padStart(2, '0')}.png`)
    const word = index === 3 ? RARE : 'modulo'
    writeFileSync(file, makePicture(`Richiesta numero ${index + 1} per il ${word} del paese`))
    return file
  })
}

beforeAll(async () => {
  folder = makeFolder()
  const office = path.join(folder, 'office')
  // Letters of yesterday: a day's register is made once the day is over.
  const before = await openOfficeHere(office, { clock: () => Date.now() - DAY })
  await before.client.office.settings.update({ fields: { language: 'it', zone: 'Europe/Rome' } })
  for (const name of ['Rossi', 'Bianchi', 'Ærø Kommune'])
    await before.client.mail.register({
      fields: { direction: 'in', partyName: name, subject: `Ieri ${name}` },
    })
  await before.engine.stop()
  desk = await openDesk({ office, language: 'it', size: { width: 1280, height: 800 } })
  await callEngine(desk.page, 'office/fillSample', { language: 'it' })
  await callEngine(desk.page, 'office/settings/update', { fields: { name: 'Comune di Prova' } })
  await desk.page.reload()
  await desk.page.getByRole('navigation').first().waitFor()
})
afterAll(async () => {
  await desk.close()
  removeFolder(folder)
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await shot(`failed-${task.name.slice(0, 12)}`)
})

test('ten scans are registered one after the other', async () => {
  const { page, app } = desk
  const files = scans()
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = (() =>
      Promise.resolve({ canceled: false, filePaths })) as typeof dialog.showOpenDialog
  }, files)
  await press(page, 'g', 'l')
  await page.getByRole('heading', { level: 1, name: mail.mail }).waitFor()
  await press(page, 'm')
  await page.getByRole('heading', { level: 1, name: mail.morning.title }).waitFor()
  await tabTo(page, mail.morning.add)
  await press(page, 'Enter')
  await page.getByText('scan-10.png').first().waitFor()
  await shot('01-pile')
  for (let index = 1; index <= 10; index++) {
    await page
      .getByRole('heading', { name: `scan-${String(index).padStart(2, '0')}.png` })
      .or(page.getByText(`scan-${String(index).padStart(2, '0')}.png`))
      .first()
      .waitFor()
    await tabTo(page, mail.sender)
    await type(page, `Mittente ${index}`)
    await press(page, 'Escape')
    await tabTo(page, mail.subject)
    await press(page, 'Control+a')
    await type(page, `Prova ${index}`)
    if (index === 2) await shot('02-proposal')
    await press(page, 'Enter')
    await waitUntil(`letter ${index} is registered`, async () => (await letters()).length === index)
  }
  const numbers = (await letters()).map(({ number }) => number).toSorted((a, b) => a - b)
  expect(numbers.at(-1)! - numbers[0]!).toBe(9)
  await shot('03-registered')
})

test('a letter is routed to a colleague and handed over with a signature', async () => {
  const { page } = desk
  const [letter] = (await letters()).filter(({ subject }) => subject === 'Prova 4')
  await press(page, 'Escape')
  await page.getByRole('heading', { level: 1, name: mail.mail }).waitFor()
  await openLetter(letter!.id)
  await press(page, 'r')
  await tabTo(page, mail.forStaff)
  const staff = await ask<{ id: string; name: string }[]>('people/staff/list')
  const colleague = staff.at(-1)!
  await type(page, colleague.name)
  await press(page, 'Enter')
  await tabTo(page, mail.office)
  await press(page, 'Enter')
  await waitUntil('it is routed', async () => {
    const now = (await letters()).find(({ id }) => id === letter!.id)
    if (now?.forStaffId !== colleague.id) {
      // One who is away has a stand-in proposed; it is meant for them all the same.
      const sure = page.getByRole('button', { name: mail.standIn.sure })
      if (await sure.isVisible()) await sure.click()
    }
    return now?.forStaffId === colleague.id
  })
  await shot('04-routed')
  await press(page, 'Escape', 'u')
  await page.getByRole('heading', { level: 1, name: mail.handOver.title }).waitFor()
  await page.getByText('Prova 4').first().waitFor()
  await page.getByRole('row').filter({ hasText: 'Prova 4' }).click()
  await press(page, 'Space')
  await page.getByRole('status').filter({ hasText: '1' }).first().waitFor()
  await shot('05-hand-over')
  await tabTo(page, mail.collectedBy)
  await press(page, 'Enter')
  await waitUntil('it is handed over', async () => {
    const now = (await letters()).find(({ id }) => id === letter!.id)
    return now?.state === 'handed_over' || Boolean((now as { collectedAt?: string })?.collectedAt)
  })
  const sheet = await ask<Paper>('mail/handOverSheet', { mailEntryIds: [letter!.id] })
  expect(pdfText(Buffer.from(sheet.base64, 'base64'))).toContain('Prova 4')
})

test('it is answered from a template, which goes out with a number of its own', async () => {
  const { page } = desk
  const [letter] = (await letters()).filter(({ subject }) => subject === 'Prova 4')
  await openLetter(letter!.id)
  await press(page, 't')
  await page.getByText(documents.reply.title).first().waitFor()
  await tabTo(page, documents.draft)
  await shot('06-reply')
  await press(page, 'Enter')
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: documents.act.send, exact: true }).waitFor()
  await shot('07-draft')
  await press(page, 's')
  await tabTo(page, documents.act.send)
  await press(page, 'Enter')
  await waitUntil('the letter counts as answered', async () => {
    const now = (await letters()).find(({ id }) => id === letter!.id)
    return now?.state === 'answered'
  })
  const { replies } = await ask<{ replies: unknown[] }>('mail/get', {
    mailEntryId: letter!.id,
  })
  expect(replies).toHaveLength(1)
  await shot('08-sent')
})

test('the pair is put into a dossier, its box is chosen and lent', async () => {
  const { page } = desk
  const [letter] = (await letters()).filter(({ subject }) => subject === 'Prova 4')
  await openLetter(letter!.id)
  await press(page, 'k')
  await page.getByRole('heading', { level: 1, name: archive.paper.title }).waitFor()
  await page.getByRole('checkbox', { name: /Insieme a/ }).waitFor()
  await shot('09-paper')
  await press(page, 'n')
  await tabTo(page, archive.class)
  await press(page, 'ArrowDown', 'Enter')
  await tabTo(page, archive.openIt)
  await press(page, 'Enter')
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: archive.act.box }).waitFor()
  await shot('10-dossier')
  await press(page, 'b')
  await tabTo(page, archive.box)
  const boxes = await ask<{ id: string; code: string; lentTo: string; holds: number }[]>(
    'archive/boxes/list',
    {},
  )
  const box = boxes.find(({ lentTo }) => lentTo === '')!
  await type(page, box.code)
  await page.getByRole('option').filter({ hasText: box.code }).first().waitFor()
  await press(page, 'Enter')
  await tabTo(page, archive.act.box)
  await press(page, 'Enter')
  await waitUntil('it lies in the box', async () => {
    const found = await ask<{ boxId: string | null }[]>('archive/dossiers/list', {
      mailEntryId: letter!.id,
    })
    return found[0]?.boxId === box.id
  })
  await page.evaluate((id) => {
    location.hash = `#/archive/boxes/${id}`
  }, box.id)
  await panel.getByRole('button', { name: archive.act.lend }).waitFor()
  await press(page, 'l')
  await tabTo(page, archive.loans.borrower)
  const [colleague] = await ask<{ id: string; name: string }[]>('people/staff/list')
  await type(page, colleague!.name)
  await page.getByRole('option').filter({ hasText: colleague!.name }).first().waitFor()
  await press(page, 'Enter')
  // The slip for the gap on the shelf would open in the desk's own program.
  await tabTo(page, archive.loans.slipToo)
  await press(page, 'Space')
  await tabTo(page, archive.act.lend)
  await shot('11-lend')
  await press(page, 'Enter')
  await waitUntil('it is lent', async () => {
    const loans = await ask<{ boxId: string; borrowerName: string }[]>('archive/loans/list', {})
    return loans.some(
      ({ boxId, borrowerName }) => boxId === box.id && borrowerName === colleague!.name,
    )
  })
  const { now } = await ask<{ now: { kind: string; text: string } }>('archive/trail', {
    mailEntryId: letter!.id,
  })
  expect(now.kind).toBe('lent')
  await shot('12-lent')
})

test('the letter is found by a word that stands in its scan alone', async () => {
  const { page } = desk
  await waitUntil('the scans are read', async () => {
    const { hits } = await ask<{ hits: { title: string }[] }>('search/query', { text: RARE })
    return hits.length > 0
  })
  await press(page, 'Control+k')
  await type(page, RARE)
  await page.getByRole('option').filter({ hasText: 'Prova 4' }).first().waitFor()
  await shot('06-found')
  await press(page, 'Enter')
  const found = page.getByRole('complementary').getByText('Prova 4').first()
  await found.waitFor()
  expect(await found.isVisible()).toBe(true)
})

test('the daily register is made and printed', async () => {
  const { page } = desk
  await page.evaluate(() => {
    location.hash = '#/mail/books'
  })
  await page.getByRole('heading', { level: 1, name: mail.books.title }).waitFor()
  await tabTo(page, /^Produci/)
  await press(page, 'Enter')
  await page.getByRole('button', { name: /^Apri/ }).first().waitFor()
  await shot('07-books')
  const [register] = await ask<{ id: string }[]>('mail/registers/list', {})
  const { made } = await ask<{ made: { id: string }[] }>('mail/dailyRegister/list', {
    registerId: register!.id,
  })
  const paper = await ask<Paper>('mail/dailyRegister/paper', { dailyId: made[0]!.id })
  const text = pdfText(Buffer.from(paper.base64, 'base64'))
  for (const name of ['Rossi', 'Bianchi', 'Ærø Kommune']) expect(text).toContain(name)
})
