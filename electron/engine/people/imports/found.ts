import type { ImportReport } from '../../../../shared/base/schemas.ts'
import type { CardContact } from '../cards/cardFields.ts'

/** A contact found in a file. */
export type Found = CardContact
/** What a file holds, and what of it cannot be taken in. */
export type Reading = { found: Found[]; skipped: ImportReport['skipped'] }

export type Watch = { progress: (done: number, total: number) => void; signal?: AbortSignal }

/** Lets other work have a turn, and hears a cancel. */
export async function pause({ signal }: Watch): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  signal?.throwIfAborted()
}
