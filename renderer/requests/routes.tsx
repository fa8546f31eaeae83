import { IconChartDots, IconChecklist } from '@tabler/icons-react'
import { client } from '../app/client/client.ts'
import type { Feature, PaletteHit } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'
import { RunningNow } from './RunningNow.tsx'

const MOST_HITS = 8

const findRequests = async (text: string, signal: AbortSignal): Promise<PaletteHit[]> => {
  const requests = await client.requests.list({ text, limit: MOST_HITS }, { signal })
  return requests.map(({ id, number, title, askedByName }) => ({
    id,
    label: title,
    detail: [number, askedByName].filter(Boolean).join(' · '),
    address: `/requests/${id}`,
  }))
}

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
  sources: [
    { id: 'requests', label: 'requests:requests', icon: IconChecklist, find: findRequests },
  ],
  foot: RunningNow,
}
