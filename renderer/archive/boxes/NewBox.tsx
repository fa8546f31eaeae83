import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { ArchivePlaceId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { QuantityField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { ArchivePlaceField } from '../places/ArchivePlaceField.tsx'
import { useFitSure } from '../parts/useFitSure.ts'
import type { BoxValues } from './boxForm.tsx'
import { BoxInputs, boxFieldSchemas, boxFieldsOf, emptyBox } from './boxForm.tsx'

type Values = BoxValues & { placeId: string | null; count: number | null }
const schema = z.object({
  ...boxFieldSchemas,
  placeId: z.string().nullable(),
  count: z.int().min(1).max(200),
})

/** One box, or several alike with the next numbers. */
export function NewBox() {
  const { t } = useTranslation('shelves')
  const { open, close } = useRecordPlace()
  const create = useCommand(useFitSure(client.archive.boxes.create), {
    quiet: true,
    done: (made) => t('box.made', { count: made.length, code: made[0]?.code ?? '' }),
  })
  return (
    <RecordForm
      draft="archive.box"
      initial={{ ...emptyBox, placeId: null, count: 1 } as Values}
      schema={schema}
      command={create}
      input={(values: Values) => ({
        fields: { ...boxFieldsOf(values), placeId: values.placeId as ArchivePlaceId | null },
        count: values.count ?? 1,
      })}
      onSaved={(made) => (made.length === 1 && made[0] ? open(made[0].id) : close())}
    >
      {(form) => (
        <>
          <BoxInputs form={form} />
          <ArchivePlaceField {...form.getInputProps('placeId')} label={t('place.path')} clearable />
          <QuantityField
            {...form.getInputProps('count')}
            label={t('box.count')}
            description={t('box.countText')}
          />
        </>
      )}
    </RecordForm>
  )
}
