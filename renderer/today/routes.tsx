import { IconSunHigh } from '@tabler/icons-react'
import type { Feature } from '../base/feature.ts'
import { startPage } from '../base/lazyPage.tsx'
import { TodayPage } from './TodayPage.tsx'
import { todayQuery } from './todayQuery.ts'

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
      isOfBoth: true,
      prepare: (queries) => void queries.prefetchQuery(todayQuery),
      // The first screen is part of the start.
      page: startPage(TodayPage),
    },
  ],
}
