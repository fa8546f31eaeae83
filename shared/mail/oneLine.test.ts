import { expect, test } from 'vitest'
import type { Day } from '../base/dates.ts'
import { addDays } from '../base/dates.ts'
import type { ContactId, StaffId } from '../base/ids.ts'
import type { OneLineKnown } from './oneLine.ts'
import { readOneLine } from './oneLine.ts'

const today = '2026-11-23' as Day
const anna = 'anna' as StaffId
const rossi = { id: 'rossi' as ContactId, name: 'Mario Rossi', address: 'Via Roma 1' }
const known: OneLineKnown = {
  today,
  deadlineIn: (days) => addDays(today, days),
  staff: [
    { id: anna, name: 'Anna Bianchi', role: 'Director' },
    { id: 'bo' as StaffId, name: 'Bo Berg', role: 'Økonomi' },
    { id: 'bea' as StaffId, name: 'Bea Berg', role: '' },
  ],
  offices: ['Legal', 'Ufficio tecnico'],
  findContact: (words) => (words.toLowerCase() === 'rossi' ? rossi : null),
}
const read = (line: string) => readOneLine(line, known).fields

test('the line of the brief: direction, sender, kind, deadline and whom it is for', () => {
  expect(readOneLine('in Rossi reg 30d director', known)).toEqual({
    fields: {
      direction: 'in',
      partyName: 'Mario Rossi',
      contactId: 'rossi',
      partyAddress: 'Via Roma 1',
      medium: 'registered',
      deadlineOn: '2026-12-23',
      forStaffId: anna,
    },
    pieces: [
      { text: 'in', as: 'direction', value: 'in' },
      { text: 'Rossi', as: 'partyName', value: 'Mario Rossi' },
      { text: '', as: 'contactId', value: 'Mario Rossi' },
      { text: '', as: 'partyAddress', value: 'Via Roma 1' },
      { text: 'reg', as: 'medium', value: 'registered' },
      { text: '30d', as: 'deadlineOn', value: '2026-12-23' },
      { text: 'director', as: 'forStaffId', value: 'Anna Bianchi' },
    ],
  })
})

test.each([
  ['in Rossi registered 30 days', 'in', 'registered'],
  ['ind Rossi anbefalet 30 dage', 'in', 'registered'],
  ['entrata Rossi raccomandata 30 giorni', 'in', 'registered'],
  ['inkommande Rossi rekommenderat 30 dagar', 'in', 'registered'],
  ['ulaz Rossi preporučeno 30 dana', 'in', 'registered'],
  ['udgående Rossi brev 30 dage', 'out', 'letter'],
  ['uscita Rossi pec 30 gg', 'out', 'email'],
  ['izlaz Rossi paket 30 dana', 'out', 'parcel'],
])('five languages: %s', (line, direction, medium) => {
  expect(read(line)).toMatchObject({
    direction,
    medium,
    partyName: 'Mario Rossi',
    deadlineOn: '2026-12-23',
  })
})

test('the subject is what is left, what stands in quotes, or what stands behind a colon', () => {
  expect(read('in Rossi reg notice of works')).toMatchObject({ subject: 'notice of works' })
  expect(read('in Rossi "Notice: by 3/12" legal')).toMatchObject({
    subject: 'Notice: by 3/12',
    office: 'Legal',
  })
  expect(read('in Rossi fax: Roof, 30d of rain')).toMatchObject({
    medium: 'fax',
    subject: 'Roof, 30d of rain',
  })
  expect(read('in Rossi fax: Roof')).not.toHaveProperty('deadlineOn')
})

test('an unknown sender keeps all words, but for a colleague at their end', () => {
  expect(read('in Comune di Rieti')).toEqual({ direction: 'in', partyName: 'Comune di Rieti' })
  expect(read('in Comune di Rieti anna')).toEqual({
    direction: 'in',
    partyName: 'Comune di Rieti',
    forStaffId: anna,
  })
  expect(read('in Comune di Rieti per anna')).toMatchObject({ forStaffId: anna })
})

test('a name that could be two colleagues is nobody', () => {
  expect(read('in Rossi letter berg')).not.toHaveProperty('forStaffId')
  expect(read('in Rossi letter økon')).toMatchObject({ forStaffId: 'bo' })
})

test('dates: of the letter, and by when', () => {
  expect(read('in Rossi dated 20.11.2026 by 24/12')).toMatchObject({
    letterDate: '2026-11-20',
    deadlineOn: '2026-12-24',
  })
  expect(read('ind Rossi dateret 30/12 senest 7.1.')).toMatchObject({
    letterDate: '2025-12-30',
    deadlineOn: '2027-01-07',
  })
  expect(read('in Rossi 31.2.2026')).not.toHaveProperty('deadlineOn')
})

test('reference, tracking number and confidence', () => {
  expect(read('out Rossi rr123456785it prot 44/2026 riservato')).toMatchObject({
    direction: 'out',
    trackingNumber: 'RR123456785IT',
    letterReference: '44/2026',
    confidential: true,
  })
})

test('every word of a line stands in a piece, in order', () => {
  const line = 'in Rossi reg 30d director notice what else is there'
  const { pieces } = readOneLine(line, known)
  expect(
    pieces
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' '),
  ).toBe(line)
})

test('control characters are no words', () => {
  expect(readOneLine('\u0000', known)).toEqual({ fields: {}, pieces: [] })
  expect(read('in\u0007rossi')).toMatchObject({ direction: 'in', partyName: 'Mario Rossi' })
})

test('an empty line means nothing', () => {
  expect(readOneLine('   ', known)).toEqual({ fields: {}, pieces: [] })
})
