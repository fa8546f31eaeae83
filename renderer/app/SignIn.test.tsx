import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import { DeskMenu } from './DeskMenu.tsx'
import { useDeskSettings } from './deskSettings.ts'
import { SignIn } from './SignIn.tsx'

const office = officeForEachTest(() => useDeskSettings.setState({ staffId: null }))

const showDesk = () =>
  show(
    <>
      <DeskMenu />
      <SignIn />
    </>,
  )
const openByKey = async () => {
  await userEvent.keyboard('{Control>}u{/Control}')
  return screen.findByRole('combobox', { name: 'Name' })
}
test('one key, a few letters and Enter say who is at this desk', async () => {
  const karin = await office.client.people.staff.create({ fields: { name: 'Karin Ek' } })
  await office.client.people.staff.create({ fields: { name: 'Bo Lund' } })
  showDesk()
  await screen.findByRole('button', { name: /Nobody in particular/ })
  await userEvent.type(await openByKey(), 'ka{Enter}')
  await screen.findByRole('button', { name: /Karin Ek/ })
  expect(useDeskSettings.getState().staffId).toBe(karin.id)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await openByKey()
  await userEvent.click(screen.getByRole('button', { name: 'Nobody in particular' }))
  await waitFor(() => expect(useDeskSettings.getState().staffId).toBeNull())
})

test('who has a PIN must give it; a wrong one is told in words and lets nobody in', async () => {
  const karin = await office.client.people.staff.create({ fields: { name: 'Karin Ek' } })
  await office.client.people.staff.setPin({ staffId: karin.id, pin: '2468' })
  showDesk()
  await screen.findByRole('button', { name: /Nobody in particular/ })
  await userEvent.type(await openByKey(), 'ka{Enter}')
  const pin = await screen.findByLabelText('PIN')
  await waitFor(() => expect(document.activeElement).toBe(pin))
  await userEvent.keyboard('1357{Enter}')
  await screen.findByText('That is not the right PIN. Try again.')
  expect(useDeskSettings.getState().staffId).toBeNull()
  await userEvent.keyboard('2468{Enter}')
  await waitFor(() => expect(useDeskSettings.getState().staffId).toBe(karin.id))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
