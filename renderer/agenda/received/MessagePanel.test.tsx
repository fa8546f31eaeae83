import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route, Switch } from 'wouter'
import { addDays, dayAt, instantOf, mondayOf } from '../../../shared/base/dates.ts'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { AgendaPage } from '../AgendaPage.tsx'
import { CalendarsPage } from '../calendars/CalendarsPage.tsx'

const office = officeForEachTest()

/** A Tuesday well ahead, so that nothing of it is past. */
const tuesday = addDays(mondayOf(dayAt(instantOf(Date.now()), 'UTC')), 15)
const compact = tuesday.replaceAll('-', '')
const now = new Date(Date.now() + 60_000).toISOString().replace(/[-:]|\.\d+/g, '')

const message = (method: string, uid: string, ...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${now}`,
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** Opens the agenda with a message that the office keeps beside it. */
async function openMessage(text: string) {
  const { id } = await office.client.files.add({ file: new File([text], 'message.ics') })
  show(
    <Switch>
      <Route path="/agenda/:day?/:id?/:date?/:view?">
        <AgendaPage />
      </Route>
    </Switch>,
    `/agenda/${tuesday}/message/${id}`,
  )
  return within(await screen.findByRole('complementary', { name: 'Message about a meeting' }))
}
const book = async () =>
  (
    await office.client.agenda.book({
      draft: {
        title: 'Budget',
        start: `${tuesday}T09:00`,
        end: `${tuesday}T10:00`,
        zone: 'UTC',
        people: [{ name: 'Eva', email: 'eva@example.org' }, { name: 'Ivo' }],
      },
    })
  ).entry

test('an answer is shown, taken in with one act, and stands there then', async () => {
  const user = userEvent.setup()
  await office.client.office.settings.update({ fields: { zone: 'UTC' } })
  const { id: agendaEntryId, uid } = await book()
  const panel = await openMessage(
    message('REPLY', uid, 'ATTENDEE;CN=Eva;PARTSTAT=DECLINED:mailto:eva@example.org'),
  )
  await panel.findByRole('heading', { name: 'Eva: does not' })
  await user.click(panel.getByRole('button', { name: 'Take the answer in' }))
  await panel.findByText('Stands here already')
  const { people } = await office.client.agenda.get({ agendaEntryId })
  expect(people[0]).toMatchObject({ answer: 'no', answerSource: 'mail' })
})

test('who is not known is chosen among the people of the meeting', async () => {
  const user = userEvent.setup()
  const { id: agendaEntryId, uid } = await book()
  const panel = await openMessage(
    message('REPLY', uid, 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ivo@example.org'),
  )
  await panel.findByText('Nobody of the meeting has this address')
  expect(panel.queryByRole('button', { name: 'Take the answer in' })).toBeNull()
  await user.click(panel.getByRole('combobox', { name: 'Who of the meeting is it?' }))
  await user.click(await screen.findByRole('option', { name: 'Ivo' }))
  await user.click(panel.getByRole('button', { name: 'Take the answer in' }))
  await panel.findByText('Stands here already')
  const { people } = await office.client.agenda.get({ agendaEntryId })
  expect(people[1]).toMatchObject({ name: 'Ivo', email: 'ivo@example.org', answer: 'yes' })
})

test('a time that is proposed is held against what is booked, and the meeting moved there', async () => {
  const user = userEvent.setup()
  await office.client.office.settings.update({ fields: { zone: 'UTC' } })
  const { id: agendaEntryId, uid } = await book()
  const panel = await openMessage(
    message(
      'COUNTER',
      uid,
      'ATTENDEE;CN=Eva;PARTSTAT=TENTATIVE:mailto:eva@example.org',
      `DTSTART:${compact}T140000Z`,
      `DTEND:${compact}T150000Z`,
    ),
  )
  await panel.findByText('Everybody and everything is free then.')
  await user.click(panel.getByRole('button', { name: 'Move the meeting there' }))
  await panel.findByText('The meeting stands at the proposed time.')
  const { date } = await office.client.agenda.get({ agendaEntryId })
  expect(date.start).toBe(`${tuesday}T14:00:00`)
})

test('an invitation of somebody else is accepted into the calendar', async () => {
  const user = userEvent.setup()
  const panel = await openMessage(
    message(
      'REQUEST',
      'theirs-1',
      'ORGANIZER;CN=Region:mailto:chair@region.example',
      `DTSTART:${compact}T100000Z`,
      `DTEND:${compact}T110000Z`,
      'SUMMARY:Winter service',
    ),
  )
  await panel.findByRole('heading', { name: 'Invitation: Winter service' })
  await user.click(panel.getByRole('combobox', { name: 'The answer goes' }))
  await user.click(await screen.findByRole('option', { name: 'nowhere: only written down here' }))
  await user.click(panel.getByRole('button', { name: 'Accept' }))
  await panel.findByText('Stands in the agenda already')
  const [date] = await office.client.agenda.list({ from: tuesday, to: tuesday })
  expect(date).toMatchObject({ title: 'Winter service', answers: { yes: 1 } })
})

test('a calendar is given a feed, whose address is shown once, and ended', async () => {
  const user = userEvent.setup()
  const calendar = await office.client.agenda.calendars.create({ fields: { name: 'Mayor' } })
  show(
    <Route path="/agenda/calendars/:id?/:view?">
      <CalendarsPage />
    </Route>,
    `/agenda/calendars/${calendar.id}/feed`,
  )
  await user.click(await screen.findByRole('button', { name: 'Make a feed' }))
  expect((await screen.findByText(/\/feed\/[\w-]{43}\.ics$/)).tagName).toBe('CODE')
  expect((await office.client.agenda.feeds.list()).feeds).toHaveLength(1)
  await user.click(await screen.findByRole('button', { name: 'End the feed' }))
  await screen.findByText('It has no feed.')
  await waitFor(async () => expect((await office.client.agenda.feeds.list()).feeds).toEqual([]))
})
