import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Box, BoxFields } from '../../../shared/archive/contract/boxes.ts'
import { boxKind } from '../../../shared/archive/contract/boxes.ts'
import { text } from '../../../shared/base/schemas.ts'
import { ChoiceField, NoteField, QuantityField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'

/** The fields of a box as its form holds them; the width in cm, as people measure. */
export type BoxValues = {
  code: string
  barcode: string
  title: string
  kind: string
  widthCm: number | null
  note: string
}

const MM_A_CM = 10
const USUAL_WIDTH_CM = 10

export const emptyBox: BoxValues = {
  code: '',
  barcode: '',
  title: '',
  kind: 'box',
  widthCm: USUAL_WIDTH_CM,
  note: '',
}

export const boxFieldSchemas = {
  code: text(40),
  barcode: text(80),
  title: text(200),
  kind: boxKind,
  widthCm: z.int().min(1).max(1000),
  note: text(2000),
}
export const boxSchema = z.object(boxFieldSchemas)

export const boxValues = (box: Box): BoxValues => ({
  code: box.code,
  barcode: box.barcode,
  title: box.title,
  kind: box.kind,
  widthCm: Math.round(box.widthMm / MM_A_CM),
  note: box.note,
})

/** What a checked form says, as the contract takes it. */
export const boxFieldsOf = (values: BoxValues): Omit<BoxFields, 'placeId'> => ({
  code: values.code,
  barcode: values.barcode,
  title: values.title,
  kind: values.kind as BoxFields['kind'],
  widthMm: (values.widthCm ?? USUAL_WIDTH_CM) * MM_A_CM,
  note: values.note,
})

export function BoxInputs<Values extends BoxValues>({ form }: { form: DraftForm<Values> }) {
  const { t } = useTranslation('shelves')
  return (
    <>
      <TextField {...form.getInputProps('title')} label={t('box.title')} data-autofocus />
      <ChoiceField
        {...form.getInputProps('kind')}
        label={t('place.kind')}
        choices={boxKind.options.map((value) => ({ value, label: t(`boxKind.${value}`) }))}
      />
      <QuantityField
        {...form.getInputProps('widthCm')}
        label={t('box.width')}
        description={t('box.widthText')}
        unit="cm"
        required
      />
      <TextField
        {...form.getInputProps('code')}
        label={t('box.code')}
        description={t('box.codeText')}
      />
      <TextField
        {...form.getInputProps('barcode')}
        label={t('box.barcode')}
        description={t('box.barcodeText')}
      />
      <NoteField {...form.getInputProps('note')} label={t('box.note')} />
    </>
  )
}
