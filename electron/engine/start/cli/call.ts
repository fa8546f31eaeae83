import type { OfficeClient } from '../../../../shared/contract.ts'
import { contract } from '../../../../shared/contract.ts'
import { isContractProcedure } from '@orpc/contract'
import { UsageFault } from './failure.ts'

/**
 * Calls the procedure at a dotted path of the contract ("stock.items.list") and prints its answer; of a stream,
 * each part as it comes, until the process is interrupted.
 */
export async function callProcedure(
  client: OfficeClient,
  name: string,
  input: unknown,
  print: (value: unknown) => void,
): Promise<void> {
  let known: unknown = contract
  let procedure: unknown = client
  for (const part of name.split('.')) {
    known =
      isRecord(known) && !isContractProcedure(known) && Object.hasOwn(known, part)
        ? known[part]
        : undefined
    procedure = known === undefined ? undefined : (procedure as Record<string, unknown>)[part]
  }
  if (!isContractProcedure(known)) throw new UsageFault(`there is no procedure "${name}"`)
  const answer = await (procedure as (input: unknown) => Promise<unknown>)(input)
  if (isStream(answer)) await printStream(answer, print)
  else print(answer)
}

async function printStream(
  stream: AsyncIterator<unknown>,
  print: (value: unknown) => void,
): Promise<void> {
  // Waiting for a change keeps nothing alive by itself.
  const alive = setInterval(() => {}, 60_000)
  const interrupted = new Promise<null>((resolve) => {
    process.once('SIGINT', () => resolve(null))
    process.once('SIGTERM', () => resolve(null))
  })
  for (;;) {
    const part = await Promise.race([stream.next(), interrupted])
    if (part === null || part.done) break
    print(part.value)
  }
  clearInterval(alive)
  void stream.return?.()
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const isStream = (value: unknown): value is AsyncIterator<unknown> =>
  isRecord(value) && Symbol.asyncIterator in value
