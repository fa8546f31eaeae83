import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { DossierDetail } from '../../../shared/archive/contract/dossier.ts'
import { day } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { DayField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const schema = z.object({ closedOn: day })

/** Closes the dossier: what is in it is fixed, and the time to keep it begins. */
export function CloseForm({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('archive')
  const { today } = useFormats()
  const close = useCommand(client.archive.dossiers.close, {
    quiet: true,
    done: () => t('toast.closed', { code: dossier.code }),
  })
  return (
    <RecordForm
      draft="archive.close"
      record={dossier}
      initial={{ closedOn: today() }}
      schema={schema}
      command={close}
      input={({ closedOn }) => ({ dossierIds: [dossier.id], closedOn })}
      saveLabel={t('act.close')}
    >
      {(form) => (
        <>
          <Notice>{t('closeText')}</Notice>
          <DayField
            {...form.getInputProps('closedOn')}
            label={t('closedOn')}
            earliest={dossier.openedOn}
            latest={today()}
            width={180}
            required
            data-autofocus
          />
        </>
      )}
    </RecordForm>
  )
}
