import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isTyping } from '../../base/hotkeys/hotkeys.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { ProposalLine } from '../../../shared/stock/contract/toOrder.ts'
import { LineRow } from './LineRow.tsx'
import type { ToOrderRow } from './sections.ts'
import { canTick } from './sections.ts'
import { useToOrderStore } from './store.ts'
import { SupplierRow } from './SupplierRow.tsx'
import { useMakeOrder } from './useMakeOrder.ts'
import { useSnooze } from './useSnooze.ts'
import styles from './toOrder.module.css'

const HEIGHTS: Record<ToOrderRow['kind'], number> = { supplier: 77, good: 34, line: 51 }

type Props = {
  rows: ToOrderRow[]
  loading: boolean
  draftNumbers: ReadonlyMap<string, string>
  /** Key of the line whose grounds stand beside the list. */
  open: string | null
  onOpen: (itemId: string) => void
}

/**
 * The lines to order under their suppliers. Keys: arrows, Space ticks, + and − or figures change the
 * packs, Enter opens the grounds, S snoozes, Ctrl+Enter makes the order of the supplier in view.
 */
export function ToOrderList({ rows, loading, draftNumbers, open, onOpen }: Props) {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const idBase = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const edit = useToOrderStore((state) => state.edit)
  const [cursorKey, setCursorKey] = useState<string | null>(open)
  const { makeOrder, busy } = useMakeOrder()
  const snooze = useSnooze()
  const lineIndexes = useMemo(
    () => rows.flatMap((row, index) => (row.kind === 'good' ? [] : [index])),
    [rows],
  )
  const found = rows.findIndex((row) => row.key === cursorKey)
  const cursor = found === -1 ? (lineIndexes[1] ?? -1) : found
  const current = rows[cursor]

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'line'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  })

  // The keys work at once when the page opens; nobody who types elsewhere is disturbed.
  const isEmpty = rows.length === 0
  useEffect(() => {
    if (!isEmpty && !isTyping(document.activeElement)) scroller.current?.focus()
  }, [isEmpty])

  const moveTo = (index: number) => {
    const row = rows[index]
    if (!row) return
    setCursorKey(row.key)
    virtual.scrollToIndex(index, { align: 'auto' })
    if (open !== null && row.kind === 'line') onOpen(row.key)
  }
  const step = (by: number) => {
    const place = lineIndexes.indexOf(cursor)
    const next = lineIndexes[Math.min(Math.max(place + by, 0), lineIndexes.length - 1)]
    if (next !== undefined) moveTo(next)
  }
  const tick = (line: ProposalLine) => {
    if (canTick(line)) edit(line.itemId, { ticked: !line.ticked })
  }
  const setPacks = (line: ProposalLine, packs: number) => {
    if (line.offerId !== null && packs >= 1) edit(line.itemId, { packs, ticked: true })
  }
  // From what is kept, not from what is drawn: a key held down comes faster than the page is drawn.
  const addPacks = (line: ProposalLine, more: number) => {
    const kept = useToOrderStore.getState().edits[line.itemId]?.packs
    setPacks(line, (kept ?? line.packs) + more)
  }
  const focusPacks = () =>
    current?.kind === 'line' &&
    scroller.current?.querySelector<HTMLInputElement>(`[data-packs="${current.key}"]`)?.focus()
  const onLine = (run: (line: ProposalLine) => void) => () => {
    if (current?.kind !== 'line') return false
    run(current.line)
    return true
  }

  const scope = 'orders:toOrder.title'
  useHotkey({
    scope,
    keys: 'mod+Enter',
    label: 'orders:key.make',
    run: () => current !== undefined && void makeOrder(current.section),
  })
  useHotkey({
    scope,
    keys: '+',
    label: 'orders:key.more',
    run: onLine((line) => addPacks(line, 1)),
  })
  useHotkey({
    scope,
    keys: '-',
    label: 'orders:key.less',
    run: onLine((line) => addPacks(line, -1)),
  })
  useHotkey({
    scope,
    keys: 's',
    label: 'orders:key.snooze',
    run: onLine((line) => current && void snooze(line, current.section.proposal)),
  })

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('toOrder.title')}
      aria-rowcount={rows.length}
      aria-busy={loading}
      aria-multiselectable
      aria-activedescendant={
        virtual.getVirtualItems().some(({ index }) => index === cursor)
          ? `${idBase}${cursor}`
          : undefined
      }
      className={styles.grid}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
          return
        if (event.key === 'ArrowDown') step(1)
        else if (event.key === 'ArrowUp') step(-1)
        else if (event.key === 'PageDown') step(8)
        else if (event.key === 'PageUp') step(-8)
        else if (event.key === 'Home') moveTo(lineIndexes[0] ?? 0)
        else if (event.key === 'End') moveTo(lineIndexes.at(-1) ?? 0)
        else if (event.key === ' ') onLine(tick)()
        else if (event.key === 'Enter') onLine((line) => onOpen(line.itemId))()
        // The figure itself goes into the field, which was given the focus in time for it.
        else if (/^\d$/.test(event.key)) return focusPacks()
        else return
        event.preventDefault()
      }}
    >
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          const { section } = row
          const draft = section.proposal.draftOrderId
          return (
            <div
              key={key}
              id={`${idBase}${index}`}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={row.kind === 'line' ? row.line.ticked : undefined}
              data-cursor={index === cursor || undefined}
              data-selected={(row.kind === 'line' && row.key === open) || undefined}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => moveTo(index)}
              onDoubleClick={() => row.kind === 'line' && onOpen(row.key)}
            >
              {row.kind === 'supplier' ? (
                <div role="gridcell" className={styles.supplierRow}>
                  <SupplierRow
                    section={section}
                    draftNumber={draft ? (draftNumbers.get(draft) ?? '…') : null}
                    busy={busy && current?.section === section}
                    onMake={(wanted) => {
                      setCursorKey(row.key)
                      void makeOrder(wanted)
                    }}
                  />
                </div>
              ) : row.kind === 'good' ? (
                <div role="gridcell" className={styles.goodRow}>
                  {t('toOrder.good')}
                </div>
              ) : (
                <div className={styles.line} role="presentation">
                  <LineRow
                    section={section}
                    line={row.line}
                    onTick={tick}
                    onPacks={setPacks}
                    onSnooze={(line) => void snooze(line, section.proposal)}
                    onAddSupplier={(line) => go(`/stock/items/${line.itemId}`)}
                    onDone={() => scroller.current?.focus()}
                  />
                </div>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
