import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route, Switch } from 'wouter'
import type { Day } from '../../shared/base/dates.ts'
import { addDays, dayAt, instantOf, mondayOf } from '../../shared/base/dates.ts'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import { AgendaPage } from './AgendaPage.tsx'
import { useBookStart } from './book/bookStart.ts'
import { ScopeQuestion } from './scope/ScopeQuestion.tsx'
import { useAgendaStore } from './store.ts'
import { WantedPage } from './wanted/WantedPage.tsx'

const office = officeForEachTest(() => {
  useAgendaStore.setState({ view: 'week', hidden: [] })
  useBookStart.setState({ start: null })
})

/** A Tuesday well ahead, so that nothing of it is past. */
const tuesday = addDays(mondayOf(dayAt(instantOf(Date.now()), 'UTC')), 15) as Day

function open(address = `/agenda/${tuesday}`) {
  return show(
    <>
      <Switch>
        <Route path="/agenda/wanted">
          <WantedPage />
        </Route>
        <Route path="/agenda/:day?/:id?/:date?/:view?">
          <AgendaPage />
        </Route>
      </Switch>
      <ScopeQuestion />
    </>,
    address,
  )
}

const room = (name = 'Blue room') =>
  office.client.agenda.resources.create({ fields: { kind: 'room', name, seats: 8 } })

const bookAt = (title: string, from: string, to: string, more: object = {}) =>
  office.client.agenda.book({
    draft: { title, start: `${tuesday}T${from}`, end: `${tuesday}T${to}`, ...more } as never,
  })

test('by the keys: the cursor goes to a time, Enter books it, and what was booked is open', async () => {
  const user = userEvent.setup()
  open()
  const grid = await screen.findByRole('application', { name: 'Week' })
  grid.focus()
  await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
  await waitFor(() => expect(screen.getByText(/10:00–11:00: free/)).toBeTruthy())
  await user.keyboard('{Enter}')
  const title = await screen.findByRole<HTMLInputElement>('textbox', { name: /What it is about/ })
  await waitFor(() => expect(document.activeElement).toBe(title))
  await user.keyboard('Board meeting')
  await screen.findByText('Everybody and everything is free then.')
  await user.keyboard('{Enter}')
  await screen.findByText('Board meeting is booked.')
  const [date] = await office.client.agenda.list({ from: tuesday, to: tuesday })
  expect(date).toMatchObject({
    title: 'Board meeting',
    start: `${tuesday}T10:00:00`,
    end: `${tuesday}T11:00:00`,
  })
  expect(await screen.findByRole('heading', { name: /Board meeting/ })).toBeTruthy()
})

test('of a series the dates that are not free are named, and left out they are wanted', async () => {
  const user = userEvent.setup()
  const { id } = await room()
  await office.client.agenda.book({
    draft: {
      title: 'Training',
      start: `${addDays(tuesday, 7)}T09:00`,
      end: `${addDays(tuesday, 7)}T12:00`,
      resources: [{ resourceId: id, units: 1 }],
    } as never,
  })
  useBookStart.setState({ start: { day: tuesday, from: 600, to: 660, resourceId: id } })
  open(`/agenda/${tuesday}/new`)
  await user.type(await screen.findByRole('textbox', { name: /What it is about/ }), 'Team')
  fireEvent.click(screen.getByRole('combobox', { name: /Repeats/ }))
  fireEvent.click(await screen.findByRole('option', { name: 'every Tuesday' }))
  await screen.findByText('1 date is not free', {}, { timeout: 4000 })
  expect(screen.getByText(/Blue room: Training 09:00–12:00/)).toBeTruthy()
  const save = await screen.findByRole('button', { name: /Book the \d+ free dates/ })
  fireEvent.click(save)
  await screen.findByText(/1 date was left out and is kept as wanted/, {}, { timeout: 4000 })
  expect(await office.client.agenda.wanted.list({})).toHaveLength(1)
})

test('Alt and an arrow move a date of a series, once it is said which dates are meant', async () => {
  const user = userEvent.setup()
  await bookAt('Team', '09:00', '10:00', { rrule: 'FREQ=WEEKLY;COUNT=4' })
  open()
  await screen.findByRole('button', { name: /Team/ })
  const grid = screen.getByRole('application', { name: 'Week' })
  grid.focus()
  await user.keyboard('{ArrowRight}{Alt>}{ArrowDown}{/Alt}')
  const question = await screen.findByRole('dialog', { name: 'Move which dates of Team?' })
  await user.click(within(question).getByRole('button', { name: 'This one' }))
  await screen.findByText(/Team was moved/)
  const dates = await office.client.agenda.list({ from: tuesday, to: addDays(tuesday, 30) })
  expect(dates.map(({ start }) => start.slice(11, 16))).toEqual([
    '09:30',
    '09:00',
    '09:00',
    '09:00',
  ])
})

test('answers are typed down the list, and a cancelled date offers itself to who wanted it', async () => {
  const user = userEvent.setup()
  const { id } = await room()
  const resources = [{ resourceId: id, units: 1 }]
  const { entry } = await bookAt('Visitors', '09:00', '10:00', {
    resources,
    people: [{ name: 'Ann Smith' }, { name: 'Bo Berg' }],
  })
  await office.client.agenda.book({
    draft: {
      title: 'Team',
      start: `${tuesday}T09:30`,
      end: `${tuesday}T10:30`,
      rrule: 'FREQ=WEEKLY;COUNT=2',
      resources,
    } as never,
    ifTaken: 'skip',
  })
  open(`/agenda/${tuesday}/${entry.id}/once/people`)
  const list = await screen.findByRole('list', { name: 'Who comes' })
  const first = within(list).getByRole('button', { name: 'Ann Smith: comes' })
  first.focus()
  await user.keyboard('+')
  await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toMatch(/Bo Berg/))
  await user.keyboard('-')
  await waitFor(async () => {
    const { people } = await office.client.agenda.get({ agendaEntryId: entry.id })
    expect(people.map(({ answer }) => answer)).toEqual(['yes', 'no'])
  })
  fireEvent.click(screen.getByRole('tab', { name: 'Cancel' }))
  await user.type(await screen.findByRole('textbox', { name: /Why/ }), 'ill')
  await user.click(screen.getByRole('button', { name: 'Cancel the meeting' }))
  await screen.findByText(/Visitors was cancelled/)
  fireEvent.click(await screen.findByRole('button', { name: '1 thing waits' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Take it' }))
  await screen.findByText(/Team now also stands on/)
})

test('a month: arrows go from day to day, Enter books there', async () => {
  const user = userEvent.setup()
  useAgendaStore.setState({ view: 'month' })
  open()
  const cells = await screen.findAllByRole('gridcell')
  const cell = cells.find(({ tabIndex }) => tabIndex === 0)!
  cell.focus()
  await user.keyboard('{ArrowRight}{Enter}')
  const day = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Day/ })
  expect(day.value).toContain(String(Number(addDays(tuesday, 1).slice(8))))
})

test('in the month Alt and an arrow move a date; among the rooms they take it into another one', async () => {
  const user = userEvent.setup()
  const { id } = await room('Blue room')
  await room('Green room')
  const beamer = await office.client.agenda.resources.create({
    fields: { kind: 'equipment', name: 'Beamer', units: 3 },
  })
  const { entry } = await bookAt('Interview', '09:00', '10:00', {
    resources: [{ resourceId: id }, { resourceId: beamer.id, units: 2 }],
  })
  const now = () => office.client.agenda.get({ agendaEntryId: entry.id })
  useAgendaStore.setState({ view: 'month' })
  open()
  const there = await screen.findByRole('button', { name: /Interview/ })
  there.focus()
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  const wednesday = addDays(tuesday, 1)
  await waitFor(async () => expect((await now()).start).toBe(`${wednesday}T09:00:00`))
  await waitFor(() =>
    expect(document.activeElement?.closest('[data-day]')?.getAttribute('data-day')).toBe(wednesday),
  )
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  await waitFor(async () => expect((await now()).start).toBe(`${tuesday}T09:00:00`))
  await user.keyboard('r')
  const grid = await screen.findByRole('application', { name: 'Rooms' })
  grid.focus()
  await waitFor(() => expect(screen.getByText(/^Interview, .*Blue room, Beamer/)).toBeTruthy())
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  await waitFor(async () =>
    expect((await now()).resources.map(({ name, units }) => `${name} ${units}`)).toEqual([
      'Green room 1',
      'Beamer 2',
    ]),
  )
})

test('points are typed one after the other, the minutes begun, and an action point becomes a request', async () => {
  const user = userEvent.setup()
  const { entry } = await bookAt('Board', '09:00', '10:30', { rrule: 'FREQ=WEEKLY;COUNT=3' })
  open(`/agenda/${tuesday}/${entry.id}/${tuesday}T09:00:00/meeting`)
  await user.type(await screen.findByRole('textbox', { name: 'New item' }), 'Roof{Enter}')
  const points = await screen.findByRole('list', { name: 'Items' })
  await within(points).findByText('Roof')
  await user.click(screen.getByRole('button', { name: 'Begin the minutes' }))
  await user.type(
    await screen.findByRole('textbox', { name: 'What was said of “Roof”' }),
    'It leaks.',
  )
  await user.click(screen.getByRole('textbox', { name: 'What is to be done' }))
  await user.keyboard('Three offers{Enter}')
  await screen.findByText(/It is request .* now/)
  await user.click(await screen.findByRole('button', { name: 'Carry over to the next date' }))
  await screen.findByText(/Roof was carried over to/)
  const next = await office.client.agenda.items.list({
    agendaEntryId: entry.id,
    recurrenceId: `${addDays(tuesday, 7)}T09:00:00`,
  })
  expect(next.map(({ title }) => title)).toEqual(['Roof'])
  const [request] = await office.client.requests.list({})
  expect(request).toMatchObject({ title: 'Three offers' })
})

test('the reception is told of who comes, coffee is set aside and a paper put to its point', async () => {
  const user = userEvent.setup()
  await office.client.stock.items.create({ fields: { name: 'Coffee', unit: 'packs' } })
  const { entry } = await bookAt('Board', '09:00', '10:30', { people: [{ name: 'Ann Smith' }] })
  const meeting = { agendaEntryId: entry.id }
  const [roof] = await office.client.agenda.items.add({ ...meeting, fields: { title: 'Roof' } })
  const file = await office.client.files.add({ file: new File(['It leaks.\n'], 'roof.txt') })
  await office.client.agenda.meetings.setFiles({ ...meeting, files: [{ fileId: file.id }] })
  open(`/agenda/${tuesday}/${entry.id}/once/meeting`)
  const visitors = await screen.findByRole('list', { name: 'Visitors from outside' })
  within(visitors).getByText('the reception does not know yet')
  await user.click(screen.getByRole('button', { name: 'Tell the reception' }))
  await within(visitors).findByText('expected')
  const [visit] = await office.client.reception.list({ open: true })
  expect(visit).toMatchObject({ personName: 'Ann Smith', subject: 'Board' })

  await user.click(screen.getByRole('combobox', { name: 'From the stock' }))
  await user.click(await screen.findByRole('option', { name: 'Coffee (0 free)' }))
  await user.type(screen.getByRole('textbox', { name: 'How many' }), '4')
  await user.click(screen.getByRole('button', { name: 'Reserve' }))
  const supplies = screen.getByRole('list', { name: 'Supplies' })
  await within(supplies).findByText('4 packs Coffee')
  await user.click(within(supplies).getByRole('button', { name: 'Release Coffee' }))
  await screen.findByText('It is free again.')

  await user.click(screen.getByRole('button', { name: 'roof.txt' }))
  await screen.findByText('It leaks.')
  await user.click(screen.getByRole('combobox', { name: 'Item that roof.txt belongs to' }))
  await user.click(await screen.findByRole('option', { name: '1. Roof' }))
  await waitFor(async () => {
    const { files } = await office.client.agenda.meetings.bundle(meeting)
    expect(files).toMatchObject([{ name: 'roof.txt', itemId: roof!.id }])
  })
})
