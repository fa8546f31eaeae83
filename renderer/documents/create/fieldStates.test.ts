import { expect, test } from 'vitest'
import { fieldStates } from './fieldStates.ts'

test('a field is filled by what is known, or by what was typed; otherwise it is missing', () => {
  const states = fieldStates(
    ['contact.name', 'contact.address', 'today', 'letter.text', 'letter.place', 'items.title'],
    {
      known: new Map([
        ['contact.name', 'Rossi'],
        ['contact.address', ''],
      ]),
      texts: { 'letter.text': 'Thank you', 'letter.place': ' ' },
      asked: new Set(['letter.text', 'letter.place']),
    },
  )
  expect(states).toEqual([
    { field: 'contact.name', state: 'filled', value: 'Rossi' },
    { field: 'contact.address', state: 'missing', value: '' },
    { field: 'today', state: 'filled', value: '' },
    { field: 'letter.text', state: 'filled', value: 'Thank you' },
    { field: 'letter.place', state: 'missing', value: '' },
  ])
})

test('what was typed stands in place of what is known', () => {
  const [address] = fieldStates(['contact.address'], {
    known: new Map([['contact.address', 'Via Roma 1']]),
    texts: { 'contact.address': 'Via Milano 2' },
    asked: new Set(),
  })
  expect(address?.value).toBe('Via Milano 2')
})
