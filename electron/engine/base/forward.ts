import type { AnyContractRouter } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'
import type { AnyRouter } from '@orpc/server'
import { isProcedure } from '@orpc/server'
import type { Context } from './context.ts'

type Options = { input: unknown; context: Context }
type Handler = (options: Options) => unknown
type Builder = { handler(work: Handler): AnyRouter }

/**
 * A router over `builder` (the implemented contract) that stays the same while the office behind it is closed, restored and opened again: each call
 * goes to the procedure of the same name in `current()`, or to `missing` where that has none.
 */
export function forwardTo(
  builder: object,
  contract: AnyContractRouter,
  current: () => AnyRouter,
  missing: () => never,
): AnyRouter {
  const walk = (node: AnyContractRouter, at: unknown, path: string[]): AnyRouter => {
    if (isContractProcedure(node)) {
      return (at as Builder).handler((options) => (handlerAt(current(), path) ?? missing)(options))
    }
    const names = Object.keys(node)
    return Object.fromEntries(
      names.map((name) => [
        name,
        walk(
          (node as Record<string, AnyContractRouter>)[name]!,
          (at as Record<string, unknown>)[name],
          [...path, name],
        ),
      ]),
    )
  }
  return walk(contract, builder, [])
}

function handlerAt(router: unknown, path: string[]): Handler | null {
  let at: unknown = router
  for (const name of path) at = (at as Record<string, unknown> | undefined)?.[name]
  return isProcedure(at) ? (at['~orpc'].handler as unknown as Handler) : null
}
