import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import { expect, test } from 'vitest'
import { readMessages } from './readMail.ts'

/** Kinds of entries in a compound file ([MS-CFB] 2.6.1). */
const [FOLDER, STREAM, ROOT] = [1, 2, 5]
type Streams = Record<string, Buffer>

/** A .msg of the given streams, by the names that [MS-OXMSG] gives them, and of attachments. */
function outlookMessage(streams: Streams, attachments: Streams[] = []): Uint8Array {
  const entries: Parameters<typeof burn>[0] = []
  const addFolder = (type: number, name: string, own: Streams, inner: Streams[]): number => {
    const folder = { name, type, length: 0, children: [] as number[] }
    const at = entries.push(folder) - 1
    for (const [stream, bytes] of Object.entries(own)) {
      const entry = { name: stream, type: STREAM, length: bytes.length }
      folder.children.push(
        entries.push({ ...entry, binaryProvider: () => Uint8Array.from(bytes) }) - 1,
      )
    }
    inner.forEach((attachment, number) =>
      folder.children.push(
        addFolder(FOLDER, `__attach_version1.0_#0000000${number}`, attachment, []),
      ),
    )
    return at
  }
  const properties = { '__properties_version1.0': Buffer.alloc(32) }
  const inner = attachments.map((own) => ({ '__properties_version1.0': Buffer.alloc(8), ...own }))
  addFolder(ROOT, 'Root Entry', { ...properties, ...streams }, inner)
  return burn(entries)
}
const western = (text: string) => Buffer.from(text, 'latin1')
const read = async (bytes: Uint8Array) =>
  (await readMessages(bytes, 'application/vnd.ms-outlook'))[0]!

const SUBJECT = '__substg1.0_0037001E'
const BODY = '__substg1.0_1000001E'
const HEADERS = '__substg1.0_007D001E'
const CLASS = '__substg1.0_001A001E'
const SENDER_NAME = '__substg1.0_0C1A001E'
const SENDER_ADDRESS = '__substg1.0_0C1F001E'
const CONTENT = '__substg1.0_37010102'

test('letters of Windows are none of the controls that stand in their place elsewhere', async () => {
  const message = await read(
    outlookMessage({
      [SUBJECT]: western('Offer \x80 100'),
      [BODY]: western('Dear Anna\x85\r\n\x93Bj\xf8rn\x94'),
    }),
  )
  expect(message).toMatchObject({ subject: 'Offer € 100', text: 'Dear Anna…\n“Bjørn”' })
})

test('who wrote, to whom and in answer to what stands in the header it travelled with', async () => {
  const message = await read(
    outlookMessage({
      [SUBJECT]: western('S'),
      [BODY]: western('B'),
      [SENDER_NAME]: western('Anna'),
      [SENDER_ADDRESS]: western('/O=EXCHANGE/OU=OFFICE/CN=RECIPIENTS/CN=ANNA'),
      [HEADERS]: western(
        'Microsoft Mail Internet Headers Version 2.0\r\nFrom: =?utf-8?Q?Anna_S=C3=B8rensen?= <anna@x.example>\r\n' +
          'To: Bo <bo@x.example>,\r\n\tc@x.example\r\nDate: Tue, 27 Feb 2007 00:12:10 +0100\r\n' +
          'Message-ID: <one@x.example>\r\nIn-Reply-To: <zero@x.example>\r\n',
      ),
    }),
  )
  expect(message).toMatchObject({
    from: { name: 'Anna Sørensen', address: 'anna@x.example' },
    to: [
      { name: 'Bo', address: 'bo@x.example' },
      { name: '', address: 'c@x.example' },
    ],
    date: '2007-02-26T23:12:10.000Z',
    messageId: '<one@x.example>',
    inReplyTo: '<zero@x.example>',
  })
})

test('an address inside Exchange is no address outside', async () => {
  const message = await read(
    outlookMessage({
      [SUBJECT]: western('S'),
      [BODY]: western('B'),
      [SENDER_NAME]: western('Anna'),
      [SENDER_ADDRESS]: western('/O=EXCHANGE/OU=OFFICE/CN=RECIPIENTS/CN=ANNA'),
    }),
  )
  expect(message).toMatchObject({ from: { name: 'Anna', address: '' }, to: [], date: '' })
})

test('what was signed is taken out of the one attachment that Outlook keeps it as', async () => {
  const signed =
    'Content-Type: multipart/signed; boundary="s"\r\n\r\n--s\r\nContent-Type: multipart/mixed; boundary="m"\r\n\r\n' +
    '--m\r\nContent-Type: text/plain\r\n\r\nSigned words\r\n--m\r\nContent-Type: application/pdf; name="offer.pdf"\r\n' +
    'Content-Disposition: attachment; filename="offer.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--m--\r\n' +
    '--s\r\nContent-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB\r\n--s--\r\n'
  const message = await read(
    outlookMessage(
      {
        [SUBJECT]: western('S'),
        [BODY]: western(''),
        [CLASS]: western('IPM.Note.SMIME.MultipartSigned'),
      },
      [{ [CONTENT]: western(signed) }],
    ),
  )
  expect(message.text.trim()).toBe('Signed words')
  expect(message.attachments.map(({ name }) => name)).toEqual(['offer.pdf', 'smime.p7s'])
  expect(Buffer.from(message.attachments[0]!.bytes).toString()).toBe('%PDF-')
})
