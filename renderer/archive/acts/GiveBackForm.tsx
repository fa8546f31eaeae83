import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { LoanId } from '../../../shared/base/ids.ts'
import { text } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const schema = z.object({ note: text(500) })

/** Takes back what was lent, with a word on how it came back. */
export function GiveBackForm({ loanId, onDone }: { loanId: LoanId; onDone: () => void }) {
  const { t } = useTranslation('archive')
  const giveBack = useCommand(client.archive.giveBack, {
    quiet: true,
    done: ([loan]) => t('toast.givenBack', { count: 1, code: loan?.code ?? '' }),
  })
  return (
    <RecordForm
      draft={`archive.giveBack.${loanId}`}
      initial={{ note: '' }}
      schema={schema}
      command={giveBack}
      input={({ note }) => ({ loanIds: [loanId], note })}
      onSaved={onDone}
      saveLabel={t('act.giveBack')}
    >
      {(form) => (
        <TextField
          {...form.getInputProps('note')}
          label={t('loans.note')}
          placeholder={t('loans.noteExample')}
          data-autofocus
        />
      )}
    </RecordForm>
  )
}
