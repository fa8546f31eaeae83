import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { client } from '../../app/client/client.ts'
import { useDiscreet } from '../discreet.ts'
import { emptyDraft, openSlip, useLog } from './logStore.ts'
import { QuickLog, ReceptionOverlay } from './ReceptionOverlay.tsx'

const office = officeForEachTest(() => {
  useLog.setState({
    opened: false,
    kind: null,
    draft: emptyDraft(),
    current: null,
    slip: false,
    slipOnly: false,
    pushed: null,
  })
  useDiscreet.setState({ on: false })
})

// As a moment after the start: what a key press within a test must wait for is never drawn there (React's act).
beforeAll(async () => {
  await QuickLog.load()
})

/** The log over some other page, opened by its key. */
async function openLog(address = '/stock/items') {
  const shown = show(<ReceptionOverlay />, address)
  await userEvent.keyboard('{Control>}l{/Control}')
  await screen.findByRole('dialog', { name: 'Log what comes' })
  return { at: () => shown.location.history?.at(-1) }
}
const entries = () => office.client.reception.list({})
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
const who = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Name or number' })

test('two strokes log a call as it is', async () => {
  await openLog()
  await userEvent.keyboard('{Shift>}C{/Shift}')
  await waitFor(async () =>
    expect(await entries()).toMatchObject([{ kind: 'call', state: 'active', personName: '' }]),
  )
  await screen.findByRole('region', { name: 'Logged last' })
})

test('a visitor: the key, a name, Enter; ready for the next one', async () => {
  await openLog()
  await userEvent.keyboard('v')
  await userEvent.type(await who(), 'Anna Berg')
  await userEvent.type(await field('About'), 'Signs')
  await userEvent.keyboard('{Enter}')
  await screen.findByText('Anna Berg: waiting.')
  expect(await entries()).toMatchObject([
    { kind: 'visit', state: 'waiting', personName: 'Anna Berg', subject: 'Signs' },
  ])
  await screen.findByRole('button', { name: /^Call/ })
})

test('a number that is known fills in who calls, about what and for whom', async () => {
  const { id: staffId } = await office.client.people.staff.create({
    fields: { name: 'Karin Holm' },
  })
  await office.client.reception.log({
    kind: 'call',
    fields: {
      personName: 'Anna Berg',
      organisationName: 'Tonerverket',
      phone: '046 12 34 56',
      subject: 'Toner',
      forStaffId: staffId,
    },
  })
  await openLog()
  await userEvent.keyboard('c')
  await userEvent.type(await who(), '046 12 34 56')
  await screen.findByRole('option', { name: /Anna Berg/ })
  await userEvent.keyboard('{Enter}')
  expect((await who()).value).toBe('Anna Berg')
  expect((await field('About')).value).toBe('Toner')
  expect((await field('Organisation')).value).toBe('Tonerverket')
  await waitFor(async () =>
    expect(
      (await screen.findByRole<HTMLInputElement>('combobox', { name: 'For whom' })).value,
    ).toBe('Karin Holm'),
  )
  await userEvent.keyboard('{Enter}')
  await waitFor(async () =>
    expect((await entries()).filter(({ state }) => state === 'active')).toHaveLength(2),
  )
})

test('while somebody may look on, who was here before is not to be read', async () => {
  await office.client.reception.log({ kind: 'visit', fields: { personName: 'Anna Berg' } })
  await openLog()
  useDiscreet.setState({ on: true })
  await userEvent.keyboard('v')
  await userEvent.type(await who(), 'Ann')
  expect((await screen.findByRole('option')).textContent).toContain('A. B.')
  expect(screen.queryByRole('option', { name: /Berg/ })).toBeNull()
})

test('a message from a call ends it; person and number come along', async () => {
  const { id: staffId } = await office.client.people.staff.create({
    fields: { name: 'Karin Holm' },
  })
  await openLog()
  await userEvent.keyboard('c')
  await userEvent.type(await who(), 'Anna Berg')
  await userEvent.type(await screen.findByRole('combobox', { name: 'For whom' }), 'Kar{Enter}')
  await userEvent.keyboard('{Alt>}[Digit3]{/Alt}')
  const body = await screen.findByRole('textbox', { name: 'Message' })
  await waitFor(() => expect(document.activeElement).toBe(body))
  await userEvent.type(body, 'Please ring')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Read back to the caller' }))
  await userEvent.keyboard('{Enter}')
  await screen.findByText('The message for Karin Holm is taken.')
  expect(await office.client.reception.messages.list({ open: true })).toMatchObject([
    { forStaffId: staffId, personName: 'Anna Berg', body: 'Please ring', readBack: true },
  ])
  expect(await entries()).toMatchObject([{ state: 'done', outcome: 'message' }])
})

test('what is typed is kept when the log is closed', async () => {
  await openLog()
  await userEvent.keyboard('v')
  await userEvent.type(await who(), 'Anna')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await userEvent.keyboard('{Control>}l{/Control}')
  expect((await who()).value).toBe('Anna')
  expect(await entries()).toEqual([])
})

test('what is logged pushes the running request aside, and Esc lands back on it', async () => {
  const { id: staffId } = await office.client.people.staff.create({
    fields: { name: 'Karin Holm' },
  })
  await client.office.signIn({ staffId })
  const request = await client.requests.create({
    fields: { title: 'Rent out room 12' },
    start: true,
  })
  const { at } = await openLog()
  await userEvent.keyboard('v')
  await userEvent.type(await who(), 'Anna Berg')
  await userEvent.type(
    await field('“Rent out room 12” is put down. Next I will…'),
    'ask the caretaker',
  )
  await userEvent.keyboard('{Enter}')
  await screen.findByText('Anna Berg: waiting.')
  await waitFor(async () =>
    expect(await client.requests.get({ requestId: request.id })).toMatchObject({
      state: 'left',
      nextStep: 'ask the caretaker',
    }),
  )
  await screen.findByRole('button', { name: /^Call/ })
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(at()).toBe(`/requests/${request.id}`))
  expect(await client.requests.get({ requestId: request.id })).toMatchObject({
    state: 'active',
    nextStep: 'ask the caretaker',
  })
})

test('one who is expected needs a time', async () => {
  await openLog()
  await userEvent.keyboard('e')
  await userEvent.type(await who(), 'Anna Berg{Enter}')
  await screen.findByText('Type a time, such as 9.30.')
  expect(await entries()).toEqual([])
  await userEvent.type(await field('At'), '14{Enter}')
  await waitFor(async () =>
    expect(await office.client.reception.list({ open: true })).toMatchObject([
      { kind: 'visit', state: 'expected', personName: 'Anna Berg' },
    ]),
  )
  const dialog = screen.getByRole('dialog')
  await within(dialog).findByRole('button', { name: /^Visit/ })
})

test('a slip of an entry that is over opens by itself, and closes with itself', async () => {
  await office.client.people.staff.create({ fields: { name: 'Karin Holm' } })
  const { id: entryId } = await client.reception.log({
    kind: 'call',
    fields: { personName: 'Anna Berg', phone: '046 12 34 56' },
  })
  show(<ReceptionOverlay />, '/reception')
  openSlip(await client.reception.next({ entryId }))
  await screen.findByRole('dialog', { name: 'Take a message' })
  await userEvent.type(screen.getByRole('combobox', { name: 'For whom' }), 'Kar{Enter}')
  await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'Ring')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await office.client.reception.messages.list({ entryId })).toMatchObject([
    { personName: 'Anna Berg', phone: '046 12 34 56', body: 'Ring' },
  ])
})

test('a whole name that only one has is taken with Enter; two of that name are to be chosen from', async () => {
  const { contacts } = office.client.people
  const anna = await contacts.create({
    fields: { name: 'Anna Berg', phones: [{ kind: 'work', number: '33 12 34 56' }] },
  })
  await openLog()
  await userEvent.keyboard('c')
  await userEvent.type(await who(), 'anna berg')
  await screen.findByRole('option', { name: /Anna Berg/, selected: true })
  await userEvent.keyboard('{Enter}')
  expect((await field('Phone')).value).toBe('33 12 34 56')
  await userEvent.keyboard('{Enter}')
  await waitFor(async () =>
    expect(await entries()).toMatchObject([{ contactId: anna.id, personName: 'Anna Berg' }]),
  )
  await contacts.create({ fields: { name: 'Anna Berg' } })
  await userEvent.keyboard('c')
  await userEvent.type(await who(), 'anna berg')
  expect(await screen.findAllByRole('option', { name: /Anna Berg/ })).toHaveLength(2)
  expect(screen.queryByRole('option', { selected: true })).toBeNull()
})
