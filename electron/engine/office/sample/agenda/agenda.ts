/** The agenda of the sample office: the director's, four rooms and a projector, a quarter of meetings. */
import type { Day } from '../../../../../shared/base/dates.ts'
import { addDays, mondayOf } from '../../../../../shared/base/dates.ts'
import type { AgendaItemId, ResourceId, StaffId } from '../../../../../shared/base/ids.ts'
import type { Language } from '../../../../../shared/base/schemas.ts'
import type { Draft } from '../../../../../shared/agenda/contract/booking.ts'
import type { LocalTime } from '../../../../../shared/agenda/localTime.ts'
import { dayOfLocal, localAt } from '../../../../../shared/agenda/localTime.ts'
import { datesOf } from '../../../../../shared/agenda/recurrence.ts'
import type { Agenda } from '../../../agenda/service.ts'
import type { Desk } from '../../../base/commands.ts'
import { newId } from '../../../base/ids.ts'
import type { Write } from '../../../base/write.ts'
import { isWorkingDay } from '../calendar.ts'
import { fillTrip } from './trip.ts'
import { agendaWords } from './words.ts'

type Given = {
  write: Write
  desk: Desk
  agenda: Agenda
  /** In the order of the sample. */
  staff: { id: StaffId; name: string }[]
  language: Language
  today: Day
  zone: string
}
/** Places in the list of staff. */
const [MANAGER, DIRECTOR, SECRETARY, FRONT] = [0, 1, 2, [3, 4]] as const
const FINANCE = 6
const PLANNING = 7
const ACCOUNTANT = 13
/** Weeks that series began before this one. */
const WEEKS_BACK = 5

/** Makes rooms, calendars and meetings within the sample's one act. */
export function fillAgenda(given: Given): void {
  const { write, desk, agenda, staff, language, today, zone } = given
  const words = agendaWords[language]
  const rooms = addRooms(given)
  const director = agenda.enter.calendar(write, {
    name: words.directorCalendar,
    ownerId: staff[DIRECTOR]!.id,
    keeperIds: [staff[SECRETARY]!.id],
  })
  const monday = mondayOf(today)
  const first = addDays(monday, -7 * WEEKS_BACK)
  const people = (...places: number[]) =>
    places.map((place) => ({
      staffId: staff[place]!.id,
      contactId: null,
      name: '',
      email: '',
      role: 'required' as const,
    }))
  const at = (day: Day, from: string, to: string) => ({
    start: localAt(day, from),
    end: localAt(day, to),
  })
  const book = (draft: Draft, ifTaken: 'skip' | 'despite' = 'despite') =>
    agenda.enter.book(write, desk, { ...draft, exdates: closedDays(draft, zone) }, ifTaken)
  const room = (resourceId: ResourceId) => [{ resourceId, units: 1 }]
  const mine = (draft: Draft) => book({ ...draft, calendarId: director })

  const management = book({
    title: words.management,
    ...at(first, '09:00', '10:30'),
    rrule: 'FREQ=WEEKLY;COUNT=30',
    people: people(DIRECTOR, MANAGER, FINANCE, PLANNING),
    resources: room(rooms.large),
    reminders: [15],
  })
  words.managementPoints.forEach((title, position) =>
    write.insert('agenda_items', {
      id: newId<AgendaItemId>(),
      agenda_entry_id: management,
      recurrence_id: '',
      position,
      title,
      minutes: [5, 20, 50, 15][position] ?? 10,
      presenter_name: staff[position === 1 ? MANAGER : DIRECTOR]!.name,
      note: '',
      outcome: '',
      decision: '',
      state: 'open',
      carried_from_id: null,
      carried_to: null,
      removed_at: null,
      version: 1,
    }),
  )
  book({
    title: words.frontTeam,
    ...at(addDays(first, 3), '08:15', '08:45'),
    rrule: 'FREQ=WEEKLY;COUNT=30',
    people: people(MANAGER, ...FRONT),
    resources: room(rooms.small),
  })
  book({
    title: words.council,
    ...at(addDays(first, 2), '17:00', '20:00'),
    rrule: 'FREQ=MONTHLY;BYDAY=3WE;COUNT=6',
    people: people(DIRECTOR),
    resources: room(rooms.chamber),
  })
  book({
    title: words.budget,
    ...at(addDays(first, 1), '13:00', '15:00'),
    rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=10',
    people: people(FINANCE, ACCOUNTANT),
    resources: [...room(rooms.large), ...room(rooms.projector)],
  })
  // Every other date is taken by the working group: those stand in the list of wanted dates.
  book(
    {
      title: words.worksCouncil,
      ...at(addDays(monday, 1), '14:30', '15:30'),
      rrule: 'FREQ=WEEKLY;COUNT=8',
      people: people(8, 12),
      resources: room(rooms.large),
    },
    'skip',
  )
  mine({
    title: words.focus,
    ...at(addDays(first, 4), '13:00', '14:30'),
    rrule: 'FREQ=WEEKLY;COUNT=20',
    tentative: true,
  })
  mine({
    title: words.dentist,
    ...at(addDays(monday, 9), '08:00', '09:00'),
    private: true,
    travelBefore: 15,
    travelAfter: 15,
  })
  mine({ title: words.mayorLunch, ...at(addDays(monday, 3), '12:00', '13:00') })
  mine({
    title: words.conference.title,
    place: words.conference.place,
    start: addDays(monday, 16) as string as LocalTime,
    end: addDays(monday, 18) as string as LocalTime,
  })
  for (const [index, from, to] of [
    [0, '09:00', '09:45'],
    [1, '10:00', '10:45'],
    [2, '11:00', '11:45'],
  ] as const)
    book({
      title: `${words.interviews} ${index + 1}`,
      ...at(addDays(monday, 2), from, to),
      people: people(PLANNING),
      resources: room(rooms.talk),
    })
  book({
    title: words.supplier,
    ...at(addDays(monday, 10), '10:00', '11:00'),
    people: people(SECRETARY),
    resources: room(rooms.small),
  })
  book({ title: words.safety, ...at(addDays(monday, -6), '10:00', '12:00'), people: people(5) })
  book({
    title: words.phones,
    ...at(addDays(monday, 9), '13:00', '14:00'),
    people: people(9, SECRETARY, 17),
    resources: [...room(rooms.small), ...room(rooms.projector)],
  })
  book({
    title: words.residents,
    ...at(addDays(monday, 15), '19:00', '21:00'),
    resources: room(rooms.chamber),
  })
  fillTrip({
    write,
    agenda,
    travellerId: staff[DIRECTOR]!.id,
    language,
    day: addDays(monday, 22),
    zone,
  })
}

/** Working days only: the dates of a series that fall on others are left out. */
function closedDays({ start, rrule = '' }: Draft, zone: string): LocalTime[] {
  if (rrule === '') return []
  const dates = datesOf({ start, zone, rrule, rdates: [], exdates: [] }, { limit: 100 })
  return dates.filter((date) => !isWorkingDay(dayOfLocal(date)))
}

function addRooms({ write, agenda, staff, language }: Given) {
  const { rooms, projector, features, floor } = agendaWords[language]
  const weekdays = (to: string) =>
    [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '07:30', to }))
  const add = agenda.enter.resource
  return {
    chamber: add(write, {
      kind: 'room',
      name: rooms.chamber,
      seats: 40,
      place: floor(1),
      features: [features.screen],
      hours: weekdays('22:00'),
      setUpMinutes: 30,
      clearingMinutes: 30,
      approval: true,
      approverIds: [staff[MANAGER]!.id],
      colour: '#8a5a2b',
    }),
    large: add(write, {
      kind: 'room',
      name: rooms.large,
      seats: 14,
      place: floor(1),
      features: [features.screen, features.phone],
      hours: weekdays('18:00'),
      colour: '#2f6f5e',
    }),
    small: add(write, {
      kind: 'room',
      name: rooms.small,
      seats: 6,
      place: floor(0),
      features: [features.step],
      hours: weekdays('18:00'),
      colour: '#4a6fa5',
    }),
    talk: add(write, {
      kind: 'room',
      name: rooms.talk,
      seats: 4,
      place: floor(0),
      features: [features.step],
      hours: weekdays('17:00'),
      clearingMinutes: 10,
      colour: '#7a5c99',
    }),
    projector: add(write, { kind: 'equipment', name: projector, units: 2, colour: '#6b7f8c' }),
  }
}
