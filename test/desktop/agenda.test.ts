/** A board that meets weekly for a year, by keyboard: clashes, invitation, answers, minutes, a date freed and taken. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import enAgenda from '../../shared/locales/en/agenda.json' with { type: 'json' }
import enMeetings from '../../shared/locales/en/meetings.json' with { type: 'json' }
import hrAgenda from '../../shared/locales/hr/agenda.json' with { type: 'json' }
import hrMeetings from '../../shared/locales/hr/meetings.json' with { type: 'json' }
import type { ActionPoint } from '../../shared/agenda/contract/meetings.ts'
import type { AgendaEntry, Occurrence } from '../../shared/agenda/contract/entries.ts'
import type { Wanted } from '../../shared/agenda/contract/booking.ts'
import { addDays } from '../../shared/base/dates.ts'
import type { Day } from '../../shared/base/dates.ts'
import { openAgendaDesk, plainTuesday, typedDay } from './agendaDesk.ts'
import type { AgendaDesk } from './agendaDesk.ts'
import { screenshot, waitUntil } from './harness.ts'
import { press, tabTo, type } from './keyboard.ts'

const languages = [
  {
    language: 'hr',
    agenda: hrAgenda,
    meetings: hrMeetings,
    title: 'Sjednica uprave',
    weekly: 'svaki tjedan',
    book: /^Dodaj \d+ slobod/,
  },
  {
    language: 'en',
    agenda: enAgenda,
    meetings: enMeetings,
    title: 'Board meeting',
    weekly: 'every Tuesday',
    book: /^Book the \d+ free/,
  },
]

describe.each(languages)('in $language', ({ language, agenda, meetings, title, weekly, book }) => {
  let desk: AgendaDesk
  let tuesday: Day
  const on = (weeks: number) => addDays(tuesday, weeks * 7)
  const shot = (name: string) => screenshot(desk.page, `agenda-${language}-${name}`)
  const named = async (wanted: string, from = on(0), to = on(53)) =>
    (await desk.ask<Occurrence[]>('agenda/list', { from, to })).filter(
      (date) => date.title === wanted,
    )
  const dateOn = async (weeks: number) =>
    (await named(title)).find(({ start }) => start.startsWith(on(weeks)))

  beforeAll(async () => {
    desk = await openAgendaDesk(language)
    const { ask, page } = desk
    tuesday = await plainTuesday(desk)
    await ask('people/contacts/create', {
      fields: { name: 'Ivo Ivić', emails: [{ kind: 'work', address: 'ivo@example.hr' }] },
    })
    const room = async (name: string) =>
      (await ask<{ id: string }>('agenda/resources/create', { fields: { kind: 'room', name } })).id
    const hall = await room('Velika dvorana')
    await room('Mala dvorana')
    // Two dates on which somebody else has the room.
    for (const weeks of [2, 4])
      await ask('agenda/book', {
        draft: {
          title: 'Izobrazba',
          start: `${on(weeks)}T08:00`,
          end: `${on(weeks)}T13:00`,
          resources: [{ resourceId: hall }],
        },
      })
    await page.reload()
    await page.getByRole('navigation').first().waitFor()
  })
  afterAll(() => desk.close())
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await shot(`failed-${task.name.slice(0, 12)}`)
  })

  test('it is booked for a year: one clashing date in another room, one left out', async () => {
    const { page } = desk
    await desk.goTo(`#/agenda/${tuesday}`)
    await page.getByRole('heading', { level: 1, name: agenda.title }).waitFor()
    await press(page, 'n')
    await type(page, title)
    await tabTo(page, agenda.form.startTime)
    await press(page, 'Control+a', '9')
    await tabTo(page, agenda.form.repeat)
    await press(page, 'Control+a')
    await type(page, weekly)
    await page.getByRole('option', { name: weekly }).waitFor()
    await press(page, 'ArrowDown', 'Enter')
    await tabTo(page, agenda.form.until)
    await type(page, typedDay(on(52)))
    await press(page, 'Tab')
    await tabTo(page, agenda.people.title)
    const people = page.getByRole('list', { name: agenda.people.title })
    // The first is a contact with an address, the second nobody that the office knows.
    await type(page, 'Ivo')
    await page.getByRole('option', { name: /Ivo Ivić/ }).waitFor()
    await press(page, 'Enter')
    await people.getByText('Ivo Ivić').waitFor()
    await type(page, 'Eva Ević')
    await press(page, 'Enter')
    await people.getByText('Eva Ević').waitFor()
    await tabTo(page, agenda.form.resources)
    await type(page, 'Velika')
    await page.getByRole('option', { name: /Velika/ }).waitFor()
    await press(page, 'Enter', 'Tab')
    const clashing = page.getByRole('listitem').filter({ hasText: 'Izobrazba' })
    await waitUntil('both clashes are told', async () => (await clashing.count()) === 2)
    await shot('01-clashes')
    const choose = async (index: number, words: string) => {
      await clashing.nth(index).getByRole('combobox').focus()
      await press(page, 'Enter')
      await page.getByRole('option', { name: words }).waitFor()
      const names = await page.getByRole('option').allInnerTexts()
      const steps = names.findIndex((name) => name.includes(words)) + 1
      await press(page, ...Array.from({ length: steps }, () => 'ArrowDown'), 'Enter')
    }
    await choose(0, 'Mala dvorana')
    await choose(1, agenda.choice.skip)
    await shot('02-chosen')
    await tabTo(page, book)
    await press(page, 'Enter')
    await page.getByRole('complementary').getByRole('heading', { name: title }).waitFor()
    expect((await named(title)).length).toBeGreaterThan(45)
    const roomOn = async (weeks: number) => (await dateOn(weeks))?.resources[0]?.name
    expect(await roomOn(1)).toBe('Velika dvorana')
    expect(await roomOn(2)).toBe('Mala dvorana')
    expect(await dateOn(4)).toBeUndefined()
    await shot('03-booked')
  })

  test('those with an address are invited by a message, the others are named', async () => {
    const { page } = desk
    await press(page, '2')
    await page.getByRole('list', { name: agenda.people.title }).waitFor()
    await tabTo(page, agenda.invite.save)
    await press(page, 'Enter')
    const without = agenda.invite.without.replace('{{names}}', 'Eva Ević')
    await page.getByText(without).waitFor()
    await shot('04-invited')
    const message = await waitUntil('the message is saved', () => {
      try {
        return desk.saved('eml')
      } catch {
        return null
      }
    })
    expect(message).toContain('ivo@example.hr')
    expect(message).toMatch(/text\/calendar;[^]*method=REQUEST/)
    const calendar = readCalendar(message)
    const day = (weeks: number) => on(weeks).replaceAll('-', '')
    expect(calendar).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=')
    expect(calendar).toContain(`EXDATE;TZID=Europe/Zagreb:${day(4)}T090000`)
    expect(calendar).toContain(`RECURRENCE-ID;TZID=Europe/Zagreb:${day(2)}T090000`)
    expect(calendar).toContain('LOCATION:Mala dvorana')
  })

  test('answers are typed down the list while calling', async () => {
    const { page } = desk
    const list = page.getByRole('list', { name: agenda.people.title })
    await list.getByRole('button').first().focus()
    await press(page, '+', '-')
    const [date] = await named(title)
    const { agendaEntryId, recurrenceId } = date!
    const answers = async () => {
      const { people } = await desk.ask<AgendaEntry>('agenda/get', { agendaEntryId, recurrenceId })
      return people.map((one) => `${one.answer} ${one.answerSource}`)
    }
    await waitUntil('the second answer is there', async () => (await answers())[1] === 'no phone')
    expect(await answers()).toEqual(['yes phone', 'no phone'])
    await shot('05-answers')
  })

  test('minutes with three action points; a point is carried over to the next date', async () => {
    const { page } = desk
    const [date] = await named(title)
    await press(page, '3')
    await page.getByRole('textbox', { name: meetings.newPoint }).waitFor()
    await tabTo(page, meetings.newPoint)
    for (const point of ['Proračun', 'Krov']) {
      await type(page, point)
      await press(page, 'Enter')
      await page.getByRole('list', { name: meetings.points }).getByText(point).waitFor()
    }
    await tabTo(page, meetings.begin)
    await press(page, 'Enter')
    await page.getByRole('button', { name: meetings.approve }).waitFor()
    for (const text of ['Ponude', 'Škola', 'Papir']) {
      await tabTo(page, meetings.what)
      await type(page, text)
      await tabTo(page, meetings.until)
      await type(page, typedDay(on(1)))
      await press(page, 'Enter')
      await page.getByRole('complementary').getByText(text).first().waitFor()
    }
    const agendaEntryId = date!.agendaEntryId
    const points = await desk.ask<ActionPoint[]>('agenda/actionPoints/list', { agendaEntryId })
    expect(points.map(({ text, dueOn }) => `${text} ${dueOn}`)).toEqual(
      ['Ponude', 'Škola', 'Papir'].map((text) => `${text} ${on(1)}`),
    )
    for (const { requestId } of points) {
      const request = await desk.ask<{ promisedOn?: Day }>('requests/get', { requestId })
      expect(JSON.stringify(request)).toContain(on(1))
    }
    await page.getByRole('button', { name: meetings.carry }).last().focus()
    await press(page, 'Enter')
    await waitUntil('the next date begins with it', async () => {
      const recurrenceId = `${on(1)}T09:00:00`
      const items = await desk.ask<{ title: string }[]>('agenda/items/list', {
        agendaEntryId,
        recurrenceId,
      })
      return items[0]?.title === 'Krov'
    })
    await shot('06-minutes')
  })

  test('a date is cancelled; the one left out, once free, is offered back and taken', async () => {
    const { page } = desk
    const third = (await dateOn(3))!
    await desk.goTo(`#/agenda/${on(3)}/${third.agendaEntryId}/${third.recurrenceId}/cancel`)
    await page.getByRole('textbox', { name: agenda.cancel.reason }).waitFor()
    await tabTo(page, agenda.cancel.doIt)
    await press(page, 'Enter')
    await waitUntil('it is cancelled', async () => (await dateOn(3)) === undefined)
    const [training] = await named('Izobrazba', on(4), on(4))
    const { agendaEntryId, version } = training!
    await desk.ask('agenda/cancel', { agendaEntryId, version })
    await desk.goTo('#/agenda/wanted')
    await page.getByRole('button', { name: agenda.wanted.take }).waitFor()
    await shot('07-wanted')
    await tabTo(page, agenda.wanted.take)
    await press(page, 'Enter')
    await waitUntil('the date stands', async () => (await dateOn(4)) !== undefined)
    // A holiday on a Tuesday later in the year goes on being wanted.
    const wanted = await desk.ask<Wanted[]>('agenda/wanted/list')
    expect(wanted.filter(({ start }) => start.startsWith(on(4)))).toEqual([])
  })
})

/** The calendar within a message, its long lines put together again. */
function readCalendar(message: string): string {
  const parts = message.split(/\r?\n--/)
  const part = parts.find((one) => /^[^\n]*\r?\nContent-Type: text\/calendar/i.test(one))!
  const body = part.slice(part.search(/\r?\n\r?\n/)).trim()
  const text = /base64/i.test(part.slice(0, part.search(/\r?\n\r?\n/)))
    ? Buffer.from(body, 'base64').toString('utf8')
    : body
  return text.replace(/\r?\n[ \t]/g, '')
}
