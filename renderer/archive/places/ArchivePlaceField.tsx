import { useTranslation } from 'react-i18next'
import type { ArchivePlaceKind } from '../../../shared/archive/contract/places.ts'
import type { FieldProps } from '../../base/form/fields.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useArchivePlaces } from '../queries.ts'

/** A place of the archive by its path; `kinds` narrows what may be chosen, `without` leaves one and all in it out. */
export function ArchivePlaceField(
  props: FieldProps & {
    value?: string | null
    onChange?: (value: string | null) => void
    kinds?: readonly ArchivePlaceKind[] | undefined
    without?: string | undefined
    clearable?: boolean
    width?: number
  },
) {
  const { kinds, without, ...rest } = props
  const { t } = useTranslation('shelves')
  const places = useArchivePlaces()
  const left = (places.data ?? []).find(({ id }) => id === without)?.path
  const choices = (places.data ?? [])
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .filter(({ path }) => left === undefined || (path !== left && !path.startsWith(`${left} › `)))
    .map(({ id, path, code }) => ({ value: id, label: code ? `${path} (${code})` : path }))
  return <ChoiceField {...rest} choices={choices} nothingFound={t('place.nothingFound')} />
}
