import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentFilter } from '../../../shared/documents/contract/documents.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import { ValueField } from '../form/ValueField.tsx'
import { useFields } from '../queries.ts'
import { useDocumentsStore } from '../store.ts'

type Wanted = NonNullable<DocumentFilter['values']>[number]
const RANGES = ['number', 'money', 'day']

/** Narrows by one of the office's own fields: what it is, or between which values it lies. */
export function FieldFilter() {
  const { t } = useTranslation('documents')
  const { filter, narrow } = useDocumentsStore()
  const fields = useFields().filter(({ retired }) => !retired)
  const wanted = filter.values?.[0]
  const [chosen, setChosen] = useState<string | null>(wanted?.fieldId ?? null)
  const field = fields.find(({ id }) => id === chosen)
  if (fields.length === 0) return null
  const set = (part: { [Key in keyof Wanted]?: Wanted[Key] | null }) => {
    if (!field) return
    const next = Object.fromEntries(
      Object.entries({ ...wanted, ...part, fieldId: field.id }).filter(
        ([, value]) => value !== null && value !== undefined,
      ),
    ) as Wanted
    const isEmpty = Object.keys(next).length === 1
    narrow({ values: isEmpty ? undefined : [next] })
  }
  return (
    <>
      <ChoiceField
        label={t('filter.field')}
        clearable
        width={160}
        value={chosen}
        onChange={(id) => {
          setChosen(id)
          narrow({ values: undefined })
        }}
        choices={fields.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {field && RANGES.includes(field.type) && (
        <>
          <ValueField
            field={field}
            label={t('filter.least')}
            value={wanted?.from ?? null}
            onChange={(from) => set({ from })}
          />
          <ValueField
            field={field}
            label={t('filter.most')}
            value={wanted?.to ?? null}
            onChange={(to) => set({ to })}
          />
        </>
      )}
      {field && !RANGES.includes(field.type) && (
        <ValueField field={field} value={wanted?.is ?? null} onChange={(is) => set({ is })} />
      )}
    </>
  )
}
