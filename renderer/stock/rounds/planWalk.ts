import type { ItemId, PlaceId } from '../../../shared/base/ids.ts'
import type { SheetLine } from '../../../shared/stock/contract/rounds.ts'
import type { TypedCell } from './store.ts'

/** One line of the sheet with what was typed and what follows from it. */
export type WalkLine = {
  key: string
  line: SheetLine
  /** Null while the line is blank: it is left as it was. */
  counted: number | null
  /** Units that will be put there: as typed, else up to par as far as the refill place holds. */
  refill: number | null
  /** Units wanted up to par that cannot be put there. */
  short: number
  wrong: 'counted' | 'refilled' | null
}

export type WalkInput = { itemId: ItemId; placeId: PlaceId; counted: number; refilled?: number }

export const lineKey = (line: SheetLine) => `${line.itemId} ${line.placeId}`

const LARGEST = 1_000_000_000

/** Reads a typed whole number; null for a blank, NaN for what is none. */
function readWhole(text: string): number | null {
  const compact = text.trim()
  if (compact === '') return null
  return /^\d{1,10}$/.test(compact) && Number(compact) <= LARGEST ? Number(compact) : Number.NaN
}

/**
 * What the typed numbers will do, line by line in walking order. Lines that draw on the same refill
 * place share what it holds, in the order the engine books them.
 */
export function planWalk(
  lines: readonly SheetLine[],
  typed: Record<string, TypedCell | undefined>,
): WalkLine[] {
  const left = new Map<string, number>()
  return lines.map((line) => {
    const key = lineKey(line)
    const cell = typed[key]
    const counted = readWhole(cell?.counted ?? '')
    const chosen = readWhole(cell?.refilled ?? '')
    const wrong = Number.isNaN(counted) ? 'counted' : Number.isNaN(chosen) ? 'refilled' : null
    if (counted === null || wrong)
      return { key, line, counted: null, refill: null, short: 0, wrong }
    const source = `${line.itemId} ${line.refillFromId}`
    const held = left.get(source) ?? Math.max(0, line.available)
    const wanted = Math.max(0, line.par - counted)
    const refill = line.refillFromId === null ? null : (chosen ?? Math.min(wanted, held))
    if (line.refillFromId !== null) left.set(source, Math.max(0, held - (refill ?? 0)))
    return { key, line, counted, refill, short: Math.max(0, wanted - (refill ?? 0)), wrong }
  })
}

/** What is booked: the lines with a count; a refill only where somebody typed another than planned. */
export function walkInput(
  plan: readonly WalkLine[],
  typed: Record<string, TypedCell | undefined>,
): WalkInput[] {
  return plan.flatMap(({ key, line, counted, refill }) => {
    if (counted === null) return []
    const { itemId, placeId } = line
    const isTyped = (typed[key]?.refilled ?? '').trim() !== ''
    return [
      { itemId, placeId, counted, ...(isTyped && refill !== null ? { refilled: refill } : {}) },
    ]
  })
}
