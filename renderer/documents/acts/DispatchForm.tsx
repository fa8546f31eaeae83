import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { text } from '../../../shared/base/schemas.ts'
import type { DispatchWay, DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import { dispatchWay } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, QuantityField, TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import styles from '../documents.module.css'

const schema = z.object({
  way: dispatchWay,
  recipient: text(300),
  pages: z.int().min(1).max(100_000).nullable(),
  copies: z.int().min(1).max(10_000),
  note: text(1000),
})

/** Notes a copy, print, scan, fax or mail, for whoever asks later what went to whom. */
export function DispatchForm({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const dispatch = useCommand(client.documents.dispatch, {
    quiet: true,
    done: ({ way }) => t('toast.dispatched', { way: t(`way.${way}`) }),
  })
  return (
    <RecordForm
      draft="documents.dispatch"
      record={document}
      initial={{
        way: 'print' as DispatchWay,
        recipient: document.contactName,
        pages: null as number | null,
        copies: 1 as number | null,
        note: '',
      }}
      schema={schema}
      command={dispatch}
      input={({ copies, ...values }) => ({
        documentId: document.id,
        dispatch: { ...values, copies: copies ?? 1 },
      })}
      saveLabel={t('act.dispatch')}
    >
      {(form) => (
        <>
          <div className={styles.pair}>
            <ChoiceField
              {...form.getInputProps('way')}
              label={t('dispatchWay')}
              choices={dispatchWay.options.map((value) => ({ value, label: t(`way.${value}`) }))}
            />
            <TextField {...form.getInputProps('recipient')} label={t('recipient')} />
          </div>
          <div className={styles.pair}>
            <QuantityField {...form.getInputProps('pages')} label={t('pages')} />
            <QuantityField {...form.getInputProps('copies')} label={t('copies')} />
          </div>
          <TextField {...form.getInputProps('note')} label={t('note')} />
        </>
      )}
    </RecordForm>
  )
}
