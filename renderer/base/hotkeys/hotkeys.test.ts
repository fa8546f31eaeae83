import { afterEach, beforeEach, expect, test } from 'vitest'
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
const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
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

test('letters are left to whoever types, other keys are not', () => {
  add('n')
  add('mod+k')
  const input = document.body.appendChild(document.createElement('input'))
  expect(press('n', {}, input).defaultPrevented).toBe(false)
  press('k', { ctrlKey: true }, input)
  press('n')
  expect(did).toEqual(['mod+k', 'n'])
})

test('two strokes after each other are one key, and keep the second from being taken alone', () => {
  add('i')
  add('g i')
  press('g')
  press('i')
  press('i')
  expect(did).toEqual(['g i', 'i'])
})

test('under an open dialog nothing happens', () => {
  add('n')
  document.body.innerHTML = '<div role="dialog" aria-modal="true"></div>'
  press('n')
  expect(did).toEqual([])
})

test('shift counts where it is not part of the sign', () => {
  add('?')
  add('mod+shift+z')
  press('?', { shiftKey: true })
  press('Z', { ctrlKey: true, shiftKey: true })
  expect(did).toEqual(['?', 'mod+shift+z'])
})

test('caps as printed on the keys', () => {
  expect(keyCaps('mod+Enter', false)).toEqual(['Ctrl', '↵'])
  expect(keyCaps('g i', false)).toEqual(['G', 'I'])
  expect(keyCaps('mod+k', true)).toEqual(['⌘', 'K'])
})
