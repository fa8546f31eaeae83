import { useEffect, useRef, useState } from 'react'
import { keepPlace, placeOf } from './listSettings.ts'

type Options = {
  storageKey: string
  /** Key of the row whose details stand beside the list: the cursor goes along with it. */
  selected: string | null | undefined
  indexByKey: ReadonlyMap<string, number>
  /** The key of a row; undefined where there is none. */
  keyAt: (index: number) => string | undefined
  /** The cursor was moved to a row. */
  onMove: (index: number) => void
  /** Gives the rows the focus. */
  focusRows: () => void
}

/** The cursor of a list. It stands on a row, wherever that one is sorted to, and is found there again later. */
export function useListCursor(options: Options) {
  const { storageKey, selected, indexByKey, keyAt, onMove, focusRows } = options
  const [cursorKey, setCursorKey] = useState(() => selected ?? placeOf(storageKey).cursor ?? null)
  const cursor = cursorKey === null ? -1 : (indexByKey.get(cursorKey) ?? -1)

  const moveTo = (index: number) => {
    const key = keyAt(index)
    if (key === undefined) return
    setCursorKey(key)
    keepPlace(storageKey, { cursor: key })
    onMove(index)
  }
  const enterRows = () => {
    focusRows()
    moveTo(Math.max(cursor, 0))
  }
  /** The focus came into the rows: the cursor stands on the first unless it stood somewhere. */
  const standOnFirst = () => {
    const first = keyAt(0)
    if (cursor < 0 && first !== undefined) setCursorKey(first)
  }

  const enter = useRef(enterRows)
  enter.current = enterRows
  // With the focus nowhere, as on a page just opened, the arrow key goes into the list.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || event.target !== document.body || event.defaultPrevented)
        return
      event.preventDefault()
      enter.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (selected !== undefined && selected !== null) setCursorKey(selected)
  }, [selected])

  return { cursor, moveTo, enterRows, standOnFirst }
}
