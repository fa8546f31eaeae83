import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { client } from '../app/client/client.ts'
import type { Feature } from '../base/feature.ts'
import { foldText } from '../../shared/base/fold.ts'
import { lazyPage } from '../base/lazyPage.tsx'

/** The people of the office. */
export const peopleFeature: Feature = {
  name: 'people',
  half: 'both',
  label: 'people:title',
  pages: [
    {
      path: '/people/staff/:id?',
      label: 'people:staff.title',
      icon: IconUsers,
      keys: 'g c',
      page: lazyPage(() => import('./StaffPage.tsx').then((m) => m.StaffPage)),
    },
  ],
  actions: [
    {
      id: 'people.newStaff',
      label: 'people:staff.new',
      icon: IconUserPlus,
      run: (go) => go('/people/staff/new'),
    },
  ],
  sources: [
    {
      id: 'people.staff',
      label: 'people:staff.title',
      icon: IconUsers,
      find: async (text, signal) => {
        const wanted = foldText(text)
        const staff = await client.people.staff.list({}, { signal })
        return staff
          .filter(({ name, role }) => foldText(`${name} ${role}`).includes(wanted))
          .map(({ id, name, role }) => ({
            id,
            label: name,
            detail: role,
            address: `/people/staff/${id}`,
          }))
      },
    },
  ],
}
