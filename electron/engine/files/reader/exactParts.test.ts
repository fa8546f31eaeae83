import { expect, test } from 'vitest'
import { readMessages } from './readMail.ts'

const message = (
  encoding: string,
  body: string,
  ending = '\r\n',
  mediaType = 'application/octet-stream',
) =>
  new Uint8Array(
    Buffer.from(
      [
        'From: a@x.example',
        'Subject: S',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Hello',
        '--b',
        `Content-Type: ${mediaType}; name="list.csv"`,
        'Content-Disposition: attachment; filename="list.csv"',
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        `${body}`,
        '--b--',
        '',
      ].join(ending),
      'latin1',
    ),
  )
const attachmentOf = async (bytes: Uint8Array) => {
  const [read] = await readMessages(bytes, 'message/rfc822')
  return Buffer.from(read!.attachments[0]!.bytes).toString('latin1')
}

test.each([
  ['7bit', 'a;b\r\nc;d', 'a;b\r\nc;d'],
  ['7bit', 'a;b\r\nc;d\r\n', 'a;b\r\nc;d\r\n'],
  ['8bit', 'pr\xf8ve\r\n\r\n\r\nend\r\n\r\n', 'pr\xf8ve\r\n\r\n\r\nend\r\n\r\n'],
  ['quoted-printable', 'pr=F8ve =\r\ngoes on\r\nend=20\r\n', 'pr\xf8ve goes on\r\nend \r\n'],
])('an attachment in %s is as it was sent', async (encoding, sent, expected) => {
  expect(await attachmentOf(message(encoding, sent))).toBe(expected)
})

test('line endings of the other kind stay too', async () => {
  expect(await attachmentOf(message('7bit', 'one\ntwo\n', '\n'))).toBe('one\ntwo\n')
})

test('base64 is as it was', async () => {
  const bytes = Buffer.from([0, 13, 10, 10, 255])
  expect(await attachmentOf(message('base64', bytes.toString('base64')))).toBe(
    bytes.toString('latin1'),
  )
})

test.each(['base64', 'quoted-printable', '8bit'])(
  'a calendar in %s is as it was sent',
  async (encoding) => {
    const sent = Buffer.from('BEGIN:VCALENDAR\r\nSUMMARY:Prøve\r\nEND:VCALENDAR\r\n\r\n')
    const body = {
      base64: sent.toString('base64'),
      'quoted-printable': sent.toString('latin1').replace('\xc3\xb8', '=C3=B8'),
      '8bit': sent.toString('latin1'),
    }[encoding]!
    for (const mediaType of ['text/calendar', 'application/ics', 'TEXT/Calendar; charset=utf-8'])
      expect(await attachmentOf(message(encoding, body, '\r\n', mediaType))).toBe(
        sent.toString('latin1'),
      )
  },
)

test('a message nested without end is read as before', async () => {
  const nested = 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'.repeat(200)
  await expect(
    readMessages(new Uint8Array(Buffer.from(`Subject: S\r\n${nested}`)), 'message/rfc822'),
  ).resolves.toHaveLength(1)
})
