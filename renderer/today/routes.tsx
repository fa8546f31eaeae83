import { IconSunHigh } from '@tabler/icons-react'
import { lazy } from 'react'
import type { Feature } from '../base/feature.ts'

/** What waits now. */
export const todayFeature: Feature = {
  name: 'today',
  half: 'both',
  label: 'today:title',
  pages: [
    {
      path: '/today',
      label: 'today:title',
      icon: IconSunHigh,
      keys: 'g d',
      page: lazy(() => import('./TodayPage.tsx').then((m) => ({ default: m.TodayPage }))),
    },
  ],
}
