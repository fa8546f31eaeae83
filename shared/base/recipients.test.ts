import { expect, test } from 'vitest'
import { readRecipients, writeRecipients } from './recipients.ts'

test('recipients are read however they are written', () => {
  const typed =
    'Anna Berg <anna@example.com>, info@example.com; "Berg, Bo" <bo@example.com>\nANNA@example.com,'
  expect(readRecipients(typed)).toEqual({
    recipients: [
      { name: 'Anna Berg', address: 'anna@example.com' },
      { name: '', address: 'info@example.com' },
      { name: 'Berg, Bo', address: 'bo@example.com' },
    ],
    wrong: null,
  })
})

test('the first that is no address is told', () => {
  expect(readRecipients('a@b.example, Anna Berg').wrong).toBe('Anna Berg')
  expect(readRecipients('Anna <anna@>').wrong).toBe('Anna <anna@>')
  expect(readRecipients('')).toEqual({ recipients: [], wrong: null })
})

test('what is written is read again', () => {
  const recipients = [
    { name: 'Berg, Bo', address: 'bo@example.com' },
    { name: 'Søren', address: 's@example.com' },
    { name: '', address: 'x@example.com' },
  ]
  expect(readRecipients(writeRecipients(recipients)).recipients).toEqual(recipients)
})
