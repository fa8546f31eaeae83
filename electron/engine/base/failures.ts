import { ORPCError, ValidationError } from '@orpc/server'
import { Failure, failures } from '../../../shared/base/errors.ts'
import type { Log } from './log.ts'

type Call<Result> = { next(): PromiseLike<Result> | Result; path: readonly string[] }

/**
 * Turns whatever a procedure throws into an error that the contract declares. `faultOf` knows the faults of
 * the database. What nobody expected is a bug: it is logged, and only the log's id leaves the engine.
 */
export function declareFailures(log: Log, faultOf: (error: unknown) => Failure | null) {
  return async <Result>({ next, path }: Call<Result>): Promise<Result> => {
    try {
      return await next()
    } catch (error) {
      const failure = error instanceof Failure ? error : faultOf(error)
      if (failure) throw declared(failure, error)
      if (isBadInput(error)) throw badInput(error)
      if (error instanceof ORPCError && error.defined) throw error
      if (error instanceof Error && error.name === 'AbortError')
        throw declared(new Failure('CANCELLED', {}), error)
      const errorId = log.bug(causeOf(error), path.join('.'))
      throw declared(new Failure('INTERNAL', { errorId }), undefined)
    }
  }
}

function declared({ code, data }: Failure, cause: unknown) {
  return new ORPCError(code, { status: failures[code].status, message: code, data, cause })
}

function isBadInput(error: unknown): error is ORPCError<'BAD_REQUEST', unknown> {
  return error instanceof ORPCError && error.code === 'BAD_REQUEST'
}

/** Which fields were wrong and why, as zod tells it; what was typed is not sent back. */
function badInput(error: ORPCError<'BAD_REQUEST', unknown>) {
  const issues = error.cause instanceof ValidationError ? error.cause.issues : []
  return new ORPCError('BAD_REQUEST', {
    message: 'BAD_REQUEST',
    data: { issues: issues.map(issueOf) },
  })
}

type Issue = ValidationError['issues'][number] & {
  code?: string
  origin?: string
  minimum?: unknown
  maximum?: unknown
}

function issueOf({ path = [], message, code, origin, minimum, maximum }: Issue) {
  const limits = { minimum, maximum }
  return {
    path: path.map((part) => (typeof part === 'object' ? part.key : part)),
    message,
    code: code ?? 'custom',
    ...(origin === undefined ? {} : { origin }),
    ...Object.fromEntries(Object.entries(limits).filter(([, limit]) => typeof limit === 'number')),
  }
}

/** An answer that breaks the contract tells what was wrong only in its cause. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError)) return error
  const issues = error.cause.issues.map(({ path, message }) => ({ path, message }))
  return new Error(`${error.message}: ${JSON.stringify(issues)}`)
}
