import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../../../shared/base/errors.ts'
import en from '../../../../shared/locales/en/files.json' with { type: 'json' }
import { readTable } from './readTable.ts'
import { writeCsv, writeXlsx } from './writeTable.ts'
import { zipStored } from './zip.ts'

const file = (content: string | Uint8Array, name = 'f.csv') =>
  new File([content as Uint8Array<ArrayBuffer>], name)
const read = (content: string | Uint8Array) => readTable(file(content))
const bytes = (...list: number[]) => new Uint8Array(list)
const reasonOf = async (content: string | Uint8Array) => {
  const error: unknown = await read(content).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Failure ? (error.data as { reason: string }).reason : error
}

test.each([',', ';', '\t', '|'])('the delimiter %j is found', async (mark) => {
  const text = `Code${mark}Name${mark}Price\nA-1${mark}"a${mark}b, ""c"""${mark}1\n`
  const table = await read(text)
  expect(table).toMatchObject({ delimiter: mark, headers: ['Code', 'Name', 'Price'] })
  expect(table.rows).toEqual([['A-1', `a${mark}b, "c"`.trim(), '1']])
})

test('a decimal comma does not make a semicolon file a comma file', async () => {
  const table = await read('Vare;Pris;Antal\nÆble;1,50;3\nPære;2,25;4\n')
  expect(table).toMatchObject({
    delimiter: ';',
    rows: [
      ['Æble', '1,50', '3'],
      ['Pære', '2,25', '4'],
    ],
  })
})

test('every usual encoding is found', async () => {
  const danish = 'navn;antal\nBlåbærgrød;2\n'
  const croatian = 'naziv;kol\nČaša žuta šečer đak;2\n'
  expect(await read(danish)).toMatchObject({ encoding: 'utf-8' })
  expect(await read(`\ufeff${danish}`)).toMatchObject({ headers: ['navn', 'antal'] })
  const latin = Buffer.from(danish, 'latin1')
  expect(await read(latin)).toMatchObject({ encoding: 'windows-1252', rows: [['Blåbærgrød', '2']] })
  const central: Record<string, number> = { Č: 0xc8, č: 0xe8, š: 0x9a, ž: 0x9e, đ: 0xf0 }
  const cp1250 = Uint8Array.from(croatian, (letter) => central[letter] ?? letter.charCodeAt(0))
  expect(await read(cp1250)).toMatchObject({
    encoding: 'windows-1250',
    rows: [['Čaša žuta šečer đak', '2']],
  })
  const utf16 = Buffer.from(`\ufeff${croatian}`, 'utf16le')
  expect(await read(utf16)).toMatchObject({
    encoding: 'utf-16le',
    rows: [['Čaša žuta šečer đak', '2']],
  })
  expect(await read(Buffer.from(danish, 'utf16le'))).toMatchObject({ encoding: 'utf-16le' })
})

test('rows keep the number they have in the file, ragged ones are evened out', async () => {
  const table = await read('\n\nsep\n'.replace('sep', 'a,b') + '1\n\n1,2,3\n')
  expect(table.firstRow).toBe(4)
  expect(table.rows.slice(0, 3)).toEqual([
    ['1', ''],
    ['', ''],
    ['1', '2'],
  ])
})

test('a stray quote inside a cell is read as it stands', async () => {
  const table = await read('name,qty\nRack 19" wide,2\n"Plain",3\n')
  expect(table.rows).toEqual([
    ['Rack 19" wide', '2'],
    ['Plain', '3'],
  ])
  const open = await read('name,qty\n"Rack,2\nPlain,3\n')
  expect(open.rows).toEqual([
    ['"Rack', '2'],
    ['Plain', '3'],
  ])
})

test('what is written comes back: CSV and XLSX', async () => {
  const rows = [
    ['A-1', 'Blåbær, žuti "x"', 12, -1.5],
    ['00012', '=1+1', 0, null],
  ]
  const table = { name: 'Items: all', headings: ['Code', 'Name', 'Quantity', 'Price'], rows }
  const csv = await read(writeCsv(table))
  expect(csv.rows).toEqual([
    ['A-1', 'Blåbær, žuti "x"', '12', '-1.5'],
    ['00012', "'=1+1", '0', ''],
  ])
  const xlsx = await read(await writeXlsx(table))
  expect(xlsx).toMatchObject({ encoding: 'xlsx', headers: table.headings })
  expect(xlsx.rows).toEqual([
    ['A-1', 'Blåbær, žuti "x"', '12', '-1.5'],
    ['00012', '=1+1', '0', ''],
  ])
})

test('no text of an export can run as a formula', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']
  const text = new TextDecoder().decode(
    writeCsv({ name: '', headings: ['x'], rows: starts.map((start) => [`${start}1+1`]) }),
  )
  const cells = text.slice(text.indexOf('\r\n') + 2).split('\r\n')
  for (const cell of cells.filter((line) => line !== ''))
    expect(/^"?[=+\-@\t\r＝＋－＠]/.test(cell), JSON.stringify(cell)).toBe(false)
})

const xml = (text: string) => Buffer.from(`<?xml version="1.0"?>${text}`)
const workbook = (sheet: string, more: [string, Uint8Array][] = []) =>
  zipStored(
    new Map<string, Uint8Array>([
      ['[Content_Types].xml', xml('<Types/>')],
      [
        'xl/workbook.xml',
        xml(
          '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        ),
      ],
      [
        'xl/_rels/workbook.xml.rels',
        xml(
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
      ],
      ['xl/worksheets/sheet1.xml', xml(sheet)],
      ...more,
    ]),
  )

/** A zip with one packed entry that says it is small and unpacks to `size` zeros. */
function bomb(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size))
  const zip = workbook('<worksheet/>')
  const name = 'xl/worksheets/sheet1.xml'
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(100, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(100, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  expect(zip.length).toBeGreaterThan(0)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'empty'],
  ['only blanks', ' \n\n', 'empty'],
  ['numbers for headings', '1,2\n3,4\n', 'no_header'],
  ['headings alone', 'a,b\n', 'no_rows'],
  ['one word', 'hello', 'not_a_table'],
  ['a PDF', '%PDF-1.7\n', 'not_a_table'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), 'not_a_table'],
  ['NULs', bytes(65, 0, 0, 0, 66, 10, 0, 1, 2), 'not_a_table'],
  [
    'control characters',
    bytes(...Array.from({ length: 300 }, (_, i) => (i % 30) + 1), 0xff),
    'encoding',
  ],
  ['an open quote over a huge cell', `a,b\n"${'x'.repeat(200_000)}`, 'cell_too_long'],
  ['a huge cell', `a,b\n${'x'.repeat(40_000)},1\n`, 'cell_too_long'],
  [
    '600 columns',
    `${Array.from({ length: 600 }, (_, i) => `c${i}`).join(',')}\n1\n`,
    'too_many_columns',
  ],
  ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old_excel'],
  [
    'a locked workbook',
    Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0), Buffer.from('EncryptedPackage', 'utf16le')]),
    'password',
  ],
  ['a zip cut off', workbook('<worksheet/>').subarray(0, 200), 'broken_zip'],
  ['another zip', zipStored(new Map([['../../evil.txt', Buffer.from('x')]])), 'not_a_table'],
  ['a workbook of nonsense', workbook('<worksheet><sheetData><row><c r="'), 'not_a_table'],
  ['an empty sheet', workbook('<worksheet><sheetData></sheetData></worksheet>'), 'empty'],
  ['a zip bomb that lies', bomb(30 * 1024 * 1024), 'too_compressed'],
  [
    '2,000 entries',
    workbook(
      '<worksheet/>',
      Array.from({ length: 2000 }, (_, i) => [`xl/${i}.xml`, xml('')]),
    ),
    'too_compressed',
  ],
])('%s is refused by its own reason', async (_, content, reason) => {
  expect(await reasonOf(content)).toBe(reason)
})

test('a file beyond 25 MB is refused without being read', async () => {
  const large = {
    name: 'large.csv',
    size: 26 * 1024 * 1024,
    arrayBuffer: () => Promise.reject(new Error('must not be read')),
  }
  await expect(readTable(large)).rejects.toMatchObject({ data: { reason: 'too_large' } })
})

test('300 damaged files give a table or a declared reason that has its words', async () => {
  const good = [
    await writeXlsx({
      name: 'S',
      headings: ['Code', 'Name'],
      rows: [
        ['A', 'æ'],
        ['B', 'ž'],
      ],
    }),
    writeCsv({
      name: 'S',
      headings: ['Code', 'Name'],
      rows: [
        ['A', 'æ'],
        ['B', 'ž'],
      ],
    }),
    new Uint8Array(Buffer.from('a;b\n"x;1\n2;"y"\n')),
  ]
  const damage = fc.record({
    base: fc.constantFrom(...good),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    spots: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
      maxLength: 12,
    }),
  })
  let refused = 0
  await fc.assert(
    fc.asyncProperty(damage, async ({ base, cut, spots }) => {
      const hurt = base.slice(0, cut < 0.5 ? base.length : Math.floor(base.length * cut))
      for (const [at, value] of spots) hurt[Math.floor(at * hurt.length)] = value
      const result = await reasonOf(hurt)
      if (result === null) return
      refused++
      expect(Object.keys(en.fileReason)).toContain(result)
    }),
    { numRuns: 300 },
  )
  expect(refused).toBeGreaterThan(50)
})
