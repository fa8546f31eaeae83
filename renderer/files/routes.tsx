import { IconFiles } from '@tabler/icons-react'
import type { Feature } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'

/** The files behind the letters, as a page of their own: reached from the morning's post and by the palette. */
export const filesFeature: Feature = {
  name: 'files',
  half: 'back',
  label: 'files:title',
  pages: [
    {
      path: '/files',
      label: 'files:title',
      icon: IconFiles,
      offRail: true,
      page: lazyPage(() => import('./FilesPage.tsx').then((m) => m.FilesPage)),
    },
  ],
  actions: [{ id: 'files.open', label: 'files:title', icon: IconFiles, run: (go) => go('/files') }],
}
