import type { SplitBarcode } from '../../../shared/documents/contract/split.ts'

/** What a page of a stack is: it begins a part, goes on with it, or is left out (a separator sheet, an empty page). */
export type PageRole = 'begins' | 'goes_on' | 'left_out'
export type Part = { from: number; to: number }

/** The roles of all pages as parts were proposed; the first page of the list is page 1. */
export function rolesOf(pages: number, parts: readonly Part[]): PageRole[] {
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1
    const part = parts.find(({ from, to }) => from <= page && page <= to)
    if (!part) return 'left_out'
    return part.from === page ? 'begins' : 'goes_on'
  })
}

/** The parts that the roles make: each runs to the page before the next that begins or is left out. */
export function partsOf(roles: readonly PageRole[]): Part[] {
  const parts: Part[] = []
  let open: Part | null = null
  for (const [index, role] of roles.entries()) {
    const page = index + 1
    if (role === 'left_out') open = null
    else if (role === 'begins' || !open) parts.push((open = { from: page, to: page }))
    else open.to = page
  }
  return parts
}

/** Cuts before a page, or joins it to the one before. A page that was left out comes back as the beginning of a part. */
export function toggleCut(roles: readonly PageRole[], page: number): PageRole[] {
  return roles.map((role, index) =>
    index + 1 !== page ? role : role === 'begins' && page > 1 ? 'goes_on' : 'begins',
  )
}

/** Leaves a page out, or takes it back as the beginning of a part. What follows it is a part of its own then. */
export function toggleLeftOut(roles: readonly PageRole[], page: number): PageRole[] {
  const isOut = roles[page - 1] === 'left_out'
  return roles.map((role, index) => {
    if (index + 1 === page) return isOut ? 'begins' : 'left_out'
    return index === page && !isOut && role === 'goes_on' ? 'begins' : role
  })
}

/** The first barcode of a part that says something: whose letter it is, or a code that the office does not know. */
export const barcodeOf = (barcodes: readonly SplitBarcode[], { from, to }: Part) =>
  barcodes.find(({ page, kind }) => from <= page && page <= to && kind !== 'separator')
