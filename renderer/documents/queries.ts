import { useQuery } from '@tanstack/react-query'
import { CURRENCIES } from '../../shared/base/money.ts'
import type { DocumentId } from '../../shared/base/ids.ts'
import type { DocumentFilter, DocumentKind } from '../../shared/documents/contract/documents.ts'
import { orpc } from '../app/client/queries.ts'

export const useDocument = (documentId: string) =>
  useQuery(orpc.documents.get.queryOptions({ input: { documentId: documentId as DocumentId } }))

/** How many documents a view holds; undefined until it is known. */
export const useDocumentCount = (filter: DocumentFilter) =>
  useQuery(orpc.documents.list.queryOptions({ input: { ...filter, limit: 1 } })).data?.total

export const useFields = () =>
  useQuery(orpc.documents.fields.list.queryOptions({ input: {} })).data ?? none

/** The office's own fields that a document of this kind has. */
export function useFieldsOf(kind: DocumentKind | null) {
  return useFields().filter(
    ({ retired, kinds }) =>
      !retired && (kinds.length === 0 || kind === null || kinds.includes(kind)),
  )
}

export const useViews = () =>
  useQuery(orpc.documents.views.list.queryOptions({ input: {} })).data ?? none

export const useTemplates = (retired = false) =>
  useQuery(orpc.documents.templates.list.queryOptions({ input: { retired } }))

export const useStaff = () =>
  useQuery(orpc.people.staff.list.queryOptions({ input: {} })).data ?? none

/** True where this PC makes a PDF of a Word file. */
export const useMakesPdf = () =>
  useQuery(orpc.documents.abilities.queryOptions({ input: {} })).data?.makesPdf ?? false

/** The settings of the office, for what its letters say of it. */
export const useOffice = () => useQuery(orpc.office.health.queryOptions()).data?.settings

/** The currency the office counts in. */
export const useCurrency = (): (typeof CURRENCIES)[number] => useOffice()?.currency ?? CURRENCIES[0]

const none: never[] = []
