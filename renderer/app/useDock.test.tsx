import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import { useDeskSettings } from './deskSettings.ts'
import { Dock } from './Dock.tsx'
import { features, pages } from './features.ts'
import { pageAt } from './places.ts'
import { useDock } from './useDock.ts'

const office = officeForEachTest(() => useDeskSettings.setState({ dock: false }))

// The frame fetches its code soon after the start.
beforeAll(async () => {
  for (const { dock } of features) await dock?.load()
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
  show(<View address="/stock/items" />)
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
  show(<View address="/people/staff" />)
  const log = await screen.findByRole('button', { name: /^Log/ })
  log.focus()
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement?.id).toBe('main')
  screen.getByRole('complementary', { name: 'Reception' })
})

test.each(['/today', '/reception', '/rota'])('%s has the front desk itself', async (address) => {
  useDeskSettings.setState({ dock: true })
  show(<View address={address} />)
  await press()
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(useDeskSettings.getState().dock).toBe(true)
})
