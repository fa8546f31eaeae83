import { expect, test } from 'vitest'
import type { Day } from '../base/dates.ts'
import { readLetter } from './letterFacts.ts'

const today = '2026-11-23' as Day

test.each([
  [
    'en',
    'Subject: Your water meter',
    '20 November 2026',
    'Please answer within 30 days of receipt.',
    30,
  ],
  ['da', 'Emne: Deres vandmåler', '20. november 2026', 'Svar venligst inden for 14 dage.', 14],
  ['it', 'Oggetto: Contatore', '20 novembre 2026', 'Si prega di rispondere entro 30 giorni.', 30],
  ['sv', 'Ämne: Er vattenmätare', '20 november 2026', 'Svara inom 3 veckor.', 21],
  ['hr', 'Predmet: Vodomjer', '20. studenoga 2026', 'Odgovorite u roku od 8 dana.', 8],
])('%s: subject, day and term', (_, subject, date, sentence, days) => {
  const facts = readLetter(
    `Water Works\n${date}\n\n${subject}\n\nDear all. ${sentence} Yours`,
    today,
  )
  expect(facts.subject?.value).toBe(subject.split(': ')[1])
  expect(facts.letterDate?.value).toBe('2026-11-20')
  expect(facts.days).toMatchObject({ value: days })
  expect(facts.days?.quote).toContain(sentence.slice(0, -1))
})

test('a last day that is named, in words and in numbers', () => {
  expect(readLetter('Betal senest den 1. december 2026, tak.', today).deadlineOn?.value).toBe(
    '2026-12-01',
  )
  expect(readLetter('da pagare entro il 15/12/2026', today).deadlineOn?.value).toBe('2026-12-15')
  // One that is over is no deadline.
  expect(readLetter('entro il 15/10/2026', today).deadlineOn).toBeNull()
})

test('their number and addresses', () => {
  const facts = readLetter('Our ref: AB-12/2026\nMail: Info@Water.example, x@y.example', today)
  expect(facts.reference?.value).toBe('AB-12/2026')
  expect(facts.emails).toEqual(['info@water.example', 'x@y.example'])
})

test('of nothing, nothing is read, and a long hostile text is read at once', () => {
  expect(readLetter('', today)).toEqual({
    subject: null,
    reference: null,
    letterDate: null,
    days: null,
    deadlineOn: null,
    emails: [],
  })
  for (const piece of ['by ', '1 ', 'a@', 'within 30 ', 'ref ref. ', '11/11 / '])
    expect(readLetter(piece.repeat(60_000), today).subject).toBeNull()
})
