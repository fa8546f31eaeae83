import { ORPCError } from '@orpc/server'

type Next<Result> = { next(): Promise<Result> | Result }

/** Logs what reached the transport undeclared; declared failures and calls the caller gave up are no faults. */
export async function logFault<Result>({ next }: Next<Result>): Promise<Result> {
  try {
    return await next()
  } catch (error) {
    const declared = error instanceof ORPCError && (error.defined || error.status < 500)
    if (!declared && !(error instanceof Error && error.name === 'AbortError'))
      console.error('engine fault:', error)
    throw error
  }
}
