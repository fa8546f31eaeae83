import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenForScans } from './scanner.ts'

let codes: string[] = []
let stop = () => {}
let now = 1000

beforeEach(() => {
  codes = []
  stop = listenForScans((code) => codes.push(code))
})
afterEach(() => {
  stop()
  document.body.replaceChildren()
})

/** Strokes `gaps` milliseconds after each other, the last one is Enter. */
function type(text: string, gap: (index: number) => number, target: EventTarget = window) {
  now += 5000
  for (const [index, key] of [...Array.from(text), 'Enter'].entries()) {
    now += gap(index)
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: now })
    target.dispatchEvent(event)
    if (target instanceof HTMLInputElement && key !== 'Enter') target.value += key
  }
}

test('a code typed at once with Enter is a scan', () => {
  type('5701234567899', () => 4)
  expect(codes).toEqual(['5701234567899'])
})

test('a stroke that comes late does not cut the beginning off', () => {
  type('5701234567899', (index) => (index === 2 ? 100 : 4))
  expect(codes).toEqual(['5701234567899'])
})

test('a person’s typing is none, however short', () => {
  type('papir', () => 4)
  type('kopipapir', () => 90)
  type('kopipapir', (index) => (index % 2 ? 20 : 70))
  expect(codes).toEqual([])
})

test('the field that had the focus gets its text back', () => {
  const input = document.createElement('input')
  input.value = 'Toner'
  document.body.append(input)
  type('5701234567899', () => 4, input)
  expect(codes).toEqual(['5701234567899'])
  expect(input.value).toBe('Toner')
})
