import { useTranslation } from 'react-i18next'
import { TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import type { PlaceId } from '../../../shared/base/ids.ts'
import type { Place, PlaceFields } from '../../../shared/stock/contract/places.ts'
import { PlaceField } from '../parts/choices.tsx'

/** The fields of a place as its form holds them. */
export type PlaceValues = {
  name: string
  parentId: string | null
  refillFromId: string | null
  code: string
}

export const placeValues = (place: Place): PlaceValues => ({
  name: place.name,
  parentId: place.parentId,
  refillFromId: place.refillFromId,
  code: place.code,
})

/** What a checked form says, as the contract takes it. */
export const placeFieldsOf = (values: PlaceValues): PlaceFields => ({
  ...values,
  parentId: values.parentId as PlaceId | null,
  refillFromId: values.refillFromId as PlaceId | null,
})

/** The inputs of a place; `own` is the place itself, which cannot lie in or be refilled from itself. */
export function PlaceInputs({ form, own }: { form: DraftForm<PlaceValues>; own?: string }) {
  const { t } = useTranslation('stock')
  const without = own ? [own] : []
  return (
    <>
      <TextField {...form.getInputProps('name')} label={t('places.name')} required data-autofocus />
      <PlaceField
        {...form.getInputProps('parentId')}
        label={t('places.parent')}
        without={without}
        clearable
      />
      <PlaceField
        {...form.getInputProps('refillFromId')}
        label={t('places.refillFrom')}
        description={t('places.refillHelp')}
        without={without}
        clearable
      />
      <TextField
        {...form.getInputProps('code')}
        label={t('places.code')}
        description={t('places.codeHelp')}
      />
    </>
  )
}
