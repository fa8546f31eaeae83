import {
  IconArrowsExchange,
  IconBeach,
  IconCalendarWeek,
  IconChartBar,
  IconClockEdit,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Feature } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'

/** Who is at the front when: the week, where everybody is, absences, swaps, and the pattern behind it. */
export const rotaFeature: Feature = {
  name: 'rota',
  half: 'front',
  label: 'rota:title',
  pages: [
    {
      path: '/rota/:day?/:view?',
      label: 'rota:title',
      icon: IconCalendarWeek,
      keys: 'g v',
      page: lazyPage(() => import('./week/RotaPage.tsx').then((m) => m.RotaPage)),
    },
    {
      path: '/rota/swaps/:id?/:view?',
      label: 'rota:swaps.title',
      icon: IconArrowsExchange,
      offRail: true,
      page: lazyPage(() => import('./swaps/SwapsPage.tsx').then((m) => m.SwapsPage)),
    },
    {
      path: '/rota/turns',
      label: 'rota:turns.title',
      icon: IconChartBar,
      offRail: true,
      page: lazyPage(() => import('./turns/TurnsPage.tsx').then((m) => m.TurnsPage)),
    },
    {
      path: '/rota/pattern',
      label: 'rota:pattern.title',
      icon: IconClockEdit,
      offRail: true,
      page: lazyPage(() => import('./pattern/PatternPage.tsx').then((m) => m.PatternPage)),
    },
    {
      path: '/rota/now',
      label: 'rota:now.title',
      icon: IconUsersGroup,
      keys: 'g w',
      page: lazyPage(() => import('./now/NowPage.tsx').then((m) => m.NowPage)),
    },
    {
      path: '/rota/absences/:id?/:view?',
      label: 'rota:absences.title',
      icon: IconBeach,
      keys: 'g a',
      page: lazyPage(() => import('./absences/AbsencesPage.tsx').then((m) => m.AbsencesPage)),
    },
  ],
  actions: [
    {
      id: 'rota.newAbsence',
      label: 'rota:absences.new',
      icon: IconBeach,
      run: (go) => go('/rota/absences/new'),
    },
    {
      id: 'rota.newSwap',
      label: 'rota:swaps.new',
      icon: IconArrowsExchange,
      run: (go) => go('/rota/swaps/new'),
    },
  ],
}
