import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import type { Covered } from './CoverField.tsx'
import { CoverField, coveredOf } from './CoverField.tsx'
import { HoldFields, holdSchema } from './HoldFields.tsx'

/** A new hold and what it covers. */
export function NewHold() {
  const { t } = useTranslation('archive')
  const set = useCommand(client.archive.holds.set, {
    quiet: true,
    done: ({ title, covers }) => t('toast.held', { count: covers.length, title }),
  })
  return (
    <RecordForm
      draft="archive.hold"
      initial={{ title: '', reason: '', covers: [] as Covered[] }}
      schema={holdSchema}
      command={set}
      input={({ title, reason, covers }) => ({ title, reason, ...coveredOf(covers) })}
      saveLabel={t('act.hold')}
    >
      {(form) => (
        <>
          <HoldFields form={form} />
          <CoverField
            {...form.getInputProps('covers')}
            label={t('holds.covers')}
            description={t('holds.coversText')}
            required
          />
        </>
      )}
    </RecordForm>
  )
}
