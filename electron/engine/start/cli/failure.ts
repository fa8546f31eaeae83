import { ORPCError } from '@orpc/server'
import { Failure } from '../../../../shared/base/errors.ts'

/** The command line was not understood; `message` says what about it. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault'
}

/** A failure as the command line tells it: the contract's code and data where it is a declared one. */
export function describeFailure(
  error: unknown,
  usage: string[],
): { code: string; message: string; data: unknown } {
  if (error instanceof UsageFault)
    return { code: 'BAD_REQUEST', message: error.message, data: { usage } }
  if (error instanceof Failure || error instanceof ORPCError) {
    return { code: error.code, message: error.message, data: error.data ?? {} }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'INTERNAL', message, data: {} }
}
