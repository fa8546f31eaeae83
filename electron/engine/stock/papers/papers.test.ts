import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pdfText } from '../../../../test/fixtures/pdfText.ts'
import { desk, openTestStock } from '../../../../test/fixtures/testStock.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import { symbologyOf } from '../../base/papers/barcode.ts'
import { listPaper } from '../../base/papers/listPaper.ts'
import { wordsFor } from '../../base/words.ts'
import { exportStock } from '../exports.ts'
import { makeLabels, makeOrderPaper, makeWalkSheet } from '../papers.ts'

let office: ReturnType<typeof openTestStock>
let folder: string
beforeEach(() => {
  office = openTestStock()
  folder = mkdtempSync(join(tmpdir(), 'counterpart-papers-'))
})
afterEach(() => {
  office.close()
  rmSync(folder, { recursive: true, force: true })
})

const bytesOf = (paper: Paper) => Buffer.from(paper.base64, 'base64')
function makeOrder(language: 'en' | 'da' | 'it' | 'sv' | 'hr') {
  const { stock } = office
  const supplier = stock.suppliers.create(desk, {
    fields: {
      name: 'Đorđević i Žarković d.o.o.',
      email: 'prodaja@example.hr',
      customerNumber: 'K-4711',
      language,
    },
  })
  const offer = (name: string, partNumber: string, amount: number | null) => {
    const itemId = office.item(name)
    const price = amount === null ? null : { amount, currency: 'DKK' as const }
    const fields = {
      itemId,
      supplierId: supplier.id,
      partNumber,
      packName: '',
      packQuantity: 5,
      price,
    }
    const made = stock.offers.create(desk, {
      fields: { ...fields, leadDays: null, minimumPacks: 1, preferred: true },
    })
    return { itemId, offerId: made.id }
  }
  const paper = offer('Blåbærgrød, žuti čaj', 'V-1', 12_345)
  const formula = offer('=cmd()', '=1+1', null)
  const order = stock.orders.create(desk, {
    supplierId: supplier.id,
    lines: [
      { ...paper, packs: 3 },
      { ...formula, packs: 2 },
    ],
    note: 'Ring på bagdøren',
  })
  return { order, orderId: order.id }
}

test.each([
  ['en', 'Purchase order', 'leaves out 1 line', '370.35'],
  ['da', 'Indkøbsordre', '1 linje uden kendt pris', '370,35'],
  ['it', 'Ordine d’acquisto', 'non comprende 1 riga', '370,35'],
  ['sv', 'Inköpsorder', '1 rad utan känt pris', '370,35'],
  ['hr', 'Narudžbenica', '1 stavka bez poznate cijene', '370,35'],
] as const)(
  'an order in %s holds its words, lines and total',
  async (language, title, missing, total) => {
    const { order, orderId } = makeOrder(language)
    const paper = await makeOrderPaper(office.stock, { orderId, format: 'pdf' })
    expect(paper).toMatchObject({
      fileName: `${title} ${order.number}.pdf`,
      mediaType: 'application/pdf',
    })
    const text = pdfText(bytesOf(paper))
    for (const part of [
      title,
      missing,
      total,
      order.number,
      'Đorđević i Žarković',
      'K-4711',
      'V-1',
    ])
      expect(text).toContain(part)
    for (const part of ['Blåbærgrød, žuti čaj', 'Ring på bagdøren']) expect(text).toContain(part)
  },
)

test('an order as CSV, text and mail draft', async () => {
  const { order, orderId } = makeOrder('da')
  const csv = bytesOf(await makeOrderPaper(office.stock, { orderId, format: 'csv' })).toString(
    'utf8',
  )
  expect(csv).toContain("'=1+1,'=cmd()")
  expect(csv).toContain('1,V-1,"Blåbærgrød, žuti čaj",5 stk.,3,123.45,370.35')
  const text = bytesOf(await makeOrderPaper(office.stock, { orderId, format: 'text' })).toString(
    'utf8',
  )
  expect(text).toBe('V-1\t3\r\n=1+1\t2\r\n')
  const paper = await makeOrderPaper(office.stock, { orderId, format: 'eml' })
  const mail = bytesOf(paper).toString('latin1')
  expect(paper.mediaType).toBe('message/rfc822')
  expect(/^[\r\n\x20-\x7e]*$/.test(mail)).toBe(true)
  expect(mail.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(Math.max(...mail.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
  expect(mail).toContain('X-Unsent: 1\r\n')
  expect(mail).toContain(' <prodaja@example.hr>\r\n')
  const words = [...mail.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)]
  const decoded = words.map(([, word]) => Buffer.from(word!, 'base64').toString('utf8')).join('')
  expect(decoded).toContain(`Indkøbsordre ${order.number}`)
  const [, , body = '', attached = ''] = mail.split(/\r\n\r\n/)
  const letter = Buffer.from(body.split('\r\n--')[0]!, 'base64').toString('utf8')
  expect(letter).toContain(`Vedhæftet finder I vores indkøbsordre ${order.number}.`)
  const pdf = Buffer.from(attached.split('\r\n--')[0]!, 'base64')
  expect(pdfText(pdf)).toContain(order.number)
})

test('a walk sheet has each place in walking order with what should be there', async () => {
  const { stock } = office
  const [first, second] = [office.place('Reception'), office.place('Žuta soba')]
  const itemId = office.item('Toiletpapir')
  const lines = [first, second].map((placeId, at) => ({ itemId, placeId, par: 12 + at }))
  stock.places.setPar(desk, { lines })
  const fields = { name: 'Mandag', placeIds: [second, first] }
  const round = stock.rounds.create(desk, { fields })
  const text = pdfText(bytesOf(await makeWalkSheet(stock, { roundId: round.id })))
  expect(text.indexOf('Žuta soba')).toBeLessThan(text.indexOf('Reception'))
  expect(text).toMatch(/Toiletpapir +stk\. +13/)
  expect(text).toMatch(/Toiletpapir +stk\. +12/)
  expect(text).toContain('Underskrift')
})

test('labels: 24 to a sheet, those used before skipped', async () => {
  const itemIds = Array.from({ length: 24 }, (_, at) =>
    office.item(`Vare ${at}`, { code: `A-${at}` }),
  )
  const placeIds = [office.place('Hylde 1', { code: 'H-1' })]
  const pages = async (skip: number) => {
    const paper = await makeLabels(office.stock, { itemIds, placeIds: skip ? [] : placeIds, skip })
    return pdfText(bytesOf(paper))
      .split('\f')
      .filter((page) => page.trim() !== '')
  }
  const [one, two] = await pages(0)
  expect(one).toContain('Vare 23')
  expect(two).toContain('Hylde 1')
  expect(two).not.toContain('Vare')
  expect((await pages(23)).map((page) => page.includes('Vare 0'))).toEqual([true, false])
})

test('a barcode is of the kind its code allows', () => {
  expect(symbologyOf('5701234567899')).toBe('ean13')
  expect(symbologyOf('5701234567890')).toBe('code128')
  expect(symbologyOf('96385074')).toBe('ean8')
  expect(symbologyOf('036000291452')).toBe('upca')
  expect(symbologyOf('FUR-BO-10001798')).toBe('code128')
  expect(symbologyOf('ŽUTO-1')).toBe('qrcode')
})

test('a list repeats its headings on each page and loses no row', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => [`row${at}`, String(at)])
  const pdf = await listPaper({
    office: { name: 'Kontor', address: '', phone: '', email: '' },
    title: 'Varer',
    headings: ['Heading one', 'Number'],
    numeric: [false, true],
    rows,
    date: office.today(),
    words: wordsFor('da'),
  })
  const pages = pdfText(pdf)
    .split('\f')
    .filter((page) => page.trim() !== '')
  expect(pages.length).toBeGreaterThan(5)
  for (const [at, page] of pages.entries()) {
    expect(page).toContain('Heading one')
    expect(page).toContain(`Side ${at + 1} af ${pages.length}`)
  }
  const found = new Set(pages.join('\n').match(/row\d+/g))
  expect(found.size).toBe(500)
})

test('exports of all kinds in both formats', async () => {
  const { orderId } = makeOrder('da')
  const placeId = office.place('Lager')
  const itemId = office.item('Toner', { code: 'T-1' })
  office.stock.moves.count(desk, {
    lines: [{ itemId, placeId, counted: 7 }],
    reason: '',
    sure: true,
  })
  expect(orderId).toBeTruthy()
  const expected = {
    items: 'T-1,Toner,,stk.,7,0,0',
    movements: '2026-11-20,T-1,Toner,Optælling,7,stk.,Lager,,Anna',
    orders: 'Kladde,2026-11-20',
    toOrder: 'Leverandør,Varenummer,Navn',
  } as const
  for (const [what, part] of Object.entries(expected)) {
    const kind = what as keyof typeof expected
    const csv = await exportStock(office.stock, { what: kind, format: 'csv' })
    expect(bytesOf(csv).toString('utf8')).toContain(part)
    const xlsx = await exportStock(office.stock, { what: kind, format: 'xlsx' })
    expect(bytesOf(xlsx).subarray(0, 2).toString()).toBe('PK')
    expect(xlsx.fileName).toMatch(/ 2026-11-20\.xlsx$/)
  }
})
