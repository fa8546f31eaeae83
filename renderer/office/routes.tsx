import { IconHistory, IconLifebuoy, IconSettings } from '@tabler/icons-react'
import type { Feature } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'

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
      page: lazyPage(() => import('./HistoryPage.tsx').then((m) => m.HistoryPage)),
    },
    {
      path: '/office/settings',
      label: 'office:settings.title',
      icon: IconSettings,
      page: lazyPage(() => import('./SettingsPage.tsx').then((m) => m.SettingsPage)),
    },
    {
      path: '/office/backup',
      label: 'office:backup.title',
      icon: IconLifebuoy,
      offRail: true,
      page: lazyPage(() => import('./BackupPage.tsx').then((m) => m.BackupPage)),
    },
  ],
}
