import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { show, speak } from '../../../test/fixtures/screen.tsx'
import type { PersonSuggestion } from './PersonField.tsx'
import { PersonField } from './PersonField.tsx'
import type { Colleague } from './StaffField.tsx'
import { StaffField, fitting } from './StaffField.tsx'

beforeAll(() => speak('en'))

const people: PersonSuggestion[] = [
  { id: '1', name: 'Anna Berg', organisation: 'Tonerverket', detail: '+46 70 123' },
  { id: '2', name: 'Anna Bergman', organisation: '', detail: 'Lund' },
  { id: '3', name: 'Bo Ek', organisation: '', detail: '' },
]
const findByName = async (text: string) =>
  people.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase()))

function Caller(props: {
  find?: typeof findByName
  firstMarked?: boolean
  onSave?: (text: string, chosen: string) => void
}) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave?.(text, chosen)
      }}
    >
      <PersonField
        label="Caller"
        value={text}
        onChange={(typed) => {
          setText(typed)
          setChosen('')
        }}
        find={props.find ?? findByName}
        onChoose={({ id, name }) => {
          setText(name)
          setChosen(id)
        }}
        known={chosen !== ''}
        firstMarked={props.firstMarked}
      />
    </form>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('combobox')

test('who is known is suggested while typing, and one is taken by arrow and Enter', async () => {
  const saved: string[][] = []
  show(<Caller onSave={(...what) => saved.push(what)} />)
  await userEvent.type(field(), 'ann')
  await screen.findByRole('option', { name: /Anna Bergman/ })
  expect(field().getAttribute('aria-expanded')).toBe('true')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  const marked = screen.getByRole('option', { selected: true })
  expect(marked.textContent).toContain('Anna Bergman')
  expect(field().getAttribute('aria-activedescendant')).toBe(marked.id)
  await userEvent.keyboard('{Enter}')
  expect(field().value).toBe('Anna Bergman')
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
  expect(saved).toEqual([])
  await userEvent.keyboard('{Enter}')
  expect(saved).toEqual([['Anna Bergman', '2']])
})

test('free text stays: Enter saves it, Esc only closes the list', async () => {
  const saved: string[][] = []
  const escaped: string[] = []
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) escaped.push(event.key)
  }
  window.addEventListener('keydown', listen)
  show(<Caller onSave={(...what) => saved.push(what)} />)
  await userEvent.type(field(), 'Anna')
  await screen.findByRole('listbox')
  await userEvent.keyboard('{Escape}')
  expect(escaped).toEqual([])
  expect(field().value).toBe('Anna')
  expect(field().getAttribute('aria-expanded')).toBe('false')
  await userEvent.keyboard('{Escape}')
  expect(escaped).toEqual(['Escape'])
  await userEvent.keyboard(' Lund{Enter}')
  expect(saved).toEqual([['Anna Lund', '']])
  window.removeEventListener('keydown', listen)
})

test('where the first is marked, Enter alone takes it', async () => {
  show(<Caller firstMarked />)
  await userEvent.type(field(), 'bo')
  await screen.findByRole('option', { name: /Bo Ek/, selected: true })
  await userEvent.keyboard('{Enter}')
  expect(field().value).toBe('Bo Ek')
})

test('an answer that comes late is dropped, its question aborted', async () => {
  const asked: {
    text: string
    signal: AbortSignal
    answer: (found: PersonSuggestion[]) => void
  }[] = []
  const find = (text: string, signal?: AbortSignal) =>
    new Promise<PersonSuggestion[]>((answer) => asked.push({ text, signal: signal!, answer }))
  show(<Caller find={find} />)
  await userEvent.type(field(), 'an')
  await waitFor(() => expect(asked.map(({ text }) => text)).toEqual(['an']))
  await userEvent.type(field(), 'na bergm')
  await waitFor(() => expect(asked.at(-1)?.text).toBe('anna bergm'))
  expect(asked[0]?.signal.aborted).toBe(true)
  asked.at(-1)?.answer([people[1]!])
  await screen.findByRole('option', { name: /Anna Bergman/ })
  asked[0]?.answer(people)
  await Promise.resolve()
  expect(screen.getAllByRole('option')).toHaveLength(1)
})

const colleagues: Colleague[] = [
  { id: 'k', name: 'Karin Ek', colour: '#5b7c99', detail: 'at the front' },
  { id: 'a', name: 'Åsa Berg-Ekman', colour: '#8a6d3b' },
  { id: 'b', name: 'Bo Karlsson', colour: '#4f7f5f' },
]

function ForWhom(props: { onSet: (id: string | null) => void }) {
  const [id, setId] = useState<string | null>(null)
  const set = (next: string | null) => {
    setId(next)
    props.onSet(next)
  }
  return <StaffField label="For whom" colleagues={colleagues} value={id} onChange={set} />
}

test('a colleague is found by letters and initials', () => {
  const names = (typed: string) => fitting(colleagues, typed).map(({ id }) => id)
  expect(names('ek')).toEqual(['k', 'a'])
  expect(names('asa')).toEqual(['a'])
  expect(names('ka')).toEqual(['k', 'b'])
  expect(names('bk')).toEqual(['b'])
  expect(names('ka bo')).toEqual(['b'])
  expect(names('xyz')).toEqual([])
  expect(names('')).toHaveLength(3)
})

test('a colleague is chosen by letters and Tab; what fits nobody goes; emptying takes it back', async () => {
  const set: (string | null)[] = []
  show(<ForWhom onSet={(id) => set.push(id)} />)
  await userEvent.type(field(), 'kari{Tab}')
  expect(field().value).toBe('Karin Ek')
  await userEvent.click(field())
  expect(screen.getAllByRole('option')).toHaveLength(3)
  await userEvent.keyboard('zzz{Tab}')
  expect(field().value).toBe('Karin Ek')
  await userEvent.clear(field())
  expect(set).toEqual(['k', null])
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(set).toEqual(['k', null, 'a'])
})
