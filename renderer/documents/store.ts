import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ImportReport } from '../../shared/base/schemas.ts'
import type { DocumentFilter, DocumentSort } from '../../shared/documents/contract/documents.ts'
import type { ShownFile } from '../base/files/fileBytes.ts'

export const OWN_VIEWS = ['all', 'drafts', 'checkedOut', 'final'] as const
export type OwnView = (typeof OWN_VIEWS)[number]
export const isOwnView = (view: string): view is OwnView =>
  (OWN_VIEWS as readonly string[]).includes(view)

/** What the views that come with the program show; the office saves its own beside them. */
export const ownFilters: Record<OwnView, DocumentFilter> = {
  all: {},
  drafts: { states: ['draft'] },
  checkedOut: { checkedOut: true },
  final: { states: ['final'] },
}

/** How this desk looks at the documents, and the file that a new one is being made of. */
type Store = {
  /** One of OWN_VIEWS, or the id of a saved one. */
  view: string
  filter: DocumentFilter
  sort: DocumentSort | null
  showFilter: boolean
  openView: (view: string, filter: DocumentFilter, sort: DocumentSort | null) => void
  narrow: (part: { [Key in keyof DocumentFilter]?: DocumentFilter[Key] | undefined }) => void
  taken: ShownFile | null
  report: ImportReport | null
}

export const useDocumentsStore = create<Store>()(
  persist(
    (set) => ({
      view: 'all',
      filter: {},
      sort: null,
      showFilter: false,
      openView: (view, filter, sort) => set({ view, filter, sort }),
      narrow: (part) =>
        set(({ filter }) => ({
          filter: Object.fromEntries(
            Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined),
          ) as DocumentFilter,
        })),
      taken: null,
      report: null,
    }),
    {
      name: 'counterpart.documents',
      partialize: ({ view, filter, sort, showFilter, taken }) => ({
        view,
        filter,
        sort,
        showFilter,
        taken,
      }),
    },
  ),
)
