import * as z from 'zod'

/**
 * Every failure that a user can meet and mend. The words for people live in the renderer
 * (`locales/<language>/errors.json`), by code; `data` holds what those words name.
 */
export const failures = {
  NOT_FOUND: { status: 404, data: z.object({ entity: z.string(), id: z.string() }) },
  TAKEN: {
    status: 409,
    data: z.object({ entity: z.string(), field: z.string(), value: z.string() }),
  },
  CHANGED_MEANWHILE: { status: 409, data: z.object({ entity: z.string(), id: z.string() }) },
  IN_USE: { status: 409, data: z.object({ entity: z.string(), id: z.string(), by: z.string() }) },
  UNUSUAL_QUANTITY: {
    status: 409,
    data: z.object({
      reasons: z.array(
        z.object({
          itemId: z.string(),
          name: z.string(),
          quantity: z.number(),
          kind: z.enum(['below_zero', 'months_of_supply', 'far_above_usual']),
          value: z.number(),
        }),
      ),
    }),
  },
  /** Dates of the agenda that are not free, the first few of `count`; `with` is what is in the way (empty: private). */
  CLASHES: {
    status: 409,
    data: z.object({
      count: z.number(),
      dates: z.array(
        z.object({
          recurrenceId: z.string(),
          start: z.string(),
          kind: z.string(),
          subject: z.string(),
          with: z.string(),
        }),
      ),
    }),
  },
  WRONG_STATE: { status: 409, data: z.object({ entity: z.string(), state: z.string() }) },
  NOT_POSSIBLE: { status: 422, data: z.object({ reason: z.string() }) },
  COMMAND_REUSED: { status: 409, data: z.object({ commandId: z.string() }) },
  UNDO_CONFLICT: { status: 409, data: z.object({ commandId: z.string() }) },
  FILE_UNREADABLE: { status: 422, data: z.object({ file: z.string(), reason: z.string() }) },
  /** A mail server (`imap` fetches, `smtp` sends) cannot be used; `told` are its own words, if any. */
  MAIL_SERVER: {
    status: 502,
    data: z.object({
      server: z.enum(['imap', 'smtp']),
      host: z.string(),
      reason: z.string(),
      told: z.string(),
    }),
  },
  CANCELLED: { status: 499, data: z.object({}) },
  OFFICE_CLOSED: { status: 503, data: z.object({ reason: z.string() }) },
  DISK_FULL: { status: 507, data: z.object({}) },
  DATABASE_BUSY: { status: 503, data: z.object({}) },
  DATABASE_READ_ONLY: { status: 503, data: z.object({}) },
  DATABASE_CORRUPT: { status: 500, data: z.object({}) },
  INTERNAL: { status: 500, data: z.object({ errorId: z.string() }) },
} as const

export type FailureCode = keyof typeof failures
type FailureData<Code extends FailureCode> = z.infer<(typeof failures)[Code]['data']>

/** An expected failure, thrown by services; the router turns it into the contract's error. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code
  readonly data: FailureData<Code>

  constructor(code: Code, data: FailureData<Code>) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.data = data
  }
}
