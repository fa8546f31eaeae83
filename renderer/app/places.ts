import type { FeaturePage } from '../base/feature.ts'

const last = new Map<string, string>()

/** A page's address without its optional parts: "/stock/items/:id?" is "/stock/items". */
export const plainAddress = ({ path }: FeaturePage): string => path.replace(/\/:.*$/, '')

/** Remembers where a page was left, so that the rail leads back to the same record. */
export function keepAddress(page: FeaturePage, address: string): void {
  last.set(page.path, address)
}

/** Where the rail leads: the address a page was left at, or its beginning. */
export function addressOf(page: FeaturePage): string {
  return last.get(page.path) ?? plainAddress(page)
}

/** True when `address` lies in the page. */
export function isInPage(page: FeaturePage, address: string): boolean {
  const plain = plainAddress(page)
  return address === plain || address.startsWith(`${plain}/`)
}
