import type { FoundKind } from '../../../shared/search/contract.ts'
import type { Indexed, IndexedRecord } from '../base/indexed.ts'

/** Where a record stands in the index. */
export type Place = { number: number; kind: FoundKind; id: string }

export const keyOf = ({ kind, id }: Pick<Place, 'kind' | 'id'>) => `${kind} ${id}`

/** Reads the records that stand at some places, each kind by its own feature. */
export function createReadAll(indexed: readonly Indexed[]) {
  const providers = new Map(indexed.map((each) => [each.kind, each]))
  return (found: Place[]): Map<string, IndexedRecord> => {
    const ids = new Map<FoundKind, string[]>()
    for (const { kind, id } of found) ids.set(kind, [...(ids.get(kind) ?? []), id])
    const records = new Map<string, IndexedRecord>()
    for (const [kind, list] of ids)
      for (const record of providers.get(kind)?.read(list) ?? [])
        records.set(keyOf({ kind, id: record.id }), record)
    return records
  }
}
