import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { name } from '../../../shared/base/schemas.ts'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const schema = z.object({ collectedBy: name(200) })

/** Somebody took the letter and signed for it. */
export function CollectForm({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('mail')
  const handOver = useCommand(client.mail.handOver, {
    quiet: true,
    done: ([first]) =>
      first ? t('toast.handedOver', { number: first.shownNumber, whom: first.collectedBy }) : null,
  })
  return (
    <RecordForm
      draft="mail.collect"
      record={letter}
      initial={{ collectedBy: letter.forStaffName }}
      schema={schema}
      command={handOver}
      input={({ collectedBy }) => ({ mailEntryIds: [letter.id], collectedBy })}
      saveLabel={t('act.collect')}
    >
      {(form) => (
        <TextField {...form.getInputProps('collectedBy')} label={t('collectedBy')} required />
      )}
    </RecordForm>
  )
}
