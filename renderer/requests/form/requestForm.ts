import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import type { ContactId, StaffId } from '../../../shared/base/ids.ts'
import { day, name, text } from '../../../shared/base/schemas.ts'
import type { Request, RequestFields } from '../../../shared/requests/contract.ts'

/** The fields of a request as its form holds them. */
export type RequestValues = {
  title: string
  kind: string
  body: string
  personName: string
  contactId: ContactId | null
  askedByStaffId: StaffId | null
  phone: string
  email: string
  ownerId: StaffId | null
  promisedOn: Day | null
  urgent: boolean
}

export const requestSchema = z.object({
  title: name(300),
  kind: text(80),
  body: text(10_000),
  personName: text(200),
  phone: text(80),
  email: text(200),
  promisedOn: day.nullable(),
  urgent: z.boolean(),
})

export const emptyRequest: RequestValues = {
  title: '',
  kind: '',
  body: '',
  personName: '',
  contactId: null,
  askedByStaffId: null,
  phone: '',
  email: '',
  ownerId: null,
  promisedOn: null,
  urgent: false,
}

/** A colleague who asked stands in the name's field too. */
export function requestValues(request: Request): RequestValues {
  const fields = Object.fromEntries(
    Object.keys(emptyRequest).map((field) => [field, request[field as keyof RequestValues]]),
  ) as RequestValues
  return request.askedByStaffId ? { ...fields, personName: request.askedByName } : fields
}

/** What a checked form says, as the contract takes it. */
export function requestFieldsOf(values: RequestValues): RequestFields {
  return values.askedByStaffId ? { ...values, personName: '' } : values
}
