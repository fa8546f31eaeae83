import {
  IconCalendar,
  IconCalendarPlus,
  IconCalendarQuestion,
  IconCalendarUser,
  IconDoor,
  IconPlane,
  IconFileImport,
} from '@tabler/icons-react'
import type { Feature } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'

/** The agenda in the frame: the calendar, dates wanted and not got, calendars, rooms. */
export const agendaFeature: Feature = {
  name: 'agenda',
  half: 'back',
  label: 'agenda:title',
  pages: [
    {
      path: '/agenda/:day?/:id?/:date?/:view?',
      label: 'agenda:title',
      icon: IconCalendar,
      keys: 'g j',
      page: lazyPage(() => import('./AgendaPage.tsx').then((m) => m.AgendaPage)),
    },
    {
      path: '/agenda/wanted',
      label: 'agenda:wanted.page',
      icon: IconCalendarQuestion,
      offRail: true,
      page: lazyPage(() => import('./wanted/WantedPage.tsx').then((m) => m.WantedPage)),
    },
    {
      path: '/agenda/calendars/:id?/:view?',
      label: 'agenda:calendars.title',
      icon: IconCalendarUser,
      offRail: true,
      page: lazyPage(() => import('./calendars/CalendarsPage.tsx').then((m) => m.CalendarsPage)),
    },
    {
      path: '/agenda/rooms/:id?/:view?',
      label: 'agenda:rooms.title',
      icon: IconDoor,
      offRail: true,
      page: lazyPage(() => import('./rooms/RoomsPage.tsx').then((m) => m.RoomsPage)),
    },
    {
      path: '/agenda/trips/:id?/:view?',
      label: 'trips:title',
      icon: IconPlane,
      offRail: true,
      page: lazyPage(() => import('./trips/TripsPage.tsx').then((m) => m.TripsPage)),
    },
  ],
  actions: [
    {
      id: 'agenda.new',
      label: 'agenda:new',
      icon: IconCalendarPlus,
      run: (go) => go('/agenda/today/new'),
    },
    {
      id: 'agenda.import',
      label: 'agenda:exchange.panel',
      icon: IconFileImport,
      run: (go) => go('/agenda/today/import'),
    },
    {
      id: 'agenda.newCalendar',
      label: 'agenda:calendars.new',
      icon: IconCalendarUser,
      run: (go) => go('/agenda/calendars/new'),
    },
    {
      id: 'agenda.newRoom',
      label: 'agenda:rooms.new',
      icon: IconDoor,
      run: (go) => go('/agenda/rooms/new'),
    },
    {
      id: 'agenda.newTrip',
      label: 'trips:new',
      icon: IconPlane,
      run: (go) => go('/agenda/trips/new'),
    },
  ],
  dialog: lazyPage(() => import('./AgendaFloating.tsx').then((m) => m.AgendaFloating)),
}
