import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { placeOf } from './listSettings.ts'

/** A page of rows as the engine answers it, and how many match on all pages where it has counted them. */
export type RowPage<Row> = { rows: Row[]; total?: number }

type Options<Row> = {
  /** The DataList's own storageKey: its search is remembered there. */
  storageKey: string
  /** First the feature's name, then what narrows the rows: `['people', 'contacts', { kind }]`. */
  queryKey: readonly unknown[]
  /** The rows after that one, `limit` at most; from the beginning where it is left out. `offset`: rows before them. */
  load: (
    asked: { search: string; after: Row | undefined; offset: number; limit: number },
    signal: AbortSignal,
  ) => Promise<RowPage<Row>>
}

/** What a DataList needs to know of rows that the engine searches, sorts and hands out page by page. */
export type Paged<Row> = {
  /** All that match; undefined while unknown. */
  total: number | undefined
  onSearch: (search: string) => void
  /** Asked when the last rows come into view. */
  loadMore: () => void
  /** True while the rows still are those of the search before. */
  stale: boolean
  /** Every row that matches, for export and print. */
  loadAll: () => Promise<Row[]>
}

/** Where a page begins. */
type Place<Row> = { after: Row | undefined; offset: number }

/** Rows in view at first, and with each further page. */
const PAGE = 200
/** Rows asked for at once where all are wanted. */
const LARGEST_PAGE = 1000

/**
 * Rows of a list too long to be sent whole: `<DataList rows={list.data} paged={list.paged} …/>`. The first page comes
 * at once, the next ones as one scrolls.
 */
export function usePagedRows<Row extends object>({ storageKey, queryKey, load }: Options<Row>) {
  const [search, setSearch] = useState(() => placeOf(storageKey).search)
  const query = useInfiniteQuery({
    queryKey: [...queryKey, search],
    queryFn: ({ pageParam, signal }) =>
      load({ search, ...(pageParam as Place<Row>), limit: PAGE }, signal),
    initialPageParam: { after: undefined, offset: 0 } as Place<Row>,
    getNextPageParam: ({ rows }, _pages, { offset }): Place<Row> | undefined =>
      rows.length < PAGE ? undefined : { after: rows.at(-1), offset: offset + rows.length },
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({
      rows: pages.flatMap(({ rows }) => rows),
      total: pages[0]?.total,
    }),
  })
  const loadAll = async () => {
    const all: Row[] = []
    for (;;) {
      const asked = { search, after: all.at(-1), offset: all.length, limit: LARGEST_PAGE }
      const { rows } = await load(asked, new AbortController().signal)
      all.push(...rows)
      if (rows.length < LARGEST_PAGE) return all
    }
  }
  const paged: Paged<Row> = {
    total: query.data?.total,
    onSearch: setSearch,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
    stale: query.isPlaceholderData,
    loadAll,
  }
  return { data: query.data?.rows, error: query.error, paged }
}
