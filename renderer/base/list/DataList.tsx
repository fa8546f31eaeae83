import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../EmptyState.tsx'
import { ListHeader } from './ListHeader.tsx'
import { ListRows } from './ListRows.tsx'
import { ListSearch } from './ListSearch.tsx'
import { ListToolbar } from './ListToolbar.tsx'
import { cellText } from './column.ts'
import type { DataListProps } from './dataListProps.ts'
import type { ListSettings } from './listSettings.ts'
import { keepPlace, placeOf, settingsOf, useListSettings } from './listSettings.ts'
import { listTicks } from './listTicks.ts'
import { useListColumns } from './useListColumns.ts'
import { useListCursor } from './useListCursor.ts'
import { useListKeys } from './useListKeys.ts'
import { useListPapers } from './useListPapers.ts'
import { useListRows } from './useListRows.ts'
import styles from './DataList.module.css'

const ROW_HEIGHT = 34
const TICK_WIDTH = 40
const ACTION_WIDTH = 130
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
  const { frame, visible, style } = useListColumns(chosen, settings, tickWidth, actionWidth)
  const indexByKey = useMemo(
    () => new Map(sorted.map(({ original }, index) => [rowKey(original), index])),
    [sorted, rowKey],
  )

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
  const keyAt = (index: number) => {
    const row = rowAt(index)
    return row && rowKey(row)
  }
  const { cursor, moveTo, enterRows, standOnFirst } = useListCursor({
    storageKey,
    selected: props.selected,
    indexByKey,
    keyAt,
    onMove: (index) => {
      virtual.scrollToIndex(index, { align: 'auto' })
      onSelect?.(rowAt(index)!)
    },
    focusRows: () => scroller.current?.focus(),
  })
  const reached = Math.max(cursor, virtual.getVirtualItems().at(-1)?.index ?? 0)
  useEffect(() => {
    if (paged && sorted.length > 0 && reached >= sorted.length - NEAR_END) paged.loadMore()
  })

  const open = (index: number) => {
    const row = rowAt(index)
    if (row) onOpen?.(row)
  }
  const { tick, tickAll, allTicked } = listTicks({ ticked, onTick, indexByKey, keyAt })
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

  const papers = useListPapers(label, chosen, () =>
    paged ? paged.loadAll() : sorted.map(({ original }) => original),
  )

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
            if (event.target === event.currentTarget) standOnFirst()
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
          <ListRows
            height={virtual.getTotalSize()}
            inView={virtual.getVirtualItems()}
            rowAt={rowAt}
            rowKey={rowKey}
            idBase={idBase}
            columns={visible}
            cursor={cursor}
            selected={props.selected}
            ticked={ticked}
            action={action}
            onClick={moveTo}
            onOpen={open}
            onTick={tick}
          />
        </div>
      )}
    </div>
  )
}

const noRows: readonly never[] = []

/** The rows of a paged list stand as the engine sorts them. */
const unsorted = (settings: ListSettings): ListSettings =>
  settings.sort === null ? settings : { ...settings, sort: null }
