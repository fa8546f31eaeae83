import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import { expect, test } from 'vitest'
import { readCalendars } from './readCalendars.ts'

/** Kinds of entries in a compound file ([MS-CFB] 2.6.1). */
const [FOLDER, STREAM, ROOT] = [1, 2, 5]
const TIME = 0x0040
const NUMBER = 0x0003
const FLAG = 0x000b
/** Property sets as Outlook names them, in the order of the names below. */
const APPOINTMENT = '0220060000000000c000000000000046'
const MEETING = '90dad86e0b451b1098da00aa003f1305'

type Named = { lid: number; set: 0 | 1; type: number; value: Buffer }

const fileTime = (at: string) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE((BigInt(Date.parse(at)) + 11_644_473_600_000n) * 10_000n)
  return bytes
}
const number = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32LE(value)
  return bytes
}

/** The id of a meeting ([MS-OXOCAL] 2.2.1.27) that another program named, or that Outlook made; of one date its day. */
function globalId(data: Buffer, date = [0, 0, 0, 0]): Buffer {
  const head = Buffer.from('040000008200E00074C5B7101A82E008', 'hex')
  const size = Buffer.alloc(4)
  size.writeUInt32LE(data.length)
  return Buffer.concat([head, Buffer.from(date), Buffer.alloc(16), size, data])
}
const foreign = (uid: string) => Buffer.from(`vCal-Uid\u0001\0\0\0${uid}\0`, 'latin1')

/** A message about a meeting as Outlook saves it ([MS-OXMSG] 2.2.3): named properties beside the usual ones. */
function meetingMessage(kind: string, id: Buffer, named: Named[], body = ''): Uint8Array {
  const all: Named[] = [{ lid: 3, set: 1, type: 0x0102, value: id }, ...named]
  const names = Buffer.concat(
    all.map(({ lid, set }, at) => {
      const entry = Buffer.alloc(8)
      entry.writeUInt32LE(lid)
      entry.writeUInt16LE((3 + set) * 2, 4)
      entry.writeUInt16LE(at, 6)
      return entry
    }),
  )
  const fixed = all.flatMap(({ type, value }, at) => {
    if (type === 0x0102) return []
    const entry = Buffer.alloc(8)
    entry.writeUInt16LE(type)
    entry.writeUInt16LE(0x8000 + at, 2)
    return [entry, value]
  })
  const headers = [
    'From: Eva <eva@example.org>',
    'To: Town hall <desk@townhall.example>',
    'Date: Sun, 22 Nov 2026 07:00:00 +0000',
  ].join('\r\n')
  const streams: Record<string, Buffer> = {
    '__properties_version1.0': Buffer.concat([Buffer.alloc(32), ...fixed]),
    '__substg1.0_001A001E': Buffer.from(`IPM.Schedule.Meeting.${kind}`),
    '__substg1.0_0037001E': Buffer.from('Budget'),
    '__substg1.0_1000001E': Buffer.from(body),
    '__substg1.0_007D001E': Buffer.from(headers),
    '__substg1.0_80000102': id,
  }
  const tables: Record<string, Buffer> = {
    '__substg1.0_00020102': Buffer.from(APPOINTMENT + MEETING, 'hex'),
    '__substg1.0_00030102': names,
    '__substg1.0_00040102': Buffer.alloc(4),
  }
  const entries: Parameters<typeof burn>[0] = []
  const addFolder = (type: number, name: string, own: Record<string, Buffer>): number => {
    const folder = { name, type, length: 0, children: [] as number[] }
    const at = entries.push(folder) - 1
    for (const [stream, bytes] of Object.entries(own)) {
      const entry = { name: stream, type: STREAM, length: bytes.length }
      folder.children.push(
        entries.push({ ...entry, binaryProvider: () => Uint8Array.from(bytes) }) - 1,
      )
    }
    if (type === ROOT) folder.children.push(addFolder(FOLDER, '__nameid_version1.0', tables))
    return at
  }
  addFolder(ROOT, 'Root Entry', streams)
  return burn(entries)
}
const read = (bytes: Uint8Array) =>
  readCalendars(bytes, 'application/vnd.ms-outlook', 'Europe/Copenhagen')

test('an answer that Outlook keeps in its own fields names our meeting, its date and who answers', async () => {
  const named: Named[] = [{ lid: 0x8201, set: 0, type: NUMBER, value: number(2) }]
  const id = globalId(foreign('0192-ours'), [0x07, 0xea, 12, 1])
  const { parts, from } = await read(meetingMessage('Resp.Neg', id, named, 'Sorry, on a trip.\r\n'))
  expect(from?.address).toBe('eva@example.org')
  expect(parts).toMatchObject([
    {
      method: 'REPLY',
      uid: '0192-ours',
      recurrenceId: '2026-12-01',
      sequence: 2,
      stamp: '2026-11-22T07:00:00.000Z',
      comment: 'Sorry, on a trip.',
      organiser: { email: 'desk@townhall.example' },
      attendees: [{ name: 'Eva', email: 'eva@example.org', answer: 'no' }],
    },
  ])
})

test('another time that is proposed there is told with its times', async () => {
  const named: Named[] = [
    { lid: 0x8257, set: 0, type: FLAG, value: number(1) },
    { lid: 0x8250, set: 0, type: TIME, value: fileTime('2026-12-02T12:00:00Z') },
    { lid: 0x8251, set: 0, type: TIME, value: fileTime('2026-12-02T13:00:00Z') },
  ]
  const { parts } = await read(meetingMessage('Resp.Tent', globalId(foreign('0192-ours')), named))
  expect(parts).toMatchObject([
    {
      method: 'COUNTER',
      recurrenceId: '',
      attendees: [{ answer: 'maybe' }],
      event: { start: '2026-12-02T12:00:00', end: '2026-12-02T13:00:00', zone: 'UTC' },
    },
  ])
})

test('an invitation and its cancellation have the same name, that of Outlook', async () => {
  const named: Named[] = [
    { lid: 0x820d, set: 0, type: TIME, value: fileTime('2026-11-26T08:00:00Z') },
    { lid: 0x820e, set: 0, type: TIME, value: fileTime('2026-11-26T09:00:00Z') },
  ]
  const id = globalId(Buffer.from('00112233445566778899aabbccddeeff', 'hex'))
  const request = await read(meetingMessage('Request', id, named))
  expect(request.parts).toMatchObject([
    {
      method: 'REQUEST',
      uid: id.toString('hex').toUpperCase(),
      organiser: { name: 'Eva', email: 'eva@example.org' },
      event: { title: 'Budget', start: '2026-11-26T08:00:00' },
    },
  ])
  const cancel = await read(meetingMessage('Canceled', id, named))
  expect(cancel.parts).toMatchObject([{ method: 'CANCEL', uid: request.parts[0]!.uid }])
})
