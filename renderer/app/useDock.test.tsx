import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectOffice, show, speak } from '../../test/fixtures/screen.tsx'
import { handleStroke } from '../base/hotkeys/hotkeys.ts'
import { useDeskSettings } from './deskSettings.ts'
import { Dock } from './Dock.tsx'
import { features, pages } from './features.ts'
import { pageAt } from './places.ts'
import { useDock } from './useDock.ts'

let office: Awaited<ReturnType<typeof connectOffice>>
let stop = () => {}

beforeEach(async () => {
  await speak('en')
  // The frame fetches its code soon after the start.
  for (const { dock } of features) await dock?.load()
  office = await connectOffice()
  window.addEventListener('keydown', handleStroke)
})
afterEach(async () => {
  stop()
  window.removeEventListener('keydown', handleStroke)
  useDeskSettings.setState({ dock: false })
  await office.end()
})

function View({ address }: { address: string }) {
  const dock = useDock(pageAt(pages, address))
  return (
    <>
      <main id="main" tabIndex={-1}>
        <button>work</button>
      </main>
      <Dock dock={dock} />
    </>
  )
}
const press = () => userEvent.keyboard('{Control>}j{/Control}')

test('one key brings the front desk beside a view of support and goes into it; again, and back to the work', async () => {
  await office.client.reception.log({ kind: 'visit', fields: { personName: 'Anna Berg' } })
  stop = show(<View address="/stock/items" />).stop
  const work = screen.getByRole('button', { name: 'work' })
  work.focus()
  await press()
  const dock = await screen.findByRole('complementary', { name: 'Reception' })
  await waitFor(() => expect(document.activeElement).toBe(dock))
  await screen.findByRole('button', { name: /Anna Berg/ })
  expect(useDeskSettings.getState().dock).toBe(true)
  await press()
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(document.activeElement).toBe(work)
})

test('Esc goes from the dock into the view and leaves it open', async () => {
  useDeskSettings.setState({ dock: true })
  stop = show(<View address="/people/staff" />).stop
  const log = await screen.findByRole('button', { name: /^Log/ })
  log.focus()
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement?.id).toBe('main')
  screen.getByRole('complementary', { name: 'Reception' })
})

test.each(['/today', '/reception', '/rota'])('%s has the front desk itself', async (address) => {
  useDeskSettings.setState({ dock: true })
  stop = show(<View address={address} />).stop
  await press()
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(useDeskSettings.getState().dock).toBe(true)
})
