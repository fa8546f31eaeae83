import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route, Switch } from 'wouter'
import type { Day } from '../../shared/base/dates.ts'
import { addDays } from '../../shared/base/dates.ts'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import { HandOverPage } from './handOver/HandOverPage.tsx'
import { useImported } from './imports/importedStore.ts'
import { MailPage } from './MailPage.tsx'
import { MorningPage } from './morning/MorningPage.tsx'
import { useMailStore } from './store.ts'

const office = officeForEachTest(() =>
  useMailStore.setState({ view: 'all', registerId: null, pile: [], attached: [] }),
)

function open(address = '/mail') {
  return show(
    <Switch>
      <Route path="/mail/morning">
        <MorningPage />
      </Route>
      <Route path="/mail/hand-over">
        <HandOverPage />
      </Route>
      <Route path="/mail/:id?/:view?">
        <MailPage />
      </Route>
    </Switch>,
    address,
  )
}

const takeIn = async (name: string, content: string) => {
  const { id, bytes, mediaType } = await office.client.files.add({
    file: new File([content], name),
  })
  return { fileId: id, name, bytes, mediaType }
}

test('a letter in one line: what is understood is shown, Enter registers and readies the next', async () => {
  const user = userEvent.setup()
  open('/mail/new')
  const line = await screen.findByRole<HTMLInputElement>('textbox', { name: 'In one line' })
  await waitFor(() => expect(document.activeElement).toBe(line))
  await user.keyboard('in Rossi reg 30d: tax notice')
  const understood = await screen.findByRole('list', { name: 'What was understood' })
  await waitFor(() => expect(within(understood).getByText(/tax notice/)).toBeTruthy())
  expect(within(understood).getByText('registered letter', { exact: false })).toBeTruthy()
  await user.keyboard('{Enter}')
  await screen.findByText(/0000001 was registered: Rossi/)
  expect(await office.client.mail.list({})).toMatchObject([
    { direction: 'in', medium: 'registered', partyName: 'Rossi', subject: 'tax notice', number: 1 },
  ])
  const next = await screen.findByRole<HTMLInputElement>('textbox', { name: 'In one line' })
  await waitFor(() => expect(document.activeElement).toBe(next))
  expect(next.value).toBe('')
})

test('e-mails taken in a second time are told with the number of their twins, which open', async () => {
  const user = userEvent.setup()
  const letter = 'From: a@b.example\r\nSubject: Hello\r\nMessage-ID: <1@b>\r\n\r\nHello\r\n'
  const take = (name: string) => office.client.mail.import({ file: new File([letter], name) })
  await take('first.eml')
  useImported.setState({ report: await take('second.eml') })
  const [entry] = await office.client.mail.list({})
  const { location } = open('/mail/imported')
  await screen.findByText('second.eml, message 1')
  await user.click(screen.getByRole('button', { name: entry!.shownNumber }))
  expect(location.history?.at(-1)).toBe(`/mail/${entry!.id}`)
})

test('what is missing in the line is asked for in the fields', async () => {
  const user = userEvent.setup()
  open('/mail/new')
  await user.type(await screen.findByRole('textbox', { name: 'In one line' }), 'in Rossi{Enter}')
  const subject = await screen.findByRole('textbox', { name: 'Subject' })
  await waitFor(() => expect(document.activeElement).toBe(subject))
  await user.keyboard('Lease{Enter}')
  await waitFor(async () =>
    expect(await office.client.mail.list({})).toMatchObject([
      { partyName: 'Rossi', subject: 'Lease' },
    ]),
  )
})

test('a twin is shown with the choice; nothing is registered in silence', async () => {
  const user = userEvent.setup()
  const file = await takeIn('scan.txt', 'From: the town hall')
  const fields = { direction: 'in' as const, partyName: 'Town hall', subject: 'Taxes' }
  await office.client.mail.register({ fields, fileIds: [file.fileId] })
  useMailStore.setState({ attached: [file] })
  open('/mail/new')
  await user.type(
    await screen.findByRole('textbox', { name: 'In one line' }),
    'in Town hall: Taxes again{Enter}',
  )
  await screen.findByText('This letter seems to be registered already.')
  expect(await office.client.mail.list({})).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Register all the same' }))
  await waitFor(async () => expect(await office.client.mail.list({})).toHaveLength(2))
})

test('a mistake is corrected beside the old value, an entry is annulled and stays legible', async () => {
  const user = userEvent.setup()
  const fields = { direction: 'in' as const, partyName: 'Rosi', subject: 'Lease' }
  const { id } = await office.client.mail.register({ fields })
  const { location } = open(`/mail/${id}/correct`)
  await user.click(await screen.findByRole('combobox', { name: 'What was wrong' }))
  await user.click(await screen.findByRole('option', { name: 'sender or recipient' }))
  const right = screen.getByRole('textbox', { name: 'What is right' })
  await user.clear(right)
  await user.type(right, 'Rossi')
  await user.type(screen.getByRole('textbox', { name: 'Why' }), 'mistyped{Enter}')
  const panel = await screen.findByRole('complementary', { name: 'Lease' })
  const old = await within(panel).findByText('Rosi')
  expect(old.tagName).toBe('S')
  await within(panel).findByText(/“Rosi” became “Rossi” \(mistyped\)/)
  location.navigate(`/mail/${id}/annul`)
  await user.type(await screen.findByRole('textbox', { name: 'Why' }), 'sent to us by mistake')
  await user.type(screen.getByRole('textbox', { name: 'Decided by' }), 'Director, 12 Nov{Enter}')
  await within(panel).findByText(/sent to us by mistake \(decided by: Director, 12 Nov\)/)
  expect(within(panel).queryByRole('button', { name: 'Hand on' })).toBeNull()
  expect(await office.client.mail.get({ mailEntryId: id })).toMatchObject({
    annulled: { reason: 'sent to us by mistake' },
  })
})

test('for a colleague who is away the stand-in is proposed', async () => {
  const user = userEvent.setup()
  const { client } = office
  const workingDays = [1, 2, 3, 4, 5, 6, 7]
  const bo = await client.people.staff.create({ fields: { name: 'Bo Berg', workingDays } })
  const anna = await client.people.staff.create({
    fields: { name: 'Anna Holm', workingDays, standInId: bo.id },
  })
  const day = (await client.rota.onDuty({})).at.slice(0, 10) as Day
  const fromDay = addDays(day, -1)
  const toDay = addDays(day, 1)
  await client.rota.absences.create({
    fields: { staffId: anna.id, kind: 'holiday', fromDay, toDay },
  })
  const fields = { direction: 'in' as const, partyName: 'Rossi', subject: 'Lease' }
  const letter = await client.mail.register({ fields })
  open(`/mail/${letter.id}/route`)
  const whom = await screen.findByRole('combobox', { name: 'For colleague' })
  await user.type(whom, 'anna{Enter}')
  await user.type(whom, '{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Give it to Bo Berg' }))
  await waitFor(async () =>
    expect(await client.mail.get({ mailEntryId: letter.id })).toMatchObject({
      forStaffId: bo.id,
      state: 'routed',
    }),
  )
})

test('letters are ticked, signed for and gone from the hand-over', async () => {
  const user = userEvent.setup()
  const { client } = office
  const bo = await client.people.staff.create({ fields: { name: 'Bo Berg' } })
  for (const subject of ['One', 'Two'])
    await client.mail.register({
      fields: { direction: 'in', partyName: 'Rossi', subject, forStaffId: bo.id },
    })
  open('/mail/hand-over')
  await screen.findByRole('row', { name: /Two/ })
  screen.getByRole('grid').focus()
  await user.keyboard(' ')
  const by = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Collected by' })
  expect(by.value).toBe('Bo Berg')
  await user.type(by, '{Enter}')
  await waitFor(async () =>
    expect(await client.mail.list({ states: ['handed_over'] })).toMatchObject([
      { subject: 'Two', collectedBy: 'Bo Berg' },
    ]),
  )
  await waitFor(() => expect(screen.queryByRole('row', { name: /Two/ })).toBeNull())
  expect(screen.getByRole('row', { name: /One/ })).toBeTruthy()
})

test('morning post: arrows go through the pile, Enter registers what is proposed and goes on', async () => {
  const user = userEvent.setup()
  const lines = (sender: string, subject: string) =>
    `${sender}\nVia Roma 1, Trieste\n\nTrieste, 12 November 2026\n\nSubject: ${subject}\n\nDear office,\n`
  const scans = [
    await takeIn('one.txt', lines('Town hall', 'Taxes of 2026')),
    await takeIn('two.txt', lines('Water works', 'New meter')),
  ]
  useMailStore.setState({ pile: scans })
  open('/mail/morning')
  const pile = await screen.findByRole('listbox', { name: 'Scans not registered yet' })
  await waitFor(() => expect(document.activeElement).toBe(pile))
  await user.keyboard('{ArrowDown}')
  const subject = async () =>
    (await screen.findByRole<HTMLInputElement>('textbox', { name: 'Subject' })).value
  await waitFor(async () => expect(await subject()).toBe('New meter'))
  await user.keyboard('{Enter}')
  await waitFor(async () =>
    expect(await office.client.mail.list({})).toMatchObject([{ subject: 'New meter', files: 1 }]),
  )
  await waitFor(async () => expect(await subject()).toBe('Taxes of 2026'))
  expect(useMailStore.getState().pile).toMatchObject([{ name: 'one.txt' }])
  expect(document.activeElement).toBe(pile)
})
