import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { name } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { NoteField, TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import type { Covered } from './CoverField.tsx'
import { CoverField, coveredOf } from './CoverField.tsx'

const schema = z.object({ title: name(200), reason: name(1000) })

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
      schema={schema}
      command={set}
      input={({ title, reason, covers }) => ({ title, reason, ...coveredOf(covers) })}
      saveLabel={t('act.hold')}
    >
      {(form) => (
        <>
          <TextField
            {...form.getInputProps('title')}
            label={t('holds.name')}
            placeholder={t('holds.nameExample')}
            required
            data-autofocus
          />
          <NoteField {...form.getInputProps('reason')} label={t('holds.reason')} required />
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
