import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { CSSProperties, ReactNode } from 'react'
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../EmptyState.tsx'
import { useFormats } from '../format/useFormats.ts'
import type { Column, RowAction } from './column.ts'
import { cellText } from './column.ts'
import { fittingColumns, widthOf } from './fittingColumns.ts'
import { ListHeader } from './ListHeader.tsx'
import { ListMenu } from './ListMenu.tsx'
import { ListSearch } from './ListSearch.tsx'
import { ListRow } from './ListRow.tsx'
import type { ListSettings } from './listSettings.ts'
import { keepPlace, placeOf, settingsOf, useListSettings } from './listSettings.ts'
import { useListKeys } from './useListKeys.ts'
import { useListPapers } from './useListPapers.ts'
import { useListRows } from './useListRows.ts'
import type { Paged } from './usePagedRows.ts'
import styles from './DataList.module.css'

const ROW_HEIGHT = 34
const TICK_WIDTH = 40
const SCROLLBAR = 16
/** Rows before the end at which the next page is asked for. */
const NEAR_END = 60

export type DataListProps<Row extends object> = {
  /** What the list is: its accessible name, the title of its print and the name of its export. */
  label: string
  /** Names the list where its arrangement is remembered: `stock.items`. */
  storageKey: string
  /** Undefined while they are on the way. */
  rows: readonly Row[] | undefined
  /** Keep the array stable (useMemo): a new one sorts and draws everything again. */
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Key of the row whose details stand beside the list. */
  selected?: string | null | undefined
  /** The cursor came to a row: click or arrow key. */
  onSelect?: ((row: Row) => void) | undefined
  /** Enter or double click. */
  onOpen?: ((row: Row) => void) | undefined
  /** The one next action at the right of a row (Ctrl+Enter), null where a row has none. */
  action?: ((row: Row) => RowAction | null) | undefined
  actionWidth?: number | undefined
  searchable?: boolean | undefined
  /** Rows that come page by page (usePagedRows): the engine searches and sorts them. */
  paged?: Paged<Row> | undefined
  /** False where letters are keys of the page; otherwise typing jumps to the row that begins so. */
  lettersJump?: boolean | undefined
  /** Rows can be ticked: Space, Ctrl+A. */
  ticked?: ReadonlySet<string> | undefined
  onTick?: ((ticked: Set<string>) => void) | undefined
  /** Shown where there are no rows at all: what the list is for and the first step. */
  emptyState: ReactNode
  /** Filters and buttons of the screen, left of the search box. */
  toolbar?: ReactNode
}

/**
 * The list all screens are built on: virtual, sorted and searched at once, keyboard first. It remembers
 * widths, order, hidden columns and sort at this desk, and search, scroll and cursor while the app runs.
 */
export function DataList<Row extends object>(props: DataListProps<Row>) {
  const { label, storageKey, rows, columns, rowKey, onSelect, onOpen, action, ticked, onTick } =
    props
  const { paged } = props
  const { t } = useTranslation('base')
  const { number } = useFormats()
  const idBase = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)

  const lists = useListSettings((state) => state.lists)
  const settings = settingsOf(lists, storageKey)
  const change = (part: Partial<ListSettings>) =>
    useListSettings.getState().change(storageKey, part)
  const [search, setSearchState] = useState(() => placeOf(storageKey).search)
  const setSearch = (text: string) => {
    keepPlace(storageKey, { search: text })
    setSearchState(text)
    paged?.onSearch(text)
  }

  const {
    sorted,
    arranged,
    visible: chosen,
  } = useListRows(
    rows ?? noRows,
    columns,
    paged ? '' : search,
    paged ? unsorted(settings) : settings,
  )
  const beside = (ticked ? TICK_WIDTH : 0) + (action ? (props.actionWidth ?? 130) : 0)
  const { frame, room } = useRoom()
  const visible = useMemo(
    () => (room === null ? chosen : fittingColumns(chosen, settings, room - beside - SCROLLBAR)),
    [chosen, settings, room, beside],
  )
  const indexByKey = useMemo(
    () => new Map(sorted.map(({ original }, index) => [rowKey(original), index])),
    [sorted, rowKey],
  )
  const [cursorKey, setCursorKey] = useState(
    () => props.selected ?? placeOf(storageKey).cursor ?? null,
  )
  const cursor = cursorKey === null ? -1 : (indexByKey.get(cursorKey) ?? -1)

  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: 0,
    scrollPaddingStart: 31,
    paddingStart: 0,
    initialOffset: () => placeOf(storageKey).scroll,
  })
  const rowAt = (index: number) => sorted[index]?.original
  const reached = Math.max(cursor, virtual.getVirtualItems().at(-1)?.index ?? 0)
  useEffect(() => {
    if (paged && sorted.length > 0 && reached >= sorted.length - NEAR_END) paged.loadMore()
  })

  const moveTo = (index: number) => {
    const row = rowAt(index)
    if (!row) return
    const key = rowKey(row)
    setCursorKey(key)
    keepPlace(storageKey, { cursor: key })
    virtual.scrollToIndex(index, { align: 'auto' })
    onSelect?.(row)
  }
  const open = (index: number) => {
    const row = rowAt(index)
    if (row) onOpen?.(row)
  }
  const tick = (index: number) => {
    const row = rowAt(index)
    if (!row || !ticked || !onTick) return
    const next = new Set(ticked)
    const key = rowKey(row)
    if (!next.delete(key)) next.add(key)
    onTick(next)
  }
  const allTicked = ticked
    ? sorted.length > 0 && [...indexByKey.keys()].every((k) => ticked.has(k))
    : null
  const tickAll = () => onTick?.(new Set(allTicked ? [] : indexByKey.keys()))
  const first = visible.find((column) => !column.numeric) ?? visible[0]

  const onKeyDown = useListKeys({
    count: sorted.length,
    cursor,
    pageRows: () =>
      Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / ROW_HEIGHT) - 1),
    moveTo,
    open,
    tick: ticked ? tick : null,
    tickAll,
    act: (index) => {
      const row = rowAt(index)
      if (row) action?.(row)?.run()
    },
    labelOf: (index) => {
      const row = rowAt(index)
      return row && first ? cellText(first, row) : ''
    },
    lettersJump: props.lettersJump ?? true,
    focusSearch: props.searchable ? () => searchBox.current?.focus() : null,
  })

  const count = paged?.total ?? sorted.length
  const enterRows = () => {
    scroller.current?.focus()
    moveTo(Math.max(cursor, 0))
  }

  // Rows are drawn again only when their own props change: the handlers must stay the same functions.
  const latest = useRef({ moveTo, open, tick, enterRows })
  latest.current = { moveTo, open, tick, enterRows }
  const onRowClick = useCallback((index: number) => latest.current.moveTo(index), [])
  const onRowOpen = useCallback((index: number) => latest.current.open(index), [])
  const onRowTick = useCallback((index: number) => latest.current.tick(index), [])

  // With the focus nowhere, as on a page just opened, the arrow key goes into the list.
  useEffect(() => {
    const enter = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || event.target !== document.body || event.defaultPrevented)
        return
      event.preventDefault()
      latest.current.enterRows()
    }
    window.addEventListener('keydown', enter)
    return () => window.removeEventListener('keydown', enter)
  }, [])
  useEffect(() => {
    if (props.selected !== undefined && props.selected !== null) setCursorKey(props.selected)
  }, [props.selected])
  const papers = useListPapers(label, chosen, () =>
    paged ? paged.loadAll() : sorted.map(({ original }) => original),
  )
  const widths = visible.map((column, index) => columnWidth(visible, column, index, settings))
  const style = {
    '--columns': [
      ticked ? `${TICK_WIDTH}px` : '',
      ...widths,
      action ? `${props.actionWidth ?? 130}px` : '',
    ]
      .filter(Boolean)
      .join(' '),
    '--least': `${visible.reduce((sum, column) => sum + widthOf(column, settings), beside)}px`,
  } as CSSProperties

  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.toolbar}>
        {props.toolbar}
        {props.searchable && (
          <ListSearch
            box={searchBox}
            search={search}
            setSearch={setSearch}
            onLeave={enterRows}
            onEnter={() => {
              enterRows()
              if (sorted.length === 1 && !paged?.stale) open(0)
            }}
          />
        )}
        <div className={styles.tools}>
          <span className={styles.count} role="status">
            {rows && t('list.count', { count, shown: number(count) })}
          </span>
          <ListMenu
            arranged={arranged}
            settings={settings}
            change={change}
            reset={() => useListSettings.getState().reset(storageKey)}
            onExport={() => void papers.exportCsv()}
            onPrint={() => void papers.print()}
            busy={papers.busy}
          />
        </div>
      </div>
      {rows && sorted.length === 0 ? (
        <div className={styles.empty}>
          {rows.length === 0 && !(paged && search) ? (
            props.emptyState
          ) : (
            <EmptyState title={t('list.nothingFound', { search })}>
              <Button onClick={() => setSearch('')}>{t('list.clear')}</Button>
            </EmptyState>
          )}
        </div>
      ) : (
        <div
          ref={scroller}
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={count + 1}
          aria-busy={!rows}
          aria-multiselectable={ticked ? true : undefined}
          aria-activedescendant={
            virtual.getVirtualItems().some(({ index }) => index === cursor)
              ? `${idBase}${cursor}`
              : undefined
          }
          className={styles.grid}
          style={style}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            if (event.target === event.currentTarget && cursor < 0 && sorted.length > 0) {
              const row = rowAt(0)
              if (row) setCursorKey(rowKey(row))
            }
          }}
          onScroll={(event) => keepPlace(storageKey, { scroll: event.currentTarget.scrollTop })}
        >
          <ListHeader
            columns={visible}
            settings={settings}
            change={change}
            allTicked={allTicked}
            onTickAll={tickAll}
            hasAction={action !== undefined}
            sortable={!paged}
          />
          <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rowAt(index)
              if (!row) return null
              const key = rowKey(row)
              return (
                <ListRow
                  key={key}
                  id={`${idBase}${index}`}
                  row={row}
                  index={index}
                  top={start}
                  columns={visible}
                  cursor={index === cursor}
                  selected={key === props.selected}
                  ticked={ticked ? ticked.has(key) : null}
                  {...(action ? { action: action(row) } : {})}
                  onClick={onRowClick}
                  onOpen={onRowOpen}
                  onTick={onRowTick}
                />
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}

/** The width that a list has, in pixels; null until it is laid out. */
function useRoom() {
  const frame = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setRoom(element.offsetWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { frame, room }
}

const noRows: readonly never[] = []

/** The rows of a paged list stand as the engine sorts them. */
const unsorted = (settings: ListSettings): ListSettings =>
  settings.sort === null ? settings : { ...settings, sort: null }

function columnWidth<Row>(
  visible: Column<Row>[],
  column: Column<Row>,
  index: number,
  settings: ListSettings,
): string {
  const width = widthOf(column, settings)
  const grows = column.grow ?? (index === visible.length - 1 && !visible.some(({ grow }) => grow))
  return grows ? `minmax(${width}px, 1fr)` : `${width}px`
}
