import {
  IconAddressBook,
  IconArchive,
  IconBox,
  IconCalendar,
  IconChecklist,
  IconFileText,
  IconFolders,
  IconMail,
  IconMessage2,
  IconNotebook,
  IconPlane,
  IconTruckDelivery,
  IconUser,
} from '@tabler/icons-react'
import type { FoundKind } from '../../shared/search/contract.ts'
import type { Icon } from './StatusMark.tsx'

/** How each kind of record looks among others, and where it opens, in the order of the rail. */
export const recordLooks: Record<FoundKind, { icon: Icon; address: string }> = {
  mail: { icon: IconMail, address: '/mail' },
  document: { icon: IconFileText, address: '/documents' },
  dossier: { icon: IconFolders, address: '/archive' },
  box: { icon: IconArchive, address: '/archive/boxes' },
  request: { icon: IconChecklist, address: '/requests' },
  contact: { icon: IconAddressBook, address: '/people/contacts' },
  entry: { icon: IconNotebook, address: '/reception' },
  message: { icon: IconMessage2, address: '/reception/messages' },
  agenda: { icon: IconCalendar, address: '/agenda' },
  trip: { icon: IconPlane, address: '/agenda/trips' },
  item: { icon: IconBox, address: '/stock/items' },
  order: { icon: IconTruckDelivery, address: '/stock/orders' },
  staff: { icon: IconUser, address: '/people/staff' },
}

/** The address of a record. A meeting opens in the week of `day`: its own, or of a series the one to come. */
export const addressOf = (kind: FoundKind, id: string, day: string | null): string =>
  kind === 'agenda' ? `/agenda/${day}/${id}/once` : `${recordLooks[kind].address}/${id}`
