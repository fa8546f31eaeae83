import { useTranslation } from 'react-i18next'
import type { DocumentSort } from '../../../shared/documents/contract/documents.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useFields } from '../queries.ts'
import { useDocumentsStore } from '../store.ts'

const WAYS = ['changed', 'number', 'title', 'contact', 'kind', 'state', 'owner'] as const

/** By what the documents are sorted: the engine does it, over all of them. */
export function SortField() {
  const { t } = useTranslation('documents')
  const sort = useDocumentsStore((state) => state.sort)
  const fields = useFields().filter(({ retired }) => !retired)
  const set = (value: string | null) => {
    const by = WAYS.find((way) => way === value)
    const field = fields.find(({ id }) => id === value)
    const next: DocumentSort | null = field
      ? { by: 'field', fieldId: field.id, descending: false }
      : by
        ? { by, descending: by === 'changed' || by === 'number' }
        : null
    useDocumentsStore.setState({ sort: next })
  }
  return (
    <ChoiceField
      aria-label={t('sort.label')}
      width={190}
      value={sort?.fieldId ?? sort?.by ?? 'changed'}
      onChange={set}
      choices={[
        ...WAYS.map((value) => ({ value: value as string, label: t(`sort.${value}`) })),
        ...fields.map(({ id, name }) => ({ value: id, label: t('sort.field', { name }) })),
      ]}
    />
  )
}
