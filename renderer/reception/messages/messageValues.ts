import * as z from 'zod'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Entry } from '../../../shared/reception/contract/entries.ts'
import type { Message, MessageFields } from '../../../shared/reception/contract/messages.ts'
import { urgency, wish } from '../../../shared/reception/contract/messages.ts'

export type MessageValues = Omit<MessageFields, 'forStaffId' | 'contactId'> & {
  forStaffId: StaffId | null
}

export const urgencies = urgency.options
export const wishes = wish.options

/** A slip needs the colleague it is for; everything else may be left open. */
export const messageSchema = z.object({
  forStaffId: z.preprocess((id) => id ?? '', z.string().min(1)),
  body: z.string().max(4000),
  bestTime: z.string().max(200),
})

/** What the fields hold at first: of a slip, of the entry it is taken from, or nothing. */
export function messageValues(message?: Message, entry?: Entry): MessageValues {
  const from = message ?? entry
  return {
    forStaffId: from?.forStaffId ?? null,
    personName: from?.personName ?? '',
    organisationName: from?.organisationName ?? '',
    phone: from?.phone ?? '',
    body: message?.body ?? entry?.subject ?? '',
    urgency: message?.urgency ?? (entry?.urgent ? 'urgent' : 'normal'),
    wish: message?.wish ?? 'call_back',
    bestTime: message?.bestTime ?? '',
    readBack: message?.readBack ?? false,
  }
}

/** The fields as the contract takes them, of values that passed the schema. */
export const messageFieldsOf = ({ forStaffId, ...rest }: MessageValues) => ({
  ...rest,
  forStaffId: forStaffId as StaffId,
})
