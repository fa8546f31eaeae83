import {
  IconEyeOff,
  IconDoorExit,
  IconMessage2,
  IconNotebook,
  IconPencilPlus,
  IconShieldLock,
} from '@tabler/icons-react'
import type { Feature } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'
import { toggleDiscreet } from './discreet.ts'
import { openLog } from './log/logStore.ts'
import { ReceptionOverlay } from './log/ReceptionOverlay.tsx'

/** The front desk: who comes and calls, what was promised to them, and who is in the house. */
export const receptionFeature: Feature = {
  name: 'reception',
  half: 'front',
  label: 'reception:title',
  pages: [
    {
      path: '/reception/:id?/:view?',
      label: 'reception:board.title',
      icon: IconNotebook,
      keys: 'g f',
      page: lazyPage(() => import('./board/ReceptionPage.tsx').then((m) => m.ReceptionPage)),
    },
    {
      path: '/reception/messages/:id?/:view?',
      label: 'reception:messages.title',
      icon: IconMessage2,
      keys: 'g n',
      page: lazyPage(() => import('./messages/MessagesPage.tsx').then((m) => m.MessagesPage)),
    },
    {
      path: '/reception/evacuation',
      label: 'reception:evacuation.title',
      icon: IconDoorExit,
      offRail: true,
      page: lazyPage(() => import('./safety/EvacuationPage.tsx').then((m) => m.EvacuationPage)),
    },
    {
      path: '/reception/rules',
      label: 'reception:rules.title',
      icon: IconShieldLock,
      offRail: true,
      page: lazyPage(() => import('./rules/RulesPage.tsx').then((m) => m.RulesPage)),
    },
  ],
  dock: lazyPage(() => import('./ReceptionDock.tsx').then((m) => m.ReceptionDock)),
  overlay: ReceptionOverlay,
  actions: [
    {
      id: 'reception.log',
      label: 'reception:log.title',
      icon: IconPencilPlus,
      run: () => openLog(),
    },
    {
      id: 'reception.message',
      label: 'reception:messages.new',
      icon: IconMessage2,
      run: (go) => go('/reception/messages/new'),
    },
    {
      id: 'reception.discreet',
      label: 'reception:discreet.toggle',
      icon: IconEyeOff,
      run: toggleDiscreet,
    },
  ],
}
