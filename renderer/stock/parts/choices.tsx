import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useItems, usePlaces, useSuppliers } from '../queries.ts'

type Props = {
  label: string
  value?: string | null
  onChange?: (value: string | null) => void
  description?: ReactNode
  error?: ReactNode
  required?: boolean
  clearable?: boolean
  width?: number
  'data-path'?: string
  'data-autofocus'?: boolean
}

/** One of the places in use, by its whole path. `levels` adds what lies there. */
export function PlaceField(
  props: Props & { levels?: ReadonlyMap<string, number>; without?: readonly string[] },
) {
  const { levels, without, ...rest } = props
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const places = usePlaces()
  const choices = useMemo(
    () =>
      (places.data ?? [])
        .filter(({ id }) => !without?.includes(id))
        .map(({ id, path }) => {
          const level = levels?.get(id)
          return { value: id, label: level === undefined ? path : `${path} (${number(level)})` }
        }),
    [places.data, levels, without, number],
  )
  return <ChoiceField {...rest} choices={choices} nothingFound={t('places.noneFound')} />
}

/** One of the items in use, by name and code. */
export function ItemField(props: Props & { without?: readonly string[] }) {
  const { without, ...rest } = props
  const { t } = useTranslation('stock')
  const items = useItems()
  const choices = useMemo(
    () =>
      (items.data ?? [])
        .filter(({ id }) => !without?.includes(id))
        .map(({ id, name, code }) => ({ value: id, label: code ? `${name} · ${code}` : name })),
    [items.data, without],
  )
  return <ChoiceField {...rest} choices={choices} nothingFound={t('items.noneFound')} />
}

/** One of the suppliers in use. */
export function SupplierField(props: Props) {
  const { t } = useTranslation('stock')
  const suppliers = useSuppliers()
  const choices = useMemo(
    () => (suppliers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [suppliers.data],
  )
  return <ChoiceField {...props} choices={choices} nothingFound={t('suppliers.noneFound')} />
}
