import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addHotkey, handleStroke } from './hotkeys.ts'
import { keyCaps } from './keyNames.ts'

let did: string[] = []
let stops: (() => void)[] = []

const add = (keys: string, name = keys, answer?: false) => {
  const run = () => {
    did.push(name)
    return answer
  }
  stops.push(addHotkey({ scope: 'base:close', label: 'base:close', keys, run: run as () => void }))
}
let at = 1000
/** A person's key stroke, `gap` milliseconds after the one before. */
const press = (key: string, more: KeyboardEventInit & { on?: Element; gap?: number } = {}) => {
  const { on: target = document.body, gap = 200, ...rest } = more
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...rest })
  at += gap
  Object.defineProperty(event, 'timeStamp', { value: at })
  target.dispatchEvent(event)
  return event
}

beforeEach(() => window.addEventListener('keydown', handleStroke))
afterEach(() => {
  window.removeEventListener('keydown', handleStroke)
  for (const stop of stops) stop()
  did = []
  stops = []
  document.body.innerHTML = ''
})

test('the key added last is asked first; one that had nothing to do lets the next one try', () => {
  add('Escape', 'page')
  add('Escape', 'panel')
  add('Escape', 'idle', false)
  press('Escape')
  expect(did).toEqual(['idle', 'panel'])
})

test('letters are left to whoever types, other keys are not', async () => {
  add('n')
  add('mod+k')
  const input = document.body.appendChild(document.createElement('input'))
  expect(press('n', { on: input }).defaultPrevented).toBe(false)
  press('k', { ctrlKey: true, on: input })
  press('n')
  await vi.waitFor(() => expect(did).toEqual(['mod+k', 'n']))
})

test('two strokes after each other are one key, and keep the second from being taken alone', async () => {
  add('i')
  add('g i')
  press('g')
  press('i')
  press('i')
  await vi.waitFor(() => expect(did).toEqual(['g i', 'i']))
})

test("the letters of a scanned code run no keys; a person's next one does", async () => {
  add('5')
  add('n')
  for (const key of '5705') press(key, { gap: 8 })
  press('n')
  await vi.waitFor(() => expect(did).toEqual(['n']))
})

test('under an open dialog nothing happens', () => {
  add('n')
  document.body.innerHTML = '<div role="dialog" aria-modal="true"></div>'
  press('n')
  expect(did).toEqual([])
})

test('shift counts where it is not part of the sign', async () => {
  add('?')
  add('mod+shift+z')
  press('?', { shiftKey: true })
  await vi.waitFor(() => expect(did).toEqual(['?']))
  press('Z', { ctrlKey: true, shiftKey: true })
  expect(did).toEqual(['?', 'mod+shift+z'])
})

test('caps as printed on the keys', () => {
  expect(keyCaps('mod+Enter', false)).toEqual(['Ctrl', '↵'])
  expect(keyCaps('g i', false)).toEqual(['G', 'I'])
  expect(keyCaps('mod+k', true)).toEqual(['⌘', 'K'])
})
