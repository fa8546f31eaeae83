import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { readyTemplate } from '../../../shared/documents/contract/templates.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import { language } from '../../../shared/base/schemas.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openDocumentsDesk, waitRead, wordFile } from '../../../test/fixtures/testDocuments.ts'
import { wordsFor } from '../base/words.ts'
import { inspectLetter } from '../files/reader/letters.ts'
import { writeReadyLetter } from './letters/readyLetters.ts'

afterEach(endOffices)

const add = async (client: OfficeClient, ...paragraphs: string[]) => {
  const { id: fileId } = await client.files.add({ file: wordFile('proprio.docx', ...paragraphs) })
  const fields = { name: 'Proprio', kind: 'letter', language: 'it' } as const
  return client.documents.templates.add({ fields, fileId })
}

test.each(language.options)(
  '%s: the letters that come along hold known fields, and say so',
  async (each) => {
    for (const ready of readyTemplate.options) {
      const { bytes, fields } = writeReadyLetter(ready, wordsFor(each))
      const read = await inspectLetter(bytes)
      expect(read.faults).toEqual([])
      expect(fields.toSorted()).toEqual(read.fields.toSorted())
      expect(fields.length).toBeGreaterThan(8)
      const known = await import('../../../shared/documents/templateFields.ts')
      expect(known.sortFields(fields).unknown).toEqual([])
    }
  },
)

test('the letters that come along are added once for a language, and what the office did with them stays', async () => {
  const { client } = await openDocumentsDesk()
  const all = await client.documents.templates.list({})
  expect(all.map(({ ready }) => String(ready)).toSorted()).toEqual(
    [...readyTemplate.options].toSorted(),
  )
  const reply = all.find(({ ready }) => ready === 'reply')!
  await client.documents.templates.update({
    templateId: reply.id,
    version: reply.version,
    fields: { name: 'La nostra risposta' },
  })
  await client.documents.templates.retire({ templateId: all[0]!.id })
  expect(await client.documents.templates.addReady({})).toEqual([])
  expect(await client.documents.templates.addReady({ language: 'da' })).toHaveLength(6)
  expect((await client.documents.templates.list({ language: 'it' })).length).toBe(5)
  expect((await client.documents.templates.list({ retired: true })).length).toBe(12)
})

test('an own template: its fields are told apart, a free one is asked for, a new file is a new version', async () => {
  const { client, contact } = await openDocumentsDesk()
  const template = await add(
    client,
    '{contact.name} {pratica.numero} {letter.text}',
    '{#items}{title}: {prezzo}{/items}',
  )
  expect(template).toMatchObject({
    fields: [
      'contact.name',
      'pratica.numero',
      'letter.text',
      'items',
      'items.title',
      'items.prezzo',
    ],
    unknown: ['pratica.numero', 'items.prezzo'],
    asked: ['letter.text', 'items', 'items.title'],
  })
  const made = await client.documents.fromTemplate({
    templateId: template.id,
    fields: { contactId: contact.id, title: 'Offerta' },
    texts: { 'letter.text': 'riga 1\nriga 2' },
    items: [{ title: 'Sedia', prezzo: '40' }, { title: 'Tavolo & <co>' }],
  })
  const words = await waitRead(client, made.fileId)
  expect(words).toContain('Mario Rossi {pratica.numero} riga 1')
  expect(words).toContain('Sedia: 40')
  expect(words).toContain('Tavolo & <co>:')
  const filled = await client.documents.fromTemplate({
    templateId: template.id,
    texts: { 'pratica.numero': '77/B' },
  })
  expect(await waitRead(client, filled.fileId)).toContain('77/B')

  const { id: fileId } = await client.files.add({ file: wordFile('nuovo.docx', 'Nuovo {today}') })
  const next = await client.documents.templates.addVersion({
    templateId: template.id,
    version: template.version,
    fileId,
    note: 'carta nuova',
  })
  expect(next).toMatchObject({ current: 2, fields: ['today'], used: 2 })
  const { versions } = await client.documents.templates.get({ templateId: template.id })
  expect(versions.map(({ number, note }) => [number, note])).toEqual([
    [2, 'carta nuova'],
    [1, ''],
  ])
})

test('broken tags are refused with the words of the tag, and told before', async () => {
  const { client } = await openDocumentsDesk()
  const broken: [string, string, string][] = [
    ['Gentile {contact.name', 'template_unclosed', 'contact.name'],
    ['Gentile contact.name} ', 'template_unopened', 'contact.name'],
    ['{#items}{title}', 'template_part_unclosed', 'items'],
    ['{title}{/items}', 'template_part_unopened', 'items'],
    ['{@contact.name}', 'template_raw', '@contact.name'],
  ]
  for (const [text, reason, tag] of broken) {
    const { code, data } = await failureOf(add(client, text))
    expect(code).toBe('FILE_UNREADABLE')
    expect(data).toMatchObject({ reason })
    expect((data as { file: string }).file).toContain(tag)
  }
  const { id: fileId } = await client.files.add({ file: wordFile('rotto.docx', '{a} {b') })
  expect((await client.documents.templates.inspect({ fileId })).faults).toMatchObject([
    { reason: 'unclosed' },
  ])
})

test('what is no Word file, or a hostile one, is refused and harms nobody', async () => {
  const { client } = await openDocumentsDesk()
  const refused = async (name: string, content: BlobPart) => {
    const { id: fileId } = await client.files.add({ file: new File([content], name) })
    return failureOf(client.documents.templates.inspect({ fileId }))
  }
  const notWord = { code: 'FILE_UNREADABLE', data: { reason: 'not_word' } }
  expect(await refused('nota.docx', 'solo testo')).toMatchObject(notWord)
  expect(await refused('rotto.docx', 'PK\u0003\u0004 rotto')).toMatchObject(notWord)
  // The names of a template are looked up, never run.
  const template = await add(
    client,
    '{constructor} {__proto__} {toString} {constructor.constructor("return process")()}',
  )
  const made = await client.documents.fromTemplate({ templateId: template.id })
  const words = await waitRead(client, made.fileId)
  expect(words).toContain('{constructor} {__proto__} {toString}')
  expect(words).not.toContain('function')
  expect(words).not.toContain('[object')
  const bytes = readFileSync(import.meta.filename)
  expect(await refused('programma.docx', bytes)).toMatchObject(notWord)
})

test('a retired template makes no letter', async () => {
  const { client, template } = await openDocumentsDesk()
  const { id: templateId } = template('reply')
  await client.documents.templates.retire({ templateId })
  expect(await failureOf(client.documents.fromTemplate({ templateId }))).toMatchObject({
    code: 'WRONG_STATE',
    data: { state: 'retired' },
  })
})

test('minutes are written from the points of a meeting, with a line for each fact that is known', async () => {
  const { client, template } = await openDocumentsDesk()
  const made = await client.documents.fromTemplate({
    templateId: template('minutes').id,
    fields: { title: 'Riunione di direzione' },
    texts: { 'meeting.place': 'Sala 2', 'meeting.chair': 'Eva Neri' },
    items: [
      { title: 'Bilancio', text: 'Approvato.', owner: 'Anna Verdi', due: '10 dicembre 2026' },
      { title: 'Varie' },
    ],
  })
  expect(made).toMatchObject({ kind: 'minutes', title: 'Riunione di direzione' })
  const words = await waitRead(client, made.fileId)
  for (const expected of [
    'Verbale',
    'Riunione di direzione',
    'Sala 2',
    '1. Bilancio',
    'Approvato.',
    'Responsabile: Anna Verdi · Scadenza: 10 dicembre 2026',
    '2. Varie',
  ])
    expect(words).toContain(expected)
  expect(words).not.toContain('Assenti')
})
