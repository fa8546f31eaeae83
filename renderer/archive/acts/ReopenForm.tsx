import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { DossierDetail } from '../../../shared/archive/contract/dossier.ts'
import { name } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const schema = z.object({ reason: name(500) })

/** Opens a closed dossier again; the reason stays in its way. */
export function ReopenForm({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('archive')
  const { id: dossierId, version, code } = dossier
  const reopen = useCommand(client.archive.dossiers.reopen, {
    quiet: true,
    done: () => t('toast.reopened', { code }),
  })
  return (
    <RecordForm
      draft="archive.reopen"
      record={dossier}
      initial={{ reason: '' }}
      schema={schema}
      command={reopen}
      input={({ reason }) => ({ dossierId, version, reason })}
      saveLabel={t('act.reopen')}
    >
      {(form) => (
        <TextField {...form.getInputProps('reason')} label={t('why')} required data-autofocus />
      )}
    </RecordForm>
  )
}
