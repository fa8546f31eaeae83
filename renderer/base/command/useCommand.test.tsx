import { act, renderHook, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { client } from '../../app/client/client.ts'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { useCommand } from './useCommand.ts'

const office = officeForEachTest()

const staffNames = async () =>
  (await office.client.people.staff.list({})).map((member) => member.name)

test('a write is booked, told of, and undone by the button of its message', async () => {
  show(null)
  const { result } = renderHook(() =>
    useCommand(client.people.staff.create, { done: (saved) => `${saved.name} was added.` }),
  )
  await act(async () => void (await result.current.run({ fields: { name: 'Anna' } })))
  expect(await staffNames()).toEqual(['Anna'])
  await screen.findByText('Anna was added.')
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Undone.')
  expect(await staffNames()).toEqual([])
})

test('the same input sent again after its answer was lost is not booked twice', async () => {
  let lost = true
  const losing: typeof client.people.staff.create = Object.assign(
    async (...words: Parameters<typeof client.people.staff.create>) => {
      const answer = await client.people.staff.create(...words)
      if (!lost) return answer
      lost = false
      throw Object.assign(new Error('lost'), { code: 'TIMED_OUT' })
    },
  ) as never
  const { result } = renderHook(() => useCommand(losing, { quiet: true }))
  const send = () => result.current.run({ fields: { name: 'Bo' } })
  await act(async () => expect(await send()).toBeNull())
  expect(result.current.words).toBe('It took too long. Try again: nothing will be booked twice.')
  await act(async () => expect((await send())?.name).toBe('Bo'))
  expect(await staffNames()).toEqual(['Bo'])
  // Meant as another one: a new act.
  await act(async () => void (await send()))
  expect(await staffNames()).toEqual(['Bo', 'Bo'])
})

test('a failure is told in words that name the field', async () => {
  show(null)
  const { result } = renderHook(() => useCommand(client.people.staff.create))
  await act(async () => void (await result.current.run({ fields: { name: '' } })))
  await screen.findByText('name: Fill this in.')
  expect(result.current.failure?.code).toBe('BAD_REQUEST')
})

test('an unusual quantity is asked about first; the careful answer books nothing', async () => {
  show(null)
  const place = await office.client.stock.places.create({ fields: { name: 'Store' } })
  const item = await office.client.stock.items.create({ fields: { name: 'Soap', unit: 'piece' } })
  const { result } = renderHook(() => useCommand(client.stock.move))
  const take = () =>
    result.current.run({
      kind: 'issue',
      lines: [{ itemId: item.id, placeId: place.id, quantity: 5 }],
    })
  const levels = () => office.client.stock.levels({ itemId: item.id })

  let answer = take()
  await userEvent.click(await screen.findByRole('button', { name: 'Let me check' }))
  await act(async () => expect(await answer).toBeNull())
  expect(await levels()).toEqual([])

  await waitFor(() => expect(screen.queryByText('Is this quantity right?')).toBeNull())
  answer = take()
  await userEvent.click(await screen.findByRole('button', { name: 'Yes, book it' }))
  await act(async () => expect(await answer).not.toBeNull())
  expect(await levels()).toMatchObject([{ quantity: -5 }])
})
