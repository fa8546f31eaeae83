import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { archivePlaceFields } from '../../../shared/archive/contract/places.ts'
import type { ArchivePlaceId } from '../../../shared/base/ids.ts'
import type { ArchivePlace, ArchivePlaceFields } from '../../../shared/archive/contract/places.ts'
import { placeKind } from '../../../shared/archive/contract/places.ts'
import { ChoiceField, QuantityField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { ArchivePlaceField } from './ArchivePlaceField.tsx'

/** The fields of a place as its form holds them; the capacity in cm, as people measure shelves. */
export type PlaceValues = {
  kind: string
  name: string
  parentId: string | null
  code: string
  capacityCm: number | null
}

const MM_A_CM = 10

export const placeSchema = archivePlaceFields
  .omit({ capacityMm: true, position: true })
  .extend({ capacityCm: z.int().min(1).max(10_000).nullable() })

export const placeValues = (place: ArchivePlace): PlaceValues => ({
  kind: place.kind,
  name: place.name,
  parentId: place.parentId,
  code: place.code,
  capacityCm: place.capacityMm === null ? null : Math.round(place.capacityMm / MM_A_CM),
})

/** What a checked form says, as the contract takes it. */
export const placeFieldsOf = (values: PlaceValues): Omit<ArchivePlaceFields, 'position'> => ({
  kind: values.kind as ArchivePlaceFields['kind'],
  name: values.name,
  parentId: values.parentId as ArchivePlaceId | null,
  code: values.code,
  capacityMm: values.capacityCm === null ? null : values.capacityCm * MM_A_CM,
})

/** The inputs of a place; `own` is the place itself, which cannot lie in itself. */
export function PlaceInputs({ form, own }: { form: DraftForm<PlaceValues>; own?: string }) {
  const { t } = useTranslation('shelves')
  const kind = form.getValues().kind
  return (
    <>
      <ChoiceField
        {...form.getInputProps('kind')}
        label={t('place.kind')}
        choices={placeKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField {...form.getInputProps('name')} label={t('place.name')} required data-autofocus />
      {kind !== 'building' && (
        <ArchivePlaceField
          {...form.getInputProps('parentId')}
          label={t('place.parent')}
          without={own}
          clearable
        />
      )}
      <TextField
        {...form.getInputProps('code')}
        label={t('place.code')}
        description={t('place.codeText')}
      />
      <QuantityField
        {...form.getInputProps('capacityCm')}
        label={t('place.capacity')}
        description={t('place.capacityText')}
        unit="cm"
      />
    </>
  )
}
