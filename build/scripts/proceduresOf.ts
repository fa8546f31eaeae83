import { isContractProcedure } from '@orpc/contract'
import type * as z from 'zod'

/** A procedure of the contract: `stock.items.list`, its one-line summary, its schemas. */
export type Procedure = {
  name: string
  summary: string
  input: z.ZodType | undefined
  output: z.ZodType | undefined
}

/** All procedures below `node`, a contract or a part of one. */
export function proceduresOf(node: unknown, path: string[] = []): Procedure[] {
  if (isContractProcedure(node)) {
    const { route, inputSchema, outputSchema } = node['~orpc']
    return [
      {
        name: path.join('.'),
        summary: route.summary ?? '',
        input: inputSchema as z.ZodType | undefined,
        output: outputSchema as z.ZodType | undefined,
      },
    ]
  }
  return Object.entries(node as object).flatMap(([key, value]) =>
    proceduresOf(value, [...path, key]),
  )
}
