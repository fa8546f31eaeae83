import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { Day, Instant } from './dates.ts'
import { isDay, isInstant } from './dates.ts'
import { failures } from './errors.ts'
import type { CommandId, Id } from './ids.ts'
import { isId } from './ids.ts'
import { CURRENCIES } from './money.ts'
import { LARGEST_QUANTITY } from './quantities.ts'

/** Where every procedure of the contract begins: each can fail in the declared ways. */
export const procedure = oc.errors(failures)

const anyId = z.string().refine(isId, 'not an id')

/** An id of the kind named by `Brand`. One and the same schema for all: hundreds would be made at each start. */
export const id = <Brand extends Id<string>>() => anyId as unknown as z.ZodType<Brand, string>

export const day = z.string().refine(isDay, 'not a day') as unknown as z.ZodType<Day, string>
export const instant = z.string().refine(isInstant, 'not a moment') as unknown as z.ZodType<
  Instant,
  string
>

// oxlint-disable-next-line no-control-regex -- control characters are just what is to be taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** Schemas by their longest length: the contract asks for few lengths, and hundreds of times. */
function keepByLength<Schema>(make: (longest: number) => Schema): (longest?: number) => Schema {
  const made = new Map<number, Schema>()
  return (longest = 200) => {
    let schema = made.get(longest)
    if (!schema) made.set(longest, (schema = make(longest)))
    return schema
  }
}

/** Text typed by a person: trimmed, no control characters but line breaks, bounded. */
export const text = keepByLength((longest) =>
  z
    .string()
    .max(longest * 4)
    .transform((value) => value.normalize('NFC').replace(CONTROL, '').trim())
    .pipe(z.string().max(longest)),
)

/** The same, at least one character long. */
export const name = keepByLength((longest) => text(longest).pipe(z.string().min(1)))

export const quantity = z.int().min(1).max(LARGEST_QUANTITY)
export const quantityOrZero = z.int().min(0).max(LARGEST_QUANTITY)
export const currency = z.enum(CURRENCIES)
export const money = z.object({ amount: z.int(), currency: z.string().max(3) })
/** What an office pays for something: nothing at the least. */
export const price = money.extend({ amount: z.int().min(0).max(1e12) })
export const language = z.enum(['en', 'da', 'it', 'sv', 'hr'])
export type Language = z.infer<typeof language>

/** Some of the choices of `choice`, as lists are narrowed down to. */
export const someOf = <Choice extends z.ZodEnum>(choice: Choice) =>
  z.array(choice).max(choice.options.length)

/**
 * What each write carries: `commandId` is made by the caller, so that a repeated submit gives the
 * first result instead of booking twice (the engine makes one where it is left out).
 */
export const command = z.object({ commandId: id<CommandId>().optional() })

/** A paper or an export: the bytes as base64, ready to be saved or printed. */
export const paper = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })
export type Paper = z.infer<typeof paper>

/** A file that crosses the contract: a browser's or Node's own `File`. */
export type FileLike = { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> }
const isFile = (value: unknown): value is FileLike =>
  typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'name' in value
export const file = z.custom<FileLike>(isFile, 'not a file')
/** Which column of a file holds which field: its heading, by the name of the field. */
export const columnsOfFile = z.record(z.string().max(60), z.string().max(32_767))

/**
 * What an import answers: rows taken in, rows known already, rows left out and why. `twins`: where each row stands that
 * was known already, by the number that people know it by, from the imports that can tell. Rows are counted from 1.
 */
export const importReport = z.object({
  imported: z.int(),
  duplicates: z.int(),
  skipped: z.array(z.object({ file: z.string(), row: z.int(), reason: z.string() })),
  twins: z
    .array(z.object({ file: z.string(), row: z.int(), twin: z.string(), id: z.string() }))
    .optional(),
})
export type ImportReport = z.infer<typeof importReport>
