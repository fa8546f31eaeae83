import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import { instantAt } from '../../../shared/base/dates.ts'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import { day, name, text } from '../../../shared/base/schemas.ts'
import type { MailFields, Medium } from '../../../shared/mail/contract/entry.ts'
import { direction, medium } from '../../../shared/mail/contract/entry.ts'

/** What is known of a letter, as its form holds it; further recipients stand one a line. */
export type LetterValues = Omit<MailFields, 'furtherParties' | 'arrivedOn'> & {
  furtherParties: string
  arrivedOn: Day | null
  registerId: string | null
  /** The number stuck on beforehand, from a roll of labels. */
  rollNumber: number | null
  /** Taken down by hand while the program was not there. */
  emergency: boolean
  emergencyDay: Day | null
  emergencyTime: string
  emergencyReference: string
}

const handledShape = {
  furtherParties: text(20_000),
  letterDate: day.nullable(),
  letterReference: text(120),
  arrivedOn: day.nullable(),
  deadlineOn: day.nullable(),
  office: text(120),
  carrier: text(80),
  trackingNumber: text(80),
  postage: z.int().min(0).max(1e9).nullable(),
  note: text(4000),
}
/** What may still change once a letter has its number. */
export const handledSchema = z.object(handledShape)

export const letterSchema = z
  .object({
    ...handledShape,
    direction,
    medium,
    partyName: name(300),
    partyAddress: text(500),
    subject: name(500),
    rollNumber: z.int().min(1).nullable(),
    emergency: z.boolean(),
    emergencyDay: day.nullable(),
    emergencyTime: z.string(),
    emergencyReference: z.string(),
  })
  .superRefine((values, context) => {
    if (!values.emergency) return
    const needed = (path: string) =>
      context.addIssue({
        code: 'too_small',
        minimum: 1,
        origin: 'string',
        inclusive: true,
        path: [path],
      })
    if (!values.emergencyDay) needed('emergencyDay')
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(values.emergencyTime)) needed('emergencyTime')
    if (values.emergencyReference.trim() === '') needed('emergencyReference')
  })

export const emptyLetter: LetterValues = {
  direction: 'in',
  medium: 'letter' as Medium,
  partyName: '',
  partyAddress: '',
  contactId: null,
  furtherParties: '',
  subject: '',
  letterDate: null,
  letterReference: '',
  arrivedOn: null,
  deadlineOn: null,
  forStaffId: null,
  office: '',
  confidential: false,
  carrier: '',
  trackingNumber: '',
  postage: null,
  note: '',
  registerId: null,
  rollNumber: null,
  emergency: false,
  emergencyDay: null,
  emergencyTime: '',
  emergencyReference: '',
}

type Told = { [Field in keyof MailFields]?: MailFields[Field] | undefined }

/** Fields as the engine tells them (a model, a proposal, one line), as the form holds them. */
export function valuesOf({ furtherParties, ...rest }: Told): Partial<LetterValues> {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return {
    ...(Object.fromEntries(given) as Partial<LetterValues>),
    ...(furtherParties ? { furtherParties: furtherParties.join('\n') } : {}),
  }
}

const linesOf = (lines: string) =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The fields of a form as the contract takes them. */
export function letterFieldsOf(values: LetterValues) {
  const { arrivedOn } = values
  return {
    direction: values.direction,
    medium: values.medium,
    partyName: values.partyName,
    partyAddress: values.partyAddress,
    contactId: values.contactId,
    furtherParties: linesOf(values.furtherParties),
    subject: values.subject,
    letterDate: values.letterDate,
    letterReference: values.letterReference,
    // Left out where nothing was typed: then it is the engine's own day.
    ...(arrivedOn ? { arrivedOn } : {}),
    deadlineOn: values.deadlineOn,
    forStaffId: values.forStaffId,
    office: values.office,
    confidential: values.confidential,
    carrier: values.carrier,
    trackingNumber: values.trackingNumber,
    postage: values.postage,
    note: values.note,
  }
}

/** What `mail.register` takes besides files. */
export function registerInputOf(values: LetterValues, zone: string) {
  const { registerId, rollNumber, emergency, emergencyDay, emergencyTime } = values
  return {
    fields: letterFieldsOf(values),
    ...(registerId ? { registerId: registerId as MailRegisterId } : {}),
    ...(rollNumber ? { rollNumber } : {}),
    ...(emergency && emergencyDay
      ? {
          emergency: {
            at: instantAt(emergencyDay, emergencyTime, zone),
            reference: values.emergencyReference,
          },
        }
      : {}),
  }
}

/** True where a letter can have its number: what the law fixes is there. */
export const isComplete = (values: LetterValues) =>
  values.partyName.trim() !== '' && values.subject.trim() !== ''
