import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route, Switch } from 'wouter'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import { FlowPage } from './flow/FlowPage.tsx'
import { RequestsPage } from './RequestsPage.tsx'
import { RunningNow } from './RunningNow.tsx'
import { useRequestsStore } from './store.ts'

const office = officeForEachTest(() => useRequestsStore.setState({ view: 'board', filter: 'open' }))

function open(address = '/requests') {
  return show(
    <>
      <Switch>
        <Route path="/requests/flow">
          <FlowPage />
        </Route>
        <Route path="/requests/:id?/:view?">
          <RequestsPage />
        </Route>
      </Switch>
      <RunningNow />
    </>,
    address,
  )
}

test('work is begun on its card, pushed aside with its next step, and told', async () => {
  const user = userEvent.setup()
  const { requests } = office.client
  const minutes = await requests.create({ fields: { title: 'Minutes of the board' } })
  const call = await requests.create({ fields: { title: 'Room for Friday', phone: '12345678' } })
  open()
  const card = (title: string) =>
    screen.getByRole('button', { name: new RegExp(`^${title}`) }).closest('li')!
  await screen.findByRole('button', { name: /^Minutes of the board/ })
  await user.click(within(card('Minutes of the board')).getByRole('button', { name: 'Begin' }))
  await screen.findByText('Running now')

  await user.click(within(card('Room for Friday')).getByRole('button', { name: 'Begin' }))
  await user.type(
    await screen.findByLabelText('You are at “Minutes of the board”. Next there I will …'),
    'write item 4{Enter}',
  )
  await waitFor(async () =>
    expect(await requests.stack({})).toMatchObject({
      running: { id: call.id },
      left: [{ id: minutes.id, bookmark: { nextStep: 'write item 4' } }],
    }),
  )
  await screen.findByText('Next: write item 4')

  await user.click(
    await within(await screen.findByRole('complementary')).findByRole('button', { name: 'Done' }),
  )
  await user.type(await screen.findByLabelText('Answer'), 'Room 3 is yours{Enter}')
  await user.click(
    await within(await screen.findByRole('complementary')).findByRole('button', { name: 'Tell' }),
  )
  await user.click(await screen.findByRole('button', { name: 'Told' }))
  await waitFor(async () =>
    expect(await requests.get({ requestId: call.id })).toMatchObject({
      state: 'told',
      toldHow: 'phone',
      answer: 'Room 3 is yours',
    }),
  )

  // What was put down last is one click (or Ctrl+.) away, its bookmark first.
  await user.click(await screen.findByRole('button', { name: /^Put down last/ }))
  await waitFor(async () => expect((await requests.stack({})).running?.id).toBe(minutes.id))
  const panel = await screen.findByRole('complementary', { name: 'Minutes of the board' })
  await within(panel).findByText('write item 4')
})

test('a new request is made by keyboard; its kind is spelled as before', async () => {
  const user = userEvent.setup()
  const { requests } = office.client
  await requests.create({ fields: { title: 'Old one', kind: 'Passport' } })
  open('/requests/new')
  await user.type(await screen.findByLabelText(/^What is asked/), 'New passport')
  await user.tab()
  await user.keyboard('pass')
  await screen.findByRole('option', { name: /Passport/ })
  await user.keyboard('{ArrowDown}{Enter}{Enter}')
  await waitFor(async () =>
    expect(await requests.list({ open: true })).toMatchObject([
      { title: 'Old one' },
      { title: 'New passport', kind: 'Passport', state: 'new' },
    ]),
  )
  await screen.findByRole('complementary', { name: 'New passport' })
})

test('waiting asks for whom; a note does not end it', async () => {
  const user = userEvent.setup()
  const { requests } = office.client
  const { id } = await requests.create({ fields: { title: 'Permit' } })
  open(`/requests/${id}/wait`)
  await user.type(await screen.findByRole('textbox', { name: /^Waiting for/ }), 'the photo{Enter}')
  await screen.findByText('Waits for the photo', { selector: 'strong' })
  await user.type(screen.getByLabelText('Add a note'), 'She will mail it')
  await user.click(screen.getByRole('button', { name: 'Add' }))
  await screen.findByText('She will mail it', { selector: 'p' })
  expect(await requests.get({ requestId: id })).toMatchObject({ state: 'waiting' })
})

test('closed requests are found in their own list, and the flow tells of them', async () => {
  const user = userEvent.setup()
  const { requests } = office.client
  const { id } = await requests.create({ fields: { title: 'Keys for the annex', kind: 'Keys' } })
  await requests.finish({ requestId: id, told: 'mail' })
  const { location } = open()
  await screen.findByText('No requests are open')
  await user.click(screen.getByText('Closed'))
  await screen.findByText('Keys for the annex')
  location.navigate('/requests/flow')
  await screen.findByText(/^One request was told; it took 0 mins/)
  expect(screen.getByRole('row', { name: /^Keys 1 / })).toBeTruthy()
})
