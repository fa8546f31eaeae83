/** The rota over the real engine: pattern, exceptions, absences, swaps and what they mean for the cover. */
import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import type { Day, Instant } from '../../../shared/base/dates.ts'
import { instantAt } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'

afterEach(endOffices)

const ZONE = 'Europe/Copenhagen'
const day = (text: string) => text as Day
const at = (on: string, time: string) => instantAt(day(on), time, ZONE)
// A Monday; the office is closed on no day of this week.
const MONDAY = day('2027-02-01')
const TUESDAY = day('2027-02-02')

/** A small office in Denmark: Anna always at the front 9–15, Bo on Mondays, Cecilie on Tuesdays; Dan at the back. */
async function openRota() {
  let now = Date.parse(at('2027-02-01', '10:00'))
  const { client, ...office } = await openOfficeHere(undefined, { clock: () => now })
  await client.office.settings.update({
    fields: { language: 'da', country: 'DK', zone: ZONE },
  })
  const add = async (name: string, standInId: StaffId | null = null) =>
    (await client.people.staff.create({ fields: { name, standInId } })).id
  const dan = await add('Dan Dahl')
  const anna = await add('Anna Aa', dan)
  const bo = await add('Bo Bak')
  const cecilie = await add('Cecilie Carl')
  const weekdays = [1, 2, 3, 4, 5]
  const turn = (staffId: StaffId, weekday: number, lunch: string[] = []) => ({
    staffId,
    weekday,
    from: '09:00',
    to: '15:00',
    lunchFrom: lunch[0] ?? null,
    lunchTo: lunch[1] ?? null,
  })
  const pattern = {
    opening: weekdays.map((weekday) => ({ weekday, from: '09:00', to: '15:00', needed: 2 })),
    turns: [...weekdays.map((weekday) => turn(anna, weekday)), turn(bo, 1), turn(cecilie, 2)],
  }
  await client.rota.pattern.set({ from: day('2026-01-01'), ...pattern })
  const frontOn = async (on: Day) => {
    const { days } = await client.rota.coverage({ from: on, to: on })
    return days[0]!.stretches.map(({ from, to, people }) => [
      from,
      to,
      ...people.map(({ staffId }) => staffId).toSorted(),
    ])
  }
  const gapsOn = async (on: Day) => (await client.rota.coverage({ from: on, to: on })).gaps
  return {
    ...office,
    client,
    people: { anna, bo, cecilie, dan },
    pattern,
    turn,
    frontOn,
    gapsOn,
    setNow: (instant: Instant) => (now = Date.parse(instant)),
  }
}

test('an absence makes a gap, named with its reason and the fairest stand-ins; covering closes it', async () => {
  const { client, people, frontOn, gapsOn } = await openRota()
  const { anna, bo, cecilie, dan } = people
  expect(await gapsOn(MONDAY)).toEqual([])
  const whole = { staffId: anna, kind: 'sick' as const, fromDay: MONDAY, toDay: TUESDAY }
  const absence = await client.rota.absences.create({ fields: whole })
  const [gap, ...more] = await gapsOn(MONDAY)
  expect(more).toEqual([])
  expect(gap).toMatchObject({
    from: '09:00',
    to: '15:00',
    missing: 1,
    because: 'absence',
    awayIds: [anna],
  })
  // Dan is the one named; Cecilie's own turn is tomorrow.
  expect(gap!.standIns.map(({ staffId, named }) => [staffId, named])).toEqual([
    [dan, true],
    [cecilie, false],
  ])
  await client.rota.overrides.cover({ day: MONDAY, staffId: dan, from: '09:00', to: '15:00' })
  expect(await gapsOn(MONDAY)).toEqual([])
  expect(await frontOn(MONDAY)).toEqual([['09:00', '15:00', ...[bo, dan].toSorted()]])
  // Who has covered once comes after those who have not.
  const [tomorrow] = await gapsOn(TUESDAY)
  expect(tomorrow!.standIns.map(({ staffId, extraTurns }) => [staffId, extraTurns])).toEqual([
    [bo, 0],
    [dan, 1],
  ])
  await client.rota.absences.cancel({ absenceId: absence.id })
  expect(await gapsOn(TUESDAY)).toEqual([])
  expect(await failureOf(client.rota.absences.cancel({ absenceId: absence.id }))).toMatchObject({
    code: 'WRONG_STATE',
  })
})

test('removing an exception, or undoing it, restores the base', async () => {
  const { client, people, frontOn } = await openRota()
  const { anna, bo, cecilie } = people
  const base = await frontOn(MONDAY)
  const commandId = '0197b1d0-0000-7000-8000-000000000001' as never
  const off = { day: MONDAY, staffId: bo, kind: 'remove' as const, from: '12:00', to: '15:00' }
  const removed = await client.rota.overrides.create({ fields: off, commandId })
  expect(await frontOn(MONDAY)).toEqual([
    ['09:00', '12:00', ...[anna, bo].toSorted()],
    ['12:00', '15:00', anna],
  ])
  // The later exception wins over the earlier.
  const back = await client.rota.overrides.create({
    fields: { ...off, kind: 'add', from: '14:00' },
  })
  expect((await frontOn(MONDAY)).length).toBe(3)
  expect(await client.rota.overrides.remove({ overrideId: back.id })).toEqual({ removed: 1 })
  await client.office.undo({ undoes: commandId })
  expect(await frontOn(MONDAY)).toEqual(base)
  expect(await client.rota.overrides.list({ from: MONDAY, to: MONDAY })).toEqual([])
  expect(await failureOf(client.rota.overrides.remove({ overrideId: removed.id }))).toMatchObject({
    code: 'WRONG_STATE',
  })
  await client.rota.absences.create({
    fields: {
      staffId: cecilie,
      kind: 'course',
      fromDay: MONDAY,
      toDay: MONDAY,
      from: '08:00',
      to: '12:00',
    },
  })
  const cover = { day: MONDAY, staffId: cecilie, from: '11:00', to: '13:00' }
  expect(await failureOf(client.rota.overrides.cover(cover))).toMatchObject({
    code: 'NOT_POSSIBLE',
    data: { reason: 'away_that_day' },
  })
  await client.rota.overrides.cover({ ...cover, from: '12:00' })
})

test('a swap changes both turns on yes; a swap of the swap works; each taken back restores what was', async () => {
  const { client, people, frontOn } = await openRota()
  const { anna, bo, cecilie, dan } = people
  const both = async () => [await frontOn(MONDAY), await frontOn(TUESDAY)]
  const base = await both()
  const asked = await client.rota.swap.ask({
    askedById: bo,
    day: MONDAY,
    otherId: cecilie,
    otherDay: TUESDAY,
  })
  expect(await both()).toEqual(base)
  const commandId = '0197b1d0-0000-7000-8000-000000000002' as never
  const agreed = await client.rota.swap.answer({ swapId: asked.id, yes: true, commandId })
  expect(agreed).toMatchObject({ state: 'agreed', answeredByName: 'test' })
  const swapped = [
    [['09:00', '15:00', ...[anna, cecilie].toSorted()]],
    [['09:00', '15:00', ...[anna, bo].toSorted()]],
  ]
  expect(await both()).toEqual(swapped)
  // An exchange is nobody's favour; giving a turn to Dan is one.
  const span = { from: MONDAY, to: TUESDAY }
  expect((await client.rota.turns(span)).filter(({ extra }) => extra > 0)).toEqual([])

  const again = await client.rota.swap.ask({
    askedById: cecilie,
    day: MONDAY,
    otherId: dan,
    otherDay: null,
  })
  await client.rota.swap.answer({ swapId: again.id, yes: true })
  expect(await frontOn(MONDAY)).toEqual([['09:00', '15:00', ...[anna, dan].toSorted()]])
  expect(await client.rota.turns(span)).toContainEqual({ staffId: dan, own: 0, extra: 1, given: 0 })
  expect(await failureOf(client.rota.swap.withdraw({ swapId: asked.id }))).toMatchObject({
    code: 'NOT_POSSIBLE',
    data: { reason: 'later_swap' },
  })
  expect((await failureOf(client.office.undo({ undoes: commandId }))).code).toBe('UNDO_CONFLICT')
  expect((await client.rota.swap.withdraw({ swapId: again.id })).state).toBe('withdrawn')
  expect(await both()).toEqual(swapped)
  const { commandId: undone } = await client.office.undo({ undoes: commandId })
  expect(await both()).toEqual(base)
  // An undo can be undone: the swap stands again, and can be withdrawn as a whole through one of its halves.
  await client.office.undo({ undoes: undone as never })
  expect(await both()).toEqual(swapped)
  const [half] = await client.rota.overrides.list(span)
  expect(await client.rota.overrides.remove({ overrideId: half!.id })).toEqual({ removed: 4 })
  expect(await both()).toEqual(base)
})

test('a swap is refused with the reason', async () => {
  const { client, people } = await openRota()
  const { anna, bo, cecilie, dan } = people
  const ask = async (askedById: StaffId, otherId: StaffId, otherDay: Day | null = null) =>
    (await failureOf(client.rota.swap.ask({ askedById, day: MONDAY, otherId, otherDay }))).data
  expect(await ask(bo, bo)).toEqual({ reason: 'swap_with_oneself' })
  expect(await ask(dan, bo)).toEqual({ reason: 'no_turn_that_day' })
  expect(await ask(bo, cecilie, day('2027-02-03'))).toEqual({ reason: 'no_turn_that_day' })
  expect(await ask(bo, anna)).toEqual({ reason: 'at_front_already' })
  const fields = { staffId: dan, kind: 'trip' as const, fromDay: MONDAY, toDay: MONDAY }
  await client.rota.absences.create({ fields })
  expect(await ask(bo, dan)).toEqual({ reason: 'away_that_day' })
  expect(await failureOf(client.rota.absences.create({ fields }))).toMatchObject({
    data: { reason: 'absent_already' },
  })
  const no = await client.rota.swap.ask({
    askedById: bo,
    day: MONDAY,
    otherId: cecilie,
    otherDay: null,
  })
  expect((await client.rota.swap.answer({ swapId: no.id, yes: false })).state).toBe('declined')
  expect((await failureOf(client.rota.swap.withdraw({ swapId: no.id }))).code).toBe('WRONG_STATE')
})

test('a new pattern holds from its day; the past stays, and what was planned later goes', async () => {
  const { client, people, pattern, turn, frontOn } = await openRota()
  const { anna, bo, dan } = people
  const turns = [turn(anna, 1, ['12:00', '12:30']), turn(bo, 1), turn(dan, 1)]
  const later = day('2027-03-01')
  await client.rota.pattern.set({ from: later, opening: pattern.opening, turns })
  expect(await frontOn(MONDAY)).toEqual([['09:00', '15:00', ...[anna, bo].toSorted()]])
  expect((await client.rota.pattern.get({})).turns.length).toBe(7)
  const three = [anna, bo, dan].toSorted()
  expect(await frontOn(later)).toEqual([
    ['09:00', '12:00', ...three],
    ['12:00', '12:30', ...[bo, dan].toSorted()],
    ['12:30', '15:00', ...three],
  ])
  const commandId = '0197b1d0-0000-7000-8000-000000000003' as never
  await client.rota.pattern.set({ from: day('2027-02-15'), opening: [], turns: [], commandId })
  expect((await client.rota.pattern.get({ day: later })).opening).toEqual([])
  await client.office.undo({ undoes: commandId })
  expect((await client.rota.pattern.get({ day: later })).turns.length).toBe(3)
  const set = async (fields: object) =>
    (await failureOf(client.rota.pattern.set({ from: later, ...pattern, ...fields }))).data
  const [first] = pattern.opening
  expect(await set({ opening: [first, { ...first, from: '14:00', to: '16:00' }] })).toEqual({
    reason: 'opening_overlaps',
  })
  expect(await set({ turns: [{ ...turns[0], to: '08:00' }] })).toEqual({
    reason: 'turn_ends_before_it_begins',
  })
  expect(await set({ turns: [{ ...turns[0], lunchFrom: '08:30' }] })).toEqual({
    reason: 'lunch_outside_turn',
  })
})

test('where everybody is, until when, who stands in, and whom the front shields', async () => {
  const { client, people } = await openRota()
  const { anna, bo, cecilie, dan } = people
  await client.rota.absences.create({
    fields: { staffId: cecilie, kind: 'holiday', fromDay: MONDAY, toDay: day('2027-02-05') },
  })
  const duty = await client.rota.onDuty({ at: at('2027-02-01', '10:00') })
  expect(duty).toMatchObject({ open: true, needed: 2, covered: true })
  expect(duty.front.toSorted()).toEqual([anna, bo].toSorted())
  const where = (id: StaffId, from = duty) => from.people.find(({ staffId }) => staffId === id)
  expect(where(bo)).toMatchObject({ place: 'front', until: at('2027-02-01', '15:00') })
  // A week's holiday, then the weekend.
  expect(where(cecilie)).toMatchObject({
    place: 'absent',
    absence: 'holiday',
    backOn: '2027-02-08',
  })
  expect(where(dan)).toMatchObject({ place: 'back', shielded: true, until: null })
  await client.rota.absences.create({
    fields: {
      staffId: anna,
      kind: 'sick',
      fromDay: MONDAY,
      toDay: MONDAY,
      from: '11:00',
      to: '13:00',
    },
  })
  const noon = await client.rota.onDuty({ at: at('2027-02-01', '12:00') })
  expect(noon).toMatchObject({ covered: false, front: [bo] })
  expect(where(anna, noon)).toMatchObject({
    place: 'absent',
    until: at('2027-02-01', '13:00'),
    backOn: null,
    standInId: dan,
  })
  expect(where(dan, noon)?.shielded).toBe(false)
  const sunday = await client.rota.onDuty({ at: at('2027-02-07', '10:00') })
  expect(sunday).toMatchObject({ open: false, needed: 0, front: [] })
  expect(where(dan, sunday)).toMatchObject({ place: 'off', backOn: '2027-02-08', shielded: false })
})

test('on public holidays the desk is closed, told in the language of the office', async () => {
  const { client, people } = await openRota()
  const easter = { from: day('2027-03-25'), to: day('2027-03-29') }
  const { days, gaps } = await client.rota.coverage(easter)
  expect(days.map(({ holiday, closed }) => [holiday, closed])).toEqual([
    ['Skærtorsdag', true],
    ['Langfredag', true],
    ['', true],
    ['Påskedag', true],
    ['Anden påskedag', true],
  ])
  expect(gaps).toEqual([])
  const duty = await client.rota.onDuty({ at: at('2027-03-29', '10:00') })
  expect(duty).toMatchObject({ open: false, front: [] })
  expect(duty.people.find(({ staffId }) => staffId === people.dan)?.backOn).toBe('2027-03-30')
  expect((await client.rota.holidays(easter)).length).toBe(4)
  expect(
    await failureOf(client.rota.holidays({ from: day('2027-01-01'), to: day('2029-01-01') })),
  ).toMatchObject({ data: { reason: 'too_many_days' } })
})

test('who left is no longer in the rota, but in the past', async () => {
  const { client, people, gapsOn } = await openRota()
  await client.people.staff.retire({ staffId: people.bo })
  expect((await gapsOn(MONDAY)).length).toBe(1)
  const turn = { day: MONDAY, staffId: people.bo, from: '09:00', to: '15:00' }
  expect((await failureOf(client.rota.overrides.cover(turn))).code).toBe('WRONG_STATE')
})
