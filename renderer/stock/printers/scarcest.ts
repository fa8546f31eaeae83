import type { Printer } from '../../../shared/stock/contract/printers.ts'

export type Fit = Printer['fits'][number]

/** The fitting item that is gone first: none left, then the fewest months, then those not known. */
export function scarcest({ fits }: Printer): Fit | null {
  const months = (fit: Fit) => (fit.onHand <= 0 ? 0 : (fit.monthsLeft ?? Infinity))
  return fits.toSorted((a, b) => months(a) - months(b))[0] ?? null
}

/** What lies on the shelf and fits no other printer in use: stranded once `printer` is retired. */
export function strandedBy(printer: Printer, printers: readonly Printer[]): Fit[] {
  const others = new Set(
    printers
      .filter(({ id, retired }) => id !== printer.id && !retired)
      .flatMap(({ itemIds }) => itemIds),
  )
  return printer.fits.filter(({ itemId, onHand }) => onHand > 0 && !others.has(itemId))
}

/** Months as they are told: whole from ten on, to one decimal below. The number also decides the plural. */
export const roundMonths = (months: number) =>
  months < 10 ? Math.round(months * 10) / 10 : Math.round(months)
