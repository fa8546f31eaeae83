import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { show, speak } from '../../../test/fixtures/screen.tsx'
import type { Day } from '../../../shared/base/dates.ts'
import { DayField } from './fields.tsx'

beforeAll(() => speak('en'))

function Form() {
  const [day, setDay] = useState<Day | null>('2026-03-12' as Day)
  return (
    <form>
      <button type="button">Before</button>
      <DayField label="Closed on" value={day} onChange={setDay} />
      <output>{day}</output>
      <button type="button">After</button>
    </form>
  )
}
const field = () => screen.getByRole('textbox', { name: 'Closed on' })
const calendar = () => document.querySelector('[data-dates-dropdown]')
const chosen = () => screen.getByRole('status').textContent

test('the calendar opens by a click or Alt+Down, and never because the field has the focus', async () => {
  show(<Form />)
  await userEvent.click(screen.getByText('Before'))
  await userEvent.tab()
  expect(document.activeElement).toBe(field())
  expect(calendar()).toBeNull()
  await userEvent.click(field())
  await waitFor(() => expect(calendar()).not.toBeNull())
  await userEvent.tab()
  await waitFor(() => expect(calendar()).toBeNull())
})

test('Alt+Down goes into the calendar; a chosen day is taken and the focus comes back', async () => {
  show(<Form />)
  await userEvent.click(screen.getByText('Before'))
  await userEvent.tab()
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(() => expect(document.activeElement?.closest('td')).not.toBeNull())
  await userEvent.keyboard('{ArrowRight}{Enter}')
  await waitFor(() => expect(calendar()).toBeNull())
  expect(chosen()).toBe('2026-03-13')
  expect(document.activeElement).toBe(field())
})

test('Esc closes the calendar and comes back to the field', async () => {
  show(<Form />)
  await userEvent.click(screen.getByText('Before'))
  await userEvent.tab()
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(() => expect(document.activeElement?.closest('td')).not.toBeNull())
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(calendar()).toBeNull())
  expect(document.activeElement).toBe(field())
  expect(chosen()).toBe('2026-03-12')
})

test('a day is typed without the calendar', async () => {
  show(<Form />)
  await userEvent.click(screen.getByText('Before'))
  await userEvent.tab()
  await userEvent.clear(field())
  await userEvent.keyboard('24.12.2026')
  expect(calendar()).toBeNull()
  await userEvent.tab()
  await waitFor(() => expect(chosen()).toBe('2026-12-24'))
})
