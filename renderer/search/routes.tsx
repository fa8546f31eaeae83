import { IconSearch } from '@tabler/icons-react'
import i18next from 'i18next'
import { client } from '../app/client/client.ts'
import type { Feature, PaletteHit } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'
import { addressOf, recordLooks } from '../base/recordLooks.ts'
import { plainSnippet } from './Snippet.tsx'
import { searchFor } from './store.ts'

/** As many as one takes in at a glance; all of them are on the page. */
const MOST_HITS = 10

const find = async (text: string, signal: AbortSignal): Promise<PaletteHit[]> => {
  const { hits } = await client.search.query({ text, limit: MOST_HITS }, { signal })
  return hits.map((hit) => ({
    id: `${hit.kind}.${hit.id}`,
    label: hit.title || i18next.t(`search:kind.${hit.kind}`),
    detail: hit.detail || plainSnippet(hit.snippet),
    icon: recordLooks[hit.kind].icon,
    address: addressOf(hit.kind, hit.id, hit.day),
  }))
}

/** One search over everything: its page, and what the palette finds. */
export const searchFeature: Feature = {
  name: 'search',
  half: 'both',
  label: 'search:title',
  pages: [
    {
      path: '/search',
      label: 'search:title',
      icon: IconSearch,
      keys: 'g e',
      offRail: true,
      page: lazyPage(() => import('./SearchPage.tsx').then((m) => m.SearchPage)),
    },
  ],
  sources: [
    {
      id: 'search',
      label: 'search:records',
      icon: IconSearch,
      find,
      showAll: {
        label: 'search:all',
        run: (text, go) => {
          searchFor(text)
          go('/search')
        },
      },
    },
  ],
}
