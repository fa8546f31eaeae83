import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { MessagesPage } from './MessagesPage.tsx'

const office = officeForEachTest()

function showPage(address = '/reception/messages') {
  show(
    <Route path="/reception/messages/:id?/:view?">
      <MessagesPage />
    </Route>,
    address,
  )
}
const messages = () => office.client.reception.messages

test('a slip is a promise: delivered, read, tried, called back', async () => {
  const { id: forStaffId } = await office.client.people.staff.create({ fields: { name: 'Karin' } })
  const slip = await messages().take({
    fields: { forStaffId, personName: 'Anna Berg', body: 'Please ring' },
  })
  showPage(`/reception/messages/${slip.id}`)
  const panel = await screen.findByRole('complementary', { name: 'Anna Berg' })
  await within(panel).findByRole('button', { name: /^Delivered/ })
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await within(panel).findByRole('button', { name: /^Has read it/ })
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await within(panel).findByRole('button', { name: /^Called back/ })
  await userEvent.keyboard('t')
  await within(panel).findByText('Tried 1 time without reaching them.')
  await userEvent.type(within(panel).getByRole('textbox', { name: 'What was answered' }), 'Monday')
  await userEvent.click(within(panel).getByRole('button', { name: /^Reached/ }))
  await waitFor(async () =>
    expect(await messages().get({ messageId: slip.id })).toMatchObject({
      state: 'answered',
      answer: 'Monday',
      tries: 1,
      returnsAt: null,
    }),
  )
  expect(within(panel).queryByRole('textbox')).toBeNull()
})

test('a slip needs the colleague it is for', async () => {
  await office.client.people.staff.create({ fields: { name: 'Karin' } })
  showPage('/reception/messages/new')
  const body = await screen.findByRole('textbox', { name: 'Message' })
  await userEvent.type(body, 'Please ring')
  await userEvent.click(screen.getByRole('button', { name: 'Take the message' }))
  await screen.findByText('Fill this in.')
  await userEvent.type(screen.getByRole('combobox', { name: 'For whom' }), 'Kar{Enter}')
  await userEvent.click(screen.getByText('calls again'))
  await userEvent.click(screen.getByRole('button', { name: 'Take the message' }))
  await waitFor(async () =>
    expect(await messages().list({ open: true })).toMatchObject([
      { body: 'Please ring', wish: 'will_call_again', urgency: 'normal' },
    ]),
  )
})

test('settled slips leave the list until they are asked for', async () => {
  const { id: forStaffId } = await office.client.people.staff.create({ fields: { name: 'Karin' } })
  const slip = await messages().take({ fields: { forStaffId, personName: 'Anna Berg' } })
  await messages().take({ fields: { forStaffId, personName: 'Bo Dahl' } })
  await messages().answer({ messageId: slip.id })
  showPage()
  await screen.findByRole('row', { name: /Bo Dahl/ })
  expect(screen.queryByRole('row', { name: /Anna Berg/ })).toBeNull()
  await userEvent.click(screen.getByRole('switch', { name: 'Settled ones too' }))
  await screen.findByRole('row', { name: /Anna Berg.*answered/ })
})
