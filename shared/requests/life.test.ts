import { expect, test } from 'vitest'
import { requestState } from './contract.ts'
import { ACTS, actsOf, isOpen, nextAct, stateAfter } from './life.ts'

const STATES = requestState.options

test('every state but the end can be gone on from, and the next act is one of its acts', () => {
  for (const state of STATES) {
    const next = nextAct(state)
    if (next) expect(actsOf(state), state).toContain(next)
    expect(isOpen(state), state).toBe(!['told', 'withdrawn'].includes(state))
  }
})

test('every state can be reached from new, and only work that is done can be told', () => {
  const reached = new Set(['new'])
  for (let size = 0; size !== reached.size;) {
    size = reached.size
    for (const state of STATES.filter((one) => reached.has(one)))
      for (const act of actsOf(state)) reached.add(stateAfter(state, act)!)
  }
  expect([...reached].toSorted()).toEqual([...STATES].toSorted())
  expect(STATES.filter((state) => stateAfter(state, 'tell') !== null)).toEqual(['done'])
})

test('what is closed can only be reopened', () => {
  expect(actsOf('told')).toEqual(['reopen'])
  expect(actsOf('withdrawn')).toEqual(['reopen'])
  expect(ACTS.filter((act) => stateAfter('new', act) === null)).toEqual([
    'leave',
    'resume',
    'tell',
    'reopen',
  ])
})
