import type { Feature, FeaturePage } from '../base/feature.ts'

const last = new Map<string, string>()

/** Paths without their optional parts: each entry of the rail asks for all of them. */
const plain = new Map<string, string>()

/** A page's address without its optional parts: "/stock/items/:id?" is "/stock/items". */
export function plainAddress({ path }: FeaturePage): string {
  let address = plain.get(path)
  if (address === undefined) plain.set(path, (address = path.replace(/\/:.*$/, '')))
  return address
}

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
  const own = plainAddress(page)
  return address === own || address.startsWith(`${own}/`)
}

/** The page that answers an address: of several it lies in (`/reception`, `/reception/messages`) the nearest. */
export function pageAt<Page extends FeaturePage>(
  pages: readonly Page[],
  address: string,
): Page | undefined {
  let nearest: Page | undefined
  for (const page of pages) {
    const isNearer = !nearest || plainAddress(page).length > plainAddress(nearest).length
    if (isNearer && isInPage(page, address)) nearest = page
  }
  return nearest
}

/** Pages whose address lies within another's stand before it: in this order a router must try them. */
export function nearestFirst<Page extends FeaturePage>(pages: readonly Page[]): Page[] {
  return pages.toSorted((one, other) => plainAddress(other).length - plainAddress(one).length)
}

/** The pages off the rail that follow a page of it among its feature's pages: the rail shows them under it. */
export function beneath<Page extends FeaturePage & { feature: Feature }>(
  pages: readonly Page[],
  page: Page,
): Page[] {
  const siblings = pages.filter(({ feature }) => feature === page.feature)
  const following = siblings.slice(siblings.indexOf(page) + 1)
  const next = following.findIndex(({ offRail }) => !offRail)
  return next < 0 ? following : following.slice(0, next)
}
