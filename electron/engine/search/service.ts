import type { Parts } from '../base/parts.ts'
import type { Log } from '../base/log.ts'
import type { Indexed } from '../base/indexed.ts'
import { createKeeper } from './keeper.ts'
import type { Asked } from './asked.ts'
import { createQuery } from './query.ts'
import { createWordIndex } from './wordIndex.ts'

type SearchParts = Pick<Parts, 'database' | 'commands' | 'settings'> & {
  indexed: readonly Indexed[]
  numbersOf: (typed: string) => string[]
  log: Log
}

export type Search = ReturnType<typeof createSearch>

/** One search over the records of every feature. */
export function createSearch({
  database,
  commands,
  settings,
  indexed,
  numbersOf,
  log,
}: SearchParts) {
  const index = createWordIndex(database)
  const keeper = createKeeper({ database, index, indexed, log })
  const query = createQuery({ database, indexed, numbersOf })

  let { zone } = settings()
  commands.onCommit((_touched, features) => {
    // Which day a moment belongs to hangs on the office's zone.
    if (!features.has('office') || settings().zone === zone) return keeper.soon()
    zone = settings().zone
    keeper.rebuild()
  })

  return {
    /** What was changed just now is found at once. */
    query: (asked: Asked) => {
      const waiting = keeper.catchUp()
      return { ...query(asked), waiting }
    },
    /** After an erasure: no word of what was erased stays in the index, nor a byte of it in the file. */
    forget: (): void => database.transaction(index.scrub),
    /** After a fading, of which there are many: found no more at once, its bytes are written over soon. */
    fade: (): void => {
      database.transaction(index.dropStale)
      keeper.cleanSoon()
    },
    start: keeper.start,
    soon: keeper.soon,
    stop: keeper.stop,
    check: keeper.check,
  }
}
