import { IconChartDots, IconChecklist } from '@tabler/icons-react'
import type { Feature } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'
import { RunningNow } from './RunningNow.tsx'

/** Requests in the frame: the board, the flow, and what runs now at the foot of the rail. */
export const requestsFeature: Feature = {
  name: 'requests',
  half: 'both',
  label: 'requests:requests',
  pages: [
    {
      path: '/requests/:id?/:view?',
      label: 'requests:requests',
      icon: IconChecklist,
      keys: 'g q',
      isOfBoth: true,
      page: lazyPage(() => import('./RequestsPage.tsx').then((m) => m.RequestsPage)),
    },
    {
      path: '/requests/flow',
      label: 'requests:flow.title',
      icon: IconChartDots,
      offRail: true,
      page: lazyPage(() => import('./flow/FlowPage.tsx').then((m) => m.FlowPage)),
    },
  ],
  actions: [
    {
      id: 'requests.new',
      label: 'requests:new',
      icon: IconChecklist,
      run: (go) => go('/requests/new'),
    },
    {
      id: 'requests.flow',
      label: 'requests:flow.title',
      icon: IconChartDots,
      run: (go) => go('/requests/flow'),
    },
  ],
  foot: RunningNow,
}
