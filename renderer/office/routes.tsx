import { IconHistory, IconLifebuoy, IconSettings } from '@tabler/icons-react'
import { lazy } from 'react'
import type { Feature } from '../base/feature.ts'

/** The office itself: what was done, its backups, its settings. */
export const officeFeature: Feature = {
  name: 'office',
  half: 'both',
  label: 'office:title',
  pages: [
    {
      path: '/office/history/:id?',
      label: 'office:history.title',
      icon: IconHistory,
      keys: 'g h',
      page: lazy(() => import('./HistoryPage.tsx').then((m) => ({ default: m.HistoryPage }))),
    },
    {
      path: '/office/backup',
      label: 'office:backup.title',
      icon: IconLifebuoy,
      page: lazy(() => import('./BackupPage.tsx').then((m) => ({ default: m.BackupPage }))),
    },
    {
      path: '/office/settings',
      label: 'office:settings.title',
      icon: IconSettings,
      page: lazy(() => import('./SettingsPage.tsx').then((m) => ({ default: m.SettingsPage }))),
    },
  ],
}
