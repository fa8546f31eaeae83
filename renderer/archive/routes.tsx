import {
  IconArchive,
  IconArrowUpRight,
  IconCalendarCheck,
  IconFileSearch,
  IconFolders,
  IconHandStop,
  IconListTree,
  IconMap2,
  IconRecycle,
  IconRuler,
  IconScale,
  IconStack2,
} from '@tabler/icons-react'
import { client } from '../app/client/client.ts'
import type { Feature, PaletteHit } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'
import { handleScan } from './handleScan.ts'

const MOST_HITS = 8

const findClasses = async (text: string, signal: AbortSignal): Promise<PaletteHit[]> => {
  const classes = await client.archive.classes.list({}, { signal })
  const wanted = text.toLowerCase()
  return classes
    .filter(({ code, title }) => `${code} ${title}`.toLowerCase().includes(wanted))
    .slice(0, MOST_HITS)
    .map(({ id, code, title, scheduleTitle }) => ({
      id,
      label: `${code} ${title}`,
      detail: scheduleTitle,
      address: `/archive/plan/${id}`,
    }))
}

const act = (id: string, label: string, icon: typeof IconFolders, address: string) => ({
  id: `archive.${id}`,
  label,
  icon,
  run: (go: (address: string) => void) => go(address),
})

/** The archive in the frame: its files in the rail; boxes, shelves, loans, disposal and the plan beneath them. */
export const archiveFeature: Feature = {
  name: 'archive',
  half: 'back',
  label: 'archive:archive',
  pages: [
    {
      path: '/archive/:id?/:view?',
      label: 'archive:archive',
      icon: IconFolders,
      keys: 'g y',
      page: lazyPage(() => import('./dossiers/DossiersPage.tsx').then((m) => m.DossiersPage)),
    },
    {
      path: '/archive/boxes/:id?/:view?',
      label: 'shelves:boxes',
      icon: IconArchive,
      offRail: true,
      page: lazyPage(() => import('./boxes/BoxesPage.tsx').then((m) => m.BoxesPage)),
    },
    {
      path: '/archive/map/:id?',
      label: 'shelves:map.title',
      icon: IconMap2,
      offRail: true,
      page: lazyPage(() => import('./map/ShelfMapPage.tsx').then((m) => m.ShelfMapPage)),
    },
    {
      path: '/archive/loans/:id?/:view?',
      label: 'archive:loans.title',
      icon: IconArrowUpRight,
      offRail: true,
      page: lazyPage(() => import('./loans/LoansPage.tsx').then((m) => m.LoansPage)),
    },
    {
      path: '/archive/paper/:kind?/:id?/:view?',
      label: 'archive:paper.short',
      icon: IconFileSearch,
      offRail: true,
      page: lazyPage(() => import('./paper/PaperPage.tsx').then((m) => m.PaperPage)),
    },
    {
      path: '/archive/disposals/:id?',
      label: 'disposal:title',
      icon: IconRecycle,
      offRail: true,
      page: lazyPage(() => import('./disposals/DisposalsPage.tsx').then((m) => m.DisposalsPage)),
    },
    {
      path: '/archive/holds/:id?/:view?',
      label: 'archive:holds.title',
      icon: IconHandStop,
      offRail: true,
      page: lazyPage(() => import('./holds/HoldsPage.tsx').then((m) => m.HoldsPage)),
    },
    {
      path: '/archive/plan/:id?/:view?',
      label: 'filePlan:title',
      icon: IconListTree,
      offRail: true,
      page: lazyPage(() => import('./plan/ClassesPage.tsx').then((m) => m.ClassesPage)),
    },
    {
      path: '/archive/schedules/:id?/:view?',
      label: 'filePlan:schedules',
      icon: IconScale,
      offRail: true,
      page: lazyPage(() => import('./plan/SchedulesPage.tsx').then((m) => m.SchedulesPage)),
    },
    {
      path: '/archive/places/:id?/:view?',
      label: 'shelves:places',
      icon: IconStack2,
      offRail: true,
      page: lazyPage(() =>
        import('./places/ArchivePlacesPage.tsx').then((m) => m.ArchivePlacesPage),
      ),
    },
    {
      path: '/archive/year',
      label: 'archive:year.short',
      icon: IconCalendarCheck,
      offRail: true,
      page: lazyPage(() => import('./dossiers/YearPage.tsx').then((m) => m.YearPage)),
    },
    {
      path: '/archive/rules',
      label: 'archive:rules.short',
      icon: IconRuler,
      offRail: true,
      page: lazyPage(() => import('./rules/RulesPage.tsx').then((m) => m.RulesPage)),
    },
  ],
  actions: [
    act('new', 'archive:new', IconFolders, '/archive/new'),
    act('newBox', 'shelves:box.new', IconArchive, '/archive/boxes/new'),
    act('lend', 'archive:act.lend', IconArrowUpRight, '/archive/loans/new'),
    act('newHold', 'archive:holds.new', IconHandStop, '/archive/holds/new'),
    act('newDisposal', 'disposal:new', IconRecycle, '/archive/disposals/new'),
    act('newClass', 'filePlan:class.new', IconListTree, '/archive/plan/new'),
    act('newSchedule', 'filePlan:schedule.new', IconScale, '/archive/schedules/new'),
    act('newPlace', 'shelves:place.new', IconStack2, '/archive/places/new'),
  ],
  sources: [
    { id: 'archive.classes', label: 'filePlan:title', icon: IconListTree, find: findClasses },
  ],
  onScan: handleScan,
}
