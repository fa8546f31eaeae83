import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconClipboardCheck,
  IconPackageExport,
  IconPackageImport,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import * as z from 'zod'
import type { Icon } from '../../base/StatusMark.tsx'
import { quantity, quantityOrZero } from '../../../shared/base/schemas.ts'
import type { BookingKind } from '../store.ts'
import { chosen } from '../parts/formRules.ts'

type Looks = { icon: Icon; keys: string; takes: boolean }

/** Each booking: its key, its icon, and whether it takes away from a place. Its word is `stock:book.<kind>`. */
export const bookings: Record<BookingKind, Looks> = {
  issue: { icon: IconPackageExport, keys: 't', takes: true },
  receive: { icon: IconPackageImport, keys: 'r', takes: false },
  transfer: { icon: IconArrowsExchange, keys: 'm', takes: true },
  count: { icon: IconClipboardCheck, keys: 'c', takes: false },
  return: { icon: IconArrowBackUp, keys: 'u', takes: false },
  waste: { icon: IconTrash, keys: 'w', takes: true },
  correction: { icon: IconPencil, keys: 'k', takes: false },
}

export const bookingKinds = Object.keys(bookings) as BookingKind[]
/** Those with a button of their own; the others stand in the menu. */
export const mainKinds: readonly BookingKind[] = ['issue', 'receive', 'transfer', 'count']

export const isBookingKind = (text: string | undefined): text is BookingKind =>
  text !== undefined && text in bookings

/** The name that an unsaved booking is kept under. */
export const bookingDraft = (kind: BookingKind, itemId: string) => `stock.book.${kind}.${itemId}`

/** What a booking's form must hold before it is sent: the contract's own terms. */
export function bookingSchema(kind: BookingKind) {
  const amount =
    kind === 'count'
      ? quantityOrZero
      : kind === 'correction'
        ? z.int().refine((value) => value !== 0)
        : quantity
  return z.object({
    quantity: amount,
    placeId: chosen,
    ...(kind === 'transfer' ? { toPlaceId: chosen } : {}),
    day: z.string().nullable(),
    reason: z.string().max(300),
  })
}
