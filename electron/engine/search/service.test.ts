import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import { foldText } from '../../../shared/base/fold.ts'
import type { ItemId } from '../../../shared/base/ids.ts'
import { openDatabase } from '../database/database.ts'

afterEach(endOffices)

const titles = async (client: OfficeClient, text: string, more = {}) =>
  (await client.search.query({ text, ...more })).hits.map(({ title }) => title)

/** One record of every kind, each with the word "fjernvarme" somewhere. */
async function fillOffice() {
  const office = await openOfficeHere()
  const { client } = office
  await client.office.settings.update({
    fields: { name: 'Kontor', country: 'DK', zone: 'Europe/Copenhagen' },
  })
  const bo = await client.people.staff.create({ fields: { name: 'Bo Lund', role: 'Fjernvarme' } })
  const anna = await client.people.contacts.create({
    fields: {
      name: 'Anna Sørensen',
      organisationName: 'Fjernvarme Ærø',
      phones: [{ kind: 'work', number: '33 98 76 54' }],
    },
  })
  const visit = await client.reception.log({
    kind: 'visit',
    fields: { personName: 'Luka Đurić', subject: 'Fjernvarme', forStaffId: bo.id },
  })
  await client.reception.messages.take({
    fields: { forStaffId: bo.id, personName: 'Giulia Bianchi', body: 'Ring om fjernvarmen' },
  })
  const request = await client.requests.create({ fields: { title: 'Ny måler til stuen' } })
  await client.requests.addNote({ requestId: request.id, text: 'hører til fjernvarme' })
  const item = await client.stock.items.create({
    fields: { name: 'Sikkerhedshandsker', unit: 'par', code: 'SH-7', note: 'til fjernvarme' },
  })
  const letter = await client.mail.register({
    fields: { direction: 'in', partyName: 'Kommunen', subject: 'Regning for fjernvarme' },
  })
  return { ...office, bo, anna, visit, request, item, letter }
}

test('every kind of record is found by its words as soon as it is written, and counted', async () => {
  const { client } = await fillOffice()
  const { hits, counts, waiting } = await client.search.query({ text: 'fjernvarme' })
  expect(waiting).toBe(0)
  expect(hits.map(({ kind }) => kind).toSorted()).toEqual([
    'contact',
    'entry',
    'item',
    'mail',
    'message',
    'request',
    'staff',
  ])
  expect(counts.map(({ kind, count }) => `${kind} ${count}`).toSorted()).toEqual([
    'contact 1',
    'entry 1',
    'item 1',
    'mail 1',
    'message 1',
    'request 1',
    'staff 1',
  ])
  // The one that bears the word in its title comes first.
  expect(hits[0]).toMatchObject({ kind: 'mail', title: 'Regning for fjernvarme' })
  expect(hits.find(({ kind }) => kind === 'request')).toMatchObject({
    title: 'Ny måler til stuen',
    snippet: 'hører til \u0001fjernvarme\u0002',
  })
  const some = await client.search.query({
    text: 'fjernvarme',
    kinds: ['item', 'request'],
    limit: 1,
  })
  expect(some.hits).toHaveLength(1)
  expect(some.counts).toHaveLength(7)
})

test('letters of the five languages are folded, words unfinished, and found inside compounds', async () => {
  const { client } = await fillOffice()
  expect(await titles(client, 'sorensen aero')).toEqual(['Anna Sørensen'])
  expect(await titles(client, 'ÆRØ')).toEqual(['Anna Sørensen'])
  expect(await titles(client, 'duric')).toEqual(['Luka Đurić'])
  expect(await titles(client, 'giul bianc')).toEqual(['Giulia Bianchi'])
  expect(await titles(client, 'giul bianca')).toEqual([])
  expect(await titles(client, 'giulia bia')).toEqual(['Giulia Bianchi'])
  expect(await titles(client, 'handske')).toEqual(['Sikkerhedshandsker'])
  expect(await titles(client, 'handske fjernvarme')).toEqual(['Sikkerhedshandsker'])
  expect(await titles(client, 'handske stuen')).toEqual([])
  expect(await titles(client, 'sh 7')).toEqual(['Sikkerhedshandsker'])
  expect(await titles(client, 'SH-7 ')).toEqual(['Sikkerhedshandsker'])
  for (const number of ['33987654', '33 98 76 54', '+45 3398 7654', '004533987654'])
    expect(await titles(client, number), number).toEqual(['Anna Sørensen'])
  for (const nothing of ['', 'a', '"', 'NOT', '***', 'NEAR(', '{title}:', '-'])
    expect(await titles(client, nothing), nothing).toEqual([])
})

test('a letter is found by a word inside its file, once that is read', async () => {
  const { client } = await openOfficeHere()
  const text = 'Oggetto: sopralluogo. Si comunica la data della verifica.'
  const file = await client.files.add({ file: new File([text], 'lettera.txt') })
  const letter = await client.mail.register({
    fields: { direction: 'in', partyName: 'Comune', subject: 'Comunicazione' },
    fileIds: [file.id],
  })
  await expect
    .poll(async () => (await client.search.query({ text: 'verifica data' })).hits, {
      timeout: 60_000,
    })
    .toMatchObject([
      {
        kind: 'mail',
        id: letter.id,
        snippet: expect.stringContaining('la \u0001data\u0002 della \u0001verifica\u0002.'),
      },
    ])
  expect(await titles(client, 'lettera txt')).toEqual(['Comunicazione'])
})

test('days narrow it; what has none is left out then', async () => {
  let now = Date.parse('2026-03-01T22:30:00Z')
  const { client } = await openOfficeHere(undefined, { clock: () => now })
  await client.office.settings.update({ fields: { name: 'K', zone: 'Europe/Copenhagen' } })
  await client.requests.create({ fields: { title: 'Pas et' } })
  now = Date.parse('2026-03-01T23:30:00Z')
  await client.requests.create({ fields: { title: 'Pas to' } })
  await client.stock.items.create({ fields: { name: 'Pas', unit: 'stk' } })
  const days = (from?: string, to?: string) =>
    titles(client, 'pas', { ...(from ? { from } : {}), ...(to ? { to } : {}) })
  expect((await days()).toSorted()).toEqual(['Pas', 'Pas et', 'Pas to'])
  expect(await days('2026-03-02')).toEqual(['Pas to'])
  expect(await days(undefined, '2026-03-01')).toEqual(['Pas et'])
  expect(await days('2026-03-01', '2026-03-02')).toHaveLength(2)
  // Another zone, other days: at midnight in Lisbon both were the day before.
  await client.office.settings.update({ fields: { zone: 'Europe/Lisbon' } })
  expect(await days('2026-03-02')).toEqual([])
  expect((await days('2026-03-01', '2026-03-01')).toSorted()).toEqual(['Pas et', 'Pas to'])
})

test('changes, undo, names of others and confidence are followed at once', async () => {
  const { client, bo, item, letter } = await fillOffice()
  await client.people.staff.update({ staffId: bo.id, version: 1, fields: { name: 'Bodil Krog' } })
  expect(
    (await client.search.query({ text: 'krog' })).hits.map(({ kind }) => kind).toSorted(),
  ).toEqual(['entry', 'message', 'staff'])
  expect(await titles(client, 'bo lund')).toEqual([])
  await client.stock.items.update({ itemId: item.id, version: 1, fields: { name: 'Handsker' } })
  const [last] = await client.office.journal.list({ limit: 1 })
  expect(await titles(client, 'sikkerhed')).toEqual([])
  await client.office.undo({ undoes: last!.commandId })
  expect(await titles(client, 'sikkerhed')).toEqual(['Sikkerhedshandsker'])
  await client.stock.items.retire({ itemId: item.id })
  expect(await titles(client, 'sikkerhed')).toEqual([])

  await client.mail.update({
    mailEntryId: letter.id,
    version: letter.version,
    fields: { confidential: true },
  })
  expect(await titles(client, 'regning')).toEqual([])
  const year = letter.year
  expect((await client.search.query({ text: `${year} 0000001` })).hits).toMatchObject([
    { kind: 'mail', title: letter.shownNumber, detail: '', snippet: '' },
  ])
  expect(await client.office.check()).toMatchObject({ good: true })
})

test('what waited at a crash, and what another program wrote, is indexed at the next start', async () => {
  const first = await fillOffice()
  await titles(first.client, 'fjernvarme')
  await first.stop()
  const file = join(first.folder, 'office.db')
  const database = openDatabase(file)
  database.exec("UPDATE stock_items SET name = 'Vanter'")
  expect(database.prepare('SELECT kind FROM search_stale').all()).toEqual([{ kind: 'item' }])
  database.close()
  const { client, stop } = await openOfficeHere(first.folder)
  expect(await titles(client, 'vanter')).toEqual(['Vanter'])
  expect(await titles(client, 'sikkerhed')).toEqual([])
  await stop()

  // An index of an older form, or none at all, is made anew.
  const again = openDatabase(file)
  again.exec('DELETE FROM search_form; DELETE FROM search_records')
  again.close()
  const third = await openOfficeHere(first.folder)
  expect((await third.client.search.query({ text: 'fjernvarme' })).hits).toHaveLength(7)
  expect(await third.client.office.check()).toMatchObject({ good: true })
})

test('a record that the index lost, or holds too much, is told by the check', async () => {
  const { client, folder } = await fillOffice()
  await titles(client, 'fjernvarme')
  const other = openDatabase(join(folder, 'office.db'))
  const searchLine = async () =>
    (await client.office.check()).checks.find(({ name }) => name === 'search')
  expect(await searchLine()).toEqual({ name: 'search', good: true, detail: 'ok' })
  other.exec(
    "DELETE FROM search_words WHERE rowid = (SELECT number FROM search_records WHERE kind = 'item')",
  )
  expect(await searchLine()).toMatchObject({ good: false, detail: '1' })
  other.exec("UPDATE search_records SET id = 'nobody' WHERE kind = 'staff'")
  expect(await searchLine()).toMatchObject({ good: false, detail: '3' })
  other.close()
})

test('names that fade leave the index, and their bytes the file', async () => {
  let now = Date.parse('2026-03-01T09:00:00Z')
  const { client, folder, stop } = await openOfficeHere(undefined, { clock: () => now })
  await client.reception.log({
    kind: 'call',
    fields: { personName: 'Xenia Kvistborg', subject: 'Pas' },
  })
  for (let count = 0; count < 40; count += 1)
    await client.requests.create({ fields: { title: `Opgave ${count}` } })
  const [entry] = await client.reception.list({})
  await client.reception.next({ entryId: entry!.id })
  expect(await titles(client, 'kvistborg')).toEqual(['Xenia Kvistborg'])
  await stop()
  const holds = () =>
    ['office.db', 'office.db-wal'].some((name) => {
      try {
        return /kvistborg/i.test(readFileSync(join(folder, name)).toString('latin1'))
      } catch {
        return false
      }
    })
  expect(holds()).toBe(true)
  now += 70 * 86_400_000
  const later = await openOfficeHere(folder, { clock: () => now })
  expect(await titles(later.client, 'kvistborg')).toEqual([])
  await expect.poll(holds, { timeout: 10_000 }).toBe(false)
  await later.stop()
  expect(holds()).toBe(false)
})

/** The plain way to search: every title read. A word of three letters or more may stand inside another one. */
test('as many titles are found as reading them all would find', async () => {
  const { client } = await openOfficeHere()
  const word = fc.constantFrom(
    'blå',
    'Ærø',
    'straße',
    'kuvert',
    'kuverter',
    'rudekuvert',
    'čaj',
    'a4',
    'x',
  )
  const holds = (title: string, each: string, isLast: boolean) => {
    const [folded, wanted] = [foldText(title), foldText(each)]
    if (wanted.length >= 3) return folded.includes(wanted)
    const parts = folded.split(' ')
    return parts.some((part) =>
      isLast && wanted.length > 1 ? part.startsWith(wanted) : part === wanted,
    )
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.array(word, { minLength: 1, maxLength: 3 }).filter((words) => words.join('') !== 'x'),
      async (names, wanted) => {
        const made: { id: string; name: string }[] = []
        for (const name of names)
          made.push(
            await client.stock.items.create({ fields: { name: name.join(' '), unit: 'stk' } }),
          )
        const { hits } = await client.search.query({ text: `${wanted.join(' ')} ` })
        const expected = made.filter(({ name }) =>
          wanted.every((each, at) => holds(name, each, at === wanted.length - 1)),
        )
        expect(hits.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
        for (const { id } of made) await client.stock.items.retire({ itemId: id as ItemId })
      },
    ),
    { numRuns: 40 },
  )
})
