import type { Tables } from '../../database/tables.ts'

type Row = Tables['mail_entries']

/** What accrues while a letter is dealt with, and where it stands. */
const HANDLED = {
  contactId: 'contact_id',
  letterDate: 'letter_date',
  letterReference: 'letter_reference',
  arrivedOn: 'arrived_on',
  deadlineOn: 'deadline_on',
  forStaffId: 'for_staff_id',
  office: 'office',
  confidential: 'confidential',
  carrier: 'carrier',
  trackingNumber: 'tracking_number',
  postage: 'postage',
  note: 'note',
  state: 'state',
} as const satisfies Record<string, keyof Row>

/** True for what accrues while a letter is dealt with; all else was captured for ever. */
export const mayChange = (field: string): boolean => field in HANDLED || field === 'furtherParties'

/** The columns of those fields that may change. */
export function handledColumns(fields: Record<string, unknown>): Partial<Row> {
  const own = Object.entries(fields).filter(
    ([field, value]) => field in HANDLED && value !== undefined,
  )
  return Object.fromEntries(
    own.map(([field, value]) => [
      HANDLED[field as keyof typeof HANDLED],
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  )
}
