import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { ContentReference, Dossier } from '../../../shared/archive/contract/dossier.ts'
import type { BoxId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import type { Thing } from '../parts/findThings.ts'
import { findBoxes } from '../parts/findThings.ts'
import { ThingField } from '../parts/ThingField.tsx'
import { useArchiveStore } from '../store.ts'
import type { DossierValues } from './dossierForm.tsx'
import { DossierInputs, dossierFieldSchemas, dossierFieldsOf } from './dossierForm.tsx'

type Values = DossierValues & { box: Thing<'box'> | null }
const schema = z.object(dossierFieldSchemas)

/** A new dossier; its code comes from the class and the year. `contents` lie in it from the start. */
export function NewDossier(props: {
  title?: string
  contents?: ContentReference[]
  onMade?: (dossier: Dossier) => void
}) {
  const { title = '', contents = [], onMade } = props
  const { t } = useTranslation('archive')
  const { today } = useFormats()
  const classId = useArchiveStore((store) => store.classId)
  const open = useCommand(client.archive.dossiers.open, {
    quiet: true,
    done: ({ code }) => t('toast.opened', { code }),
  })
  const initial: Values = {
    title,
    classId,
    contact: null,
    openedOn: today(),
    note: '',
    box: null,
  }
  return (
    <RecordForm
      draft="archive.dossier"
      initial={initial}
      schema={schema}
      command={open}
      input={(values: Values) => ({
        fields: dossierFieldsOf(values),
        ...(values.box ? { boxId: values.box.id as BoxId } : {}),
        contents,
      })}
      {...(onMade ? { onSaved: onMade } : {})}
      saveLabel={t('openIt')}
    >
      {(form) => (
        <>
          <DossierInputs form={form} />
          <ThingField
            {...form.getInputProps('box')}
            label={t('box')}
            description={t('boxText')}
            find={findBoxes}
          />
        </>
      )}
    </RecordForm>
  )
}
