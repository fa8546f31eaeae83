import {
  IconAt,
  IconBooks,
  IconMail,
  IconMailOff,
  IconMailOpened,
  IconMailShare,
  IconSend,
  IconSettings,
  IconSignature,
} from '@tabler/icons-react'
import { client } from '../app/client/client.ts'
import type { Feature, PaletteHit } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'

const MOST_HITS = 8

const findLetters = async (text: string, signal: AbortSignal): Promise<PaletteHit[]> => {
  const letters = await client.mail.list({ text, limit: MOST_HITS }, { signal })
  return letters.map(({ id, shownNumber, partyName, subject }) => ({
    id,
    label: subject,
    detail: [shownNumber, partyName].filter(Boolean).join(' · '),
    address: `/mail/${id}`,
  }))
}

/** The mail register in the frame: the register itself; its other pages are reached from it and by the palette. */
export const mailFeature: Feature = {
  name: 'mail',
  half: 'back',
  label: 'mail:mail',
  pages: [
    {
      path: '/mail/:id?/:view?',
      label: 'mail:mail',
      icon: IconMail,
      keys: 'g l',
      page: lazyPage(() => import('./MailPage.tsx').then((m) => m.MailPage)),
    },
    {
      path: '/mail/morning',
      label: 'mail:morning.title',
      icon: IconMailOpened,
      offRail: true,
      page: lazyPage(() => import('./morning/MorningPage.tsx').then((m) => m.MorningPage)),
    },
    {
      path: '/mail/hand-over',
      label: 'mail:handOver.title',
      icon: IconSignature,
      offRail: true,
      page: lazyPage(() => import('./handOver/HandOverPage.tsx').then((m) => m.HandOverPage)),
    },
    {
      path: '/mail/outgoing',
      label: 'mail:outgoing.title',
      icon: IconMailShare,
      offRail: true,
      page: lazyPage(() => import('./outgoing/OutgoingPage.tsx').then((m) => m.OutgoingPage)),
    },
    {
      path: '/mail/books',
      label: 'mail:books.title',
      icon: IconBooks,
      offRail: true,
      page: lazyPage(() => import('./books/BooksPage.tsx').then((m) => m.BooksPage)),
    },
    {
      path: '/mail/registers/:id?/:view?',
      label: 'mail:registers.title',
      icon: IconSettings,
      offRail: true,
      page: lazyPage(() => import('./registers/RegistersPage.tsx').then((m) => m.RegistersPage)),
    },
    {
      path: '/mail/outbox/:id?',
      label: 'email:outbox.title',
      icon: IconSend,
      offRail: true,
      page: lazyPage(() => import('./outbox/OutboxPage.tsx').then((m) => m.OutboxPage)),
    },
    {
      path: '/mail/left-out/:id?',
      label: 'email:leftOut.title',
      icon: IconMailOff,
      offRail: true,
      page: lazyPage(() => import('./morning/LeftOutPage.tsx').then((m) => m.LeftOutPage)),
    },
    {
      path: '/mail/accounts/:id?/:view?',
      label: 'email:accounts.title',
      icon: IconAt,
      offRail: true,
      page: lazyPage(() => import('./accounts/AccountsPage.tsx').then((m) => m.AccountsPage)),
    },
  ],
  actions: [
    { id: 'mail.new', label: 'mail:new', icon: IconMail, run: (go) => go('/mail/new') },
    {
      id: 'mail.write',
      label: 'email:write.title',
      icon: IconSend,
      run: (go) => go('/mail/write'),
    },
    {
      id: 'mail.outbox',
      label: 'email:outbox.title',
      icon: IconSend,
      run: (go) => go('/mail/outbox'),
    },
    {
      id: 'mail.accounts',
      label: 'email:accounts.title',
      icon: IconAt,
      run: (go) => go('/mail/accounts'),
    },
    {
      id: 'mail.newAccount',
      label: 'email:accounts.new',
      icon: IconAt,
      run: (go) => go('/mail/accounts/new'),
    },
    {
      id: 'mail.morning',
      label: 'mail:morning.title',
      icon: IconMailOpened,
      run: (go) => go('/mail/morning'),
    },
    {
      id: 'mail.handOver',
      label: 'mail:handOver.title',
      icon: IconSignature,
      run: (go) => go('/mail/hand-over'),
    },
    {
      id: 'mail.outgoing',
      label: 'mail:outgoing.title',
      icon: IconMailShare,
      run: (go) => go('/mail/outgoing'),
    },
    {
      id: 'mail.books',
      label: 'mail:books.title',
      icon: IconBooks,
      run: (go) => go('/mail/books'),
    },
    {
      id: 'mail.newRegister',
      label: 'mail:registers.new',
      icon: IconBooks,
      run: (go) => go('/mail/registers/new'),
    },
  ],
  sources: [{ id: 'mail', label: 'mail:mail', icon: IconMail, find: findLetters }],
}
