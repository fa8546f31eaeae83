import type { ComponentType } from 'react'
import { use } from 'react'
import { loadWithStyles } from './loadWithStyles.ts'

/** A page whose code is fetched on its first need, or before by `load`. */
export type LazyPage = ComponentType & { load: () => Promise<ComponentType> }

/**
 * Makes a page of its own chunk. React's `lazy` would show the loading line even for a page that is
 * there, and hold the page back for up to 300 ms once the line was shown; this one is in view at once.
 */
export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  return keepLoaded(() => loadWithStyles(load))
}

/** A page whose code is part of the start, and its styles too (main.tsx). */
export function startPage(page: ComponentType): LazyPage {
  return keepLoaded(() => Promise.resolve(page))
}

function keepLoaded(load: () => Promise<ComponentType>): LazyPage {
  let loading: Promise<ComponentType> | null = null
  const start = (): Promise<ComponentType> => {
    if (loading) return loading
    const begun = load().then(
      (page) => {
        // What `use` looks for: a promise marked so is not waited for, not even for a moment.
        void Object.assign(begun, { status: 'fulfilled', value: page })
        return page
      },
      (error: unknown) => {
        // Asked for again, it is tried again.
        loading = null
        throw error
      },
    )
    loading = begun
    return begun
  }
  function Page() {
    const Loaded = use(start())
    return <Loaded />
  }
  return Object.assign(Page, { load: start })
}
