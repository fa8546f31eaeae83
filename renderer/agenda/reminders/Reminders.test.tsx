import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { instantOf } from '../../../shared/base/dates.ts'
import { localOf } from '../../../shared/agenda/localTime.ts'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { Reminders } from './Reminders.tsx'

const office = officeForEachTest(() => localStorage.clear())
const MINUTE = 60_000

/** A meeting so many minutes ahead, of which the desk is to be reminded so many before. */
async function bookIn(minutes: number, title: string, reminder: number) {
  const { zone } = await office.client.office.settings.get()
  const begins = Date.parse(instantOf(Date.now())) + minutes * MINUTE
  return office.client.agenda.book({
    draft: {
      title,
      start: localOf(begins, zone),
      end: localOf(begins + 30 * MINUTE, zone),
      reminders: [reminder],
    },
  })
}

test('what is due stays in view until it was seen; what is not due yet is not told', async () => {
  const user = userEvent.setup()
  await bookIn(20, 'Board meeting', 30)
  await bookIn(25, 'Budget', 30)
  await bookIn(40, 'Later', 15)
  show(<Reminders />, '/')
  const card = await screen.findByRole('region', { name: 'Reminders' })
  expect(card.textContent).toMatch(/Board meeting in (19|20) minutes/)
  expect(card.textContent).not.toContain('Later')
  const [first] = screen.getAllByRole('button', { name: 'Seen' })
  await user.click(first!)
  await waitFor(() => expect(screen.queryByText('Board meeting')).toBeNull())
  expect(screen.getByText('Budget')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Open' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Reminders' })).toBeNull())
})
