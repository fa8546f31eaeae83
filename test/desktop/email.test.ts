/** E-mail in the real window, in Italian and by keyboard, against a real mail server: fetched, registered, answered. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import words from '../../shared/locales/it/email.json' with { type: 'json' }
import orderWords from '../../shared/locales/it/orders.json' with { type: 'json' }
import mailWords from '../../shared/locales/it/mail.json' with { type: 'json' }
import type { MailServer } from '../fixtures/mailServer.ts'
import { isWithoutMailServer, startMailServer } from '../fixtures/mailServer.ts'
import { callEngine } from './callEngine.ts'
import { openDesk, screenshot } from './harness.ts'
import type { Desk } from './harness.ts'
import { press, tabTo, type } from './keyboard.ts'

let desk: Desk
let server: MailServer
beforeAll(async () => {
  if (isWithoutMailServer) return
  server = await startMailServer()
  desk = await openDesk({ language: 'it', size: { width: 1280, height: 800 } })
  await call('office/fillSample', { language: 'it' })
  await desk.page.reload()
  await desk.page.getByRole('navigation').first().waitFor()
})
beforeEach((context) => context.skip(isWithoutMailServer, 'dovecot and aiosmtpd are not installed'))
afterAll(async () => {
  await desk?.close()
  await server?.stop()
})

const call = <Answer>(path: string, input: object = {}) =>
  callEngine(desk.page, path, input) as Promise<Answer>
const go = (address: string) =>
  desk.page.evaluate((to) => {
    location.hash = to
  }, address)
const shown = (text: string | RegExp) => desk.page.getByText(text).first().waitFor()

const message = [
  'From: Lucia Bianchi <lucia@comune.example>',
  'To: office@counterpart.example',
  'Subject: =?UTF-8?Q?Perch=C3=A9_la_sala_=C3=A8_chiusa=3F?=',
  'Message-ID: <perche@comune.example>',
  `Date: ${new Date(Date.now() - 3_600_000).toUTCString()}`,
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  'Gentile ufficio, vorrei sapere perché la sala è chiusa.',
  '',
].join('\r\n')

test('an account is entered, tried and fetched from; its password goes to the key store', async () => {
  const { page } = desk
  await go('/mail/accounts/new')
  await shown(words.accounts.new)
  await tabTo(page, words.accounts.name)
  await type(page, 'Protocollo')
  await tabTo(page, words.accounts.address)
  await type(page, server.user)
  await press(page, 'Enter')
  const isOurs = ({ name }: { name: string }) => name === 'Protocollo'
  type Account = { id: string; name: string; version: number }
  const find = async () => (await call<Account[]>('mail/accounts/list')).find(isOurs)
  await expect.poll(find).toBeDefined()
  const { id, version } = (await find())!
  // The servers of a test have ports of their own and an authority of their own: what a person types is the same form.
  const servers = {
    imapHost: 'localhost',
    imapPort: server.ports.imaps,
    smtpHost: 'localhost',
    smtpPort: server.ports.smtps,
    certificate: server.authority,
  }
  await call('mail/accounts/update', { accountId: id, version, fields: servers })
  await go(`/mail/accounts/${id}`)
  await shown(words.password.missing)
  await tabTo(page, words.password.title)
  await type(page, server.password)
  await press(page, 'Enter')
  await shown(words.password.there)
  server.deliver(message)
  await tabTo(page, words.test.run)
  await press(page, 'Enter')
  await shown(/La ricezione funziona: 1 messaggio/)
  await tabTo(page, words.fetch.run)
  await press(page, 'Enter')
  await shown(/1 nuova e-mail nella posta del mattino/)
  await screenshot(page, 'email-account')
})

test('it lies in the morning’s post, is registered with Enter and answered with A', async () => {
  const { page } = desk
  await go('/mail/morning')
  const pile = page.getByRole('listbox', { name: mailWords.morning.pile })
  await pile.focus()
  await press(page, 'End')
  await expect
    .poll(() => page.getByLabel(mailWords.subject).inputValue())
    .toBe('Perché la sala è chiusa?')
  await screenshot(page, 'email-morning')
  await pile.focus()
  await press(page, 'Enter')
  type Letter = { id: string; subject: string; shownNumber: string }
  const newest = async () => (await call<Letter[]>('mail/list'))[0]!
  await expect.poll(async () => (await newest()).subject).toBe('Perché la sala è chiusa?')
  await go(`/mail/${(await newest()).id}`)
  await page.getByRole('button', { name: mailWords.act.reply, exact: true }).last().waitFor()
  await press(page, 'a')
  await page.getByLabel(words.write.body).waitFor()
  await tabTo(page, words.write.body)
  await type(page, 'Gentile signora Bianchi, la sala riapre lunedì.')
  await screenshot(page, 'email-answer')
  await press(page, 'Control+Enter')
  await expect.poll(() => server.sent().length).toBe(1)
  const [sent] = server.sent()
  expect(sent!.toString()).toMatch(/^In-Reply-To: <perche@comune\.example>$/m)
  await shown(words.outbox.stateOf.sent)
  await screenshot(page, 'email-sent')
  expect(await call<Letter[]>('mail/list', { states: ['answered'] })).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ subject: 'Perché la sala è chiusa?' }),
    ]) as never,
  )
})

test('an order to a supplier goes out with its PDF from the same account', async () => {
  const { page } = desk
  type Order = { id: string; number: string; state: string; sentHow: string }
  const [draft] = await call<Order[]>('stock/orders/list', { states: ['draft'] })
  await go(`/stock/orders/${draft!.id}/send`)
  await page.getByRole('button', { name: orderWords.send.save_atOnce }).waitFor()
  await screenshot(page, 'email-order')
  await press(page, 'Enter')
  await expect.poll(() => server.sent().length, { timeout: 60_000 }).toBe(2)
  expect(server.sent()[1]!.toString()).toContain(`filename="${draft!.number}.pdf"`)
  expect(await call<Order>('stock/orders/get', { orderId: draft!.id })).toMatchObject({
    state: 'sent',
    sentHow: 'mailed',
  })
})

test('a letter goes out as an e-mail from its own page, and lies among the sent messages', async () => {
  const { page } = desk
  type Line = { id: string; state: string; kind: string; contactId: string | null; title: string }
  const { documents } = await call<{ documents: Line[] }>('documents/list')
  const draft = documents.find(
    ({ state, kind, contactId }) => state === 'draft' && kind === 'letter' && contactId !== null,
  )!
  await go(`/documents/${draft.id}`)
  await page.getByRole('complementary').getByText(draft.title).first().waitFor()
  await press(page, 's')
  await tabTo(page, mailWords.mediumLabel)
  // The list opens at the letter; upwards it goes on from its end, where the e-mail is the last but one.
  await press(page, 'ArrowDown')
  await page.getByRole('option', { name: mailWords.medium.email }).waitFor()
  await press(page, 'ArrowUp', 'ArrowUp', 'Enter')
  await tabTo(page, words.write.to)
  await screenshot(page, 'email-document')
  await press(page, 'Enter')
  await expect.poll(() => server.sent().length, { timeout: 60_000 }).toBe(3)
  expect(server.sent()[2]!.toString()).toMatch(/filename="[^"]*\.(pdf|docx)"/)
  expect(await call('documents/get', { documentId: draft.id })).toMatchObject({ state: 'final' })
  // Copies of all three are laid there beside other work.
  await expect.poll(() => server.files('Sendt post').length, { timeout: 20_000 }).toBe(3)
  await shown(/l’e-mail è in partenza/)
  await screenshot(page, 'email-document-sent')
})
