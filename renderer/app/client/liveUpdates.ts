/** Keeps what the screens show true: after each commit anywhere, the queries of that feature are asked again. */
import type { QueryClient } from '@tanstack/react-query'
import type { Change, Feature } from '../../../shared/office/contract.ts'
import type { Client } from './client.ts'

const PAUSE = 300

/** The feature a query belongs to: first word of its key, whether written plainly or by oRPC's query tools. */
function featureOf(queryKey: readonly unknown[]): unknown {
  const first = queryKey[0]
  return Array.isArray(first) ? first[0] : first
}

/** What of other features' answers a commit may change: a name, a request made from a call, an order of a contact. */
const ALSO: Partial<Record<Feature, Feature[]>> = {
  agenda: ['people', 'reception', 'requests', 'rota'],
  archive: ['people'],
  documents: ['archive', 'mail', 'people'],
  files: ['archive', 'documents', 'mail'],
  mail: ['archive', 'documents', 'people', 'requests'],
  people: ['agenda', 'archive', 'documents', 'mail', 'reception', 'requests', 'rota', 'stock'],
  reception: ['agenda', 'people', 'requests'],
  requests: ['agenda', 'documents', 'mail', 'people', 'reception'],
  rota: ['agenda', 'reception'],
  stock: ['people'],
}

/** What depends on all features: what waits today, what a search finds. */
const ON_ALL: ReadonlySet<unknown> = new Set(['today', 'search'])

/** True for the answers that a change of `feature` may have made old. */
const isTouched = (feature: Feature, queryKey: readonly unknown[]): boolean => {
  const asked = featureOf(queryKey)
  return (
    asked === feature || ON_ALL.has(asked) || Boolean(ALSO[feature]?.includes(asked as Feature))
  )
}

/** Each commit of any feature stands in the journal too. */
const isJournal = (queryKey: readonly unknown[]): boolean =>
  Array.isArray(queryKey[0]) && queryKey[0][0] === 'office' && queryKey[0][1] === 'journal'

/**
 * Follows `office.changes` until stopped, across losses of the engine. The stream begins with the present
 * revision: where that is not the one last seen, or one was skipped, everything is asked again.
 */
export function followChanges(client: Client, queries: QueryClient): () => void {
  const stop = new AbortController()
  let seen: number | null = null

  function take(change: Change, first: boolean) {
    const missed = seen !== null && (first ? change.revision !== seen : change.revision > seen + 1)
    seen = change.revision
    if (missed) void queries.invalidateQueries()
    else if (!first) {
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => isTouched(change.feature, queryKey) || isJournal(queryKey),
      })
    }
  }

  async function follow() {
    const changes = await client.office.changes(undefined, { signal: stop.signal })
    let first = true
    for await (const change of changes) {
      take(change, first)
      first = false
    }
  }

  async function followForEver() {
    while (!stop.signal.aborted) {
      try {
        await follow()
      } catch {
        // Lost with its engine; the calls of the screens tell the user, and the next round mends it.
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }

  void followForEver()
  return () => stop.abort()
}
