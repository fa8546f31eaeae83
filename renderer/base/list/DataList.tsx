import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { CSSProperties } from 'react'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../EmptyState.tsx'
import { ListHeader } from './ListHeader.tsx'
import { ListRow } from './ListRow.tsx'
import { ListSearch } from './ListSearch.tsx'
import { ListToolbar } from './ListToolbar.tsx'
import { cellText } from './column.ts'
import type { DataListProps } from './dataListProps.ts'
import { fittingColumns, gridColumns, widthOf } from './fittingColumns.ts'
import type { ListSettings } from './listSettings.ts'
import { keepPlace, placeOf, settingsOf, useListSettings } from './listSettings.ts'
import { useListKeys } from './useListKeys.ts'
import { useListPapers } from './useListPapers.ts'
import { useListRows } from './useListRows.ts'
import { useRoom } from './useRoom.ts'
import styles from './DataList.module.css'

const ROW_HEIGHT = 34
const TICK_WIDTH = 40
const ACTION_WIDTH = 130
const SCROLLBAR = 16
/** Rows before the end at which the next page is asked for. */
const NEAR_END = 60

/**
 * The list all screens are built on: virtual, sorted and searched at once, keyboard first. It remembers
 * widths, order, hidden columns and sort at this desk, and search, scroll and cursor while the app runs.
 */
export function DataList<Row extends object>(props: DataListProps<Row>) {
  const { label, storageKey, rows, columns, rowKey, onSelect, onOpen, action, ticked, onTick } =
    props
  const { paged } = props
  const { t } = useTranslation('base')
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
  const tickWidth = ticked ? TICK_WIDTH : 0
  const actionWidth = action ? (props.actionWidth ?? ACTION_WIDTH) : 0
  const beside = tickWidth + actionWidth
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
  const style = {
    '--columns': gridColumns(visible, settings, tickWidth, actionWidth),
    '--least': `${visible.reduce((sum, column) => sum + widthOf(column, settings), beside)}px`,
  } as CSSProperties

  return (
    <div ref={frame} className={styles.frame}>
      <ListToolbar
        count={rows && count}
        arranged={arranged}
        settings={settings}
        change={change}
        reset={() => useListSettings.getState().reset(storageKey)}
        papers={papers}
        search={
          props.searchable && (
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
          )
        }
      >
        {props.toolbar}
      </ListToolbar>
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

const noRows: readonly never[] = []

/** The rows of a paged list stand as the engine sorts them. */
const unsorted = (settings: ListSettings): ListSettings =>
  settings.sort === null ? settings : { ...settings, sort: null }
