import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { LazyPage } from './lazyPage.tsx'
import type { Icon } from './StatusMark.tsx'

/** Which half of the office a page belongs to; decides its accent. */
export type Half = 'front' | 'back' | 'both'

/** A page of a feature as the rail and the router know it. */
export type FeaturePage = {
  /** Address with wouter's pattern, an open record as optional part: `/stock/items/:id?`. */
  path: string
  /** Name in the rail, `namespace:key`. */
  label: string
  icon: Icon
  page: LazyPage
  /** Asks for what the page shows, before it is in view: for the first screen, while its code still comes. */
  prepare?: (queries: QueryClient) => void
  /** Not always in the rail: stands under the page before it while one is there; the palette and other pages lead to it. */
  offRail?: true
  /** At the top of the rail, above the halves: both work with it all day. */
  isOfBoth?: true
  /** "g i": two keys pressed after each other that go there. */
  keys?: string
}

/** Something that can be done from anywhere by the command palette. */
export type PaletteAction = {
  id: string
  /** What it does, `namespace:key`. */
  label: string
  icon?: Icon
  run: (go: (address: string) => void) => void
}

/** A record the palette found. */
export type PaletteHit = {
  id: string
  label: string
  detail?: string
  /** Where a source finds several kinds of record; otherwise its own icon stands there. */
  icon?: Icon
  address: string
}

/** A kind of record that the palette searches; asked as the user types (2 letters at least). */
export type PaletteSource = {
  id: string
  /** Heading over the hits, `namespace:key`. */
  label: string
  icon: Icon
  find: (text: string, signal: AbortSignal) => Promise<PaletteHit[]>
  /** Leads to a page with all that was found; `label` is told the `search`. */
  showAll?: { label: string; run: (text: string, go: (address: string) => void) => void }
}

/** All that the frame knows of a feature: `renderer/<feature>/routes.tsx` exports one. */
export type Feature = {
  name: string
  half: Half
  /** Heading in the rail, `namespace:key`. */
  label: string
  pages: FeaturePage[]
  actions?: PaletteAction[]
  sources?: PaletteSource[]
  /** A narrow panel that may stand at the right edge of every view of the other half; `label` names it. */
  dock?: LazyPage
  /** Always mounted, whatever page is in view: opens by its own hotkeys and floats over the page. */
  overlay?: ComponentType
  /** A dialog that may open over any page; its code comes after the first screen. */
  dialog?: LazyPage
  /** A small part that stands at the foot of the rail, whatever page is in view. */
  foot?: ComponentType
  /** A code came from the scanner; true when the feature knew it. */
  onScan?: (code: string, go: (address: string) => void) => Promise<boolean>
}
