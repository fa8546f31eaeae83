import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { addDays, dayAt, instantOf } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import { useZone } from '../../base/format/useFormats.ts'
import { RotaPage } from './RotaPage.tsx'

const office = officeForEachTest()

const zone = 'Europe/Copenhagen'
const today = dayAt(instantOf(Date.now()), zone)
const soon = addDays(today, 2)
const everyDay = [1, 2, 3, 4, 5, 6, 7]

function showRota(address: string) {
  show(
    <Route path="/rota/:day?/:view?">
      <RotaPage />
    </Route>,
    address,
  )
}

/** Anna at the front every day, alone where Bo is away; Cecilie behind it. */
async function fill() {
  const { client } = office
  // A country without public holidays, so that every day is like the others.
  await client.office.settings.update({ fields: { country: 'AQ', zone } })
  useZone.setState({ zone })
  const add = async (name: string) =>
    (await client.people.staff.create({ fields: { name, workingDays: everyDay } })).id
  const anna = await add('Anna Aa')
  const bo = await add('Bo Bak')
  const cecilie = await add('Cecilie Carl')
  const turn = (staffId: StaffId, weekday: number) => ({
    staffId,
    weekday,
    from: '09:00',
    to: '15:00',
    lunchFrom: null,
    lunchTo: null,
  })
  await client.rota.pattern.set({
    from: addDays(today, -30),
    opening: everyDay.map((weekday) => ({ weekday, from: '09:00', to: '15:00', needed: 2 })),
    turns: everyDay.flatMap((weekday) => [turn(anna, weekday), turn(bo, weekday)]),
  })
  await client.rota.absences.create({
    fields: { staffId: bo, kind: 'course', fromDay: soon, toDay: soon, from: '12:00', to: '15:00' },
  })
  return { anna, bo, cecilie }
}

test('a gap is told with its reason and who could cover; one key covers it, and undo opens it again', async () => {
  const { cecilie } = await fill()
  showRota(`/rota/${soon}`)
  const panel = within(await screen.findByRole('complementary'))
  await panel.findByText('1 missing 12:00–15:00')
  panel.getByText('Bo Bak away')
  await userEvent.keyboard('1')
  await screen.findByText('Cecilie Carl covers.')
  await waitFor(() => expect(panel.queryByText('1 missing 12:00–15:00')).toBeNull())
  panel.getByText('12:00–15:00 (put in)')
  expect(await office.client.rota.overrides.list({ from: soon, to: soon })).toMatchObject([
    { staffId: cecilie, kind: 'add', from: '12:00', to: '15:00' },
  ])
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await panel.findByText('1 missing 12:00–15:00')
})

test('a colleague is asked from the gap; the yes, entered here, changes the rota', async () => {
  const { bo, cecilie } = await fill()
  showRota(`/rota/${soon}`)
  const panel = within(await screen.findByRole('complementary'))
  await userEvent.click(await panel.findByRole('button', { name: 'Ask' }))
  await userEvent.click(await panel.findByRole('button', { name: 'Yes, agreed' }))
  await screen.findByText('Agreed: the rota has been changed.')
  await waitFor(() => expect(panel.queryByText('1 missing 12:00–15:00')).toBeNull())
  expect(await office.client.rota.swap.list({ from: soon, to: soon })).toMatchObject([
    { askedById: bo, otherId: cecilie, state: 'agreed' },
  ])
  panel.getByText('09:00–15:00 (swap)')
})

test('an exception is entered by keyboard, with times as people type them', async () => {
  await fill()
  const day = addDays(today, 1)
  showRota(`/rota/${day}/change`)
  const who = await screen.findByRole('combobox', { name: /Colleague/ })
  await userEvent.type(who, 'cec{Tab}')
  const from = screen.getByRole('textbox', { name: /From/ })
  await userEvent.clear(from)
  await userEvent.type(from, '930{Tab}')
  expect((from as HTMLInputElement).value).toBe('09:30')
  await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'busy day{Enter}')
  await screen.findByText('busy day')
  expect(await office.client.rota.overrides.list({ from: day, to: day })).toMatchObject([
    { kind: 'add', from: '09:30', to: '15:00', reason: 'busy day' },
  ])
})

test('an office without a pattern is told the first step', async () => {
  showRota('/rota')
  expect(await screen.findByText('Nobody is planned at the front yet')).toBeTruthy()
})
