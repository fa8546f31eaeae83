import {
  IconAddressBook,
  IconBuilding,
  IconFileImport,
  IconShieldLock,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import type { Feature } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'

/** The people of the office and those outside it. */
export const peopleFeature: Feature = {
  name: 'people',
  half: 'both',
  label: 'people:title',
  pages: [
    {
      path: '/people/contacts/:id?/:view?',
      label: 'people:contacts.title',
      icon: IconAddressBook,
      keys: 'g k',
      isOfBoth: true,
      page: lazyPage(() => import('./contacts/ContactsPage.tsx').then((m) => m.ContactsPage)),
    },
    {
      path: '/people/staff/:id?/:view?',
      label: 'people:staff.title',
      icon: IconUsers,
      keys: 'g c',
      page: lazyPage(() => import('./staff/StaffPage.tsx').then((m) => m.StaffPage)),
    },
    {
      path: '/people/privacy',
      label: 'people:privacy.title',
      offRail: true,
      icon: IconShieldLock,
      page: lazyPage(() => import('./privacy/PrivacyPage.tsx').then((m) => m.PrivacyPage)),
    },
  ],
  actions: [
    {
      id: 'people.newContact',
      label: 'people:contacts.new',
      icon: IconBuilding,
      run: (go) => go('/people/contacts/new'),
    },
    {
      id: 'people.importContacts',
      label: 'people:import.title',
      icon: IconFileImport,
      run: (go) => go('/people/contacts/import'),
    },
    {
      id: 'people.newStaff',
      label: 'people:staff.new',
      icon: IconUserPlus,
      run: (go) => go('/people/staff/new'),
    },
  ],
}
