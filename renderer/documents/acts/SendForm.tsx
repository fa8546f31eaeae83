import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import * as z from 'zod'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import { text } from '../../../shared/base/schemas.ts'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import type { Medium } from '../../../shared/mail/contract/entries.ts'
import { medium } from '../../../shared/mail/contract/entries.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, QuantityField, TextField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { showToast } from '../../base/toasts.ts'
import styles from '../documents.module.css'
import { useWorkingCopies } from '../copies/useWorkingCopies.ts'

const schema = z.object({
  medium,
  partyName: text(300),
  subject: text(500),
  trackingNumber: text(80),
  pages: z.int().min(1).max(100_000).nullable(),
})

/** Sends the document through the register of post: it becomes final and has its number there; a letter counts as answered. */
export function SendForm({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation(['documents', 'mail'])
  const { show } = useRecordPlace()
  const [, go] = useLocation()
  const registers = (
    useQuery(orpc.mail.registers.list.queryOptions({ input: {} })).data ?? []
  ).filter(({ retired }) => !retired)
  const copy = useWorkingCopies().find(({ documentId }) => documentId === document.id)
  const send = useCommand(client.documents.send, { quiet: true, undoable: false })
  return (
    <RecordForm
      draft="documents.send"
      record={document}
      initial={{
        medium: 'letter' as Medium,
        registerId: null as string | null,
        partyName: '',
        subject: '',
        trackingNumber: '',
        pages: null as number | null,
      }}
      schema={schema}
      command={send}
      input={({ medium: way, registerId, pages, partyName, subject, trackingNumber }) => ({
        documentId: document.id,
        medium: way,
        ...(registerId ? { registerId: registerId as MailRegisterId } : {}),
        pages,
        // Left empty they come from the contact or the letter answered, and from the title.
        fields: {
          ...(partyName.trim() ? { partyName } : {}),
          ...(subject.trim() ? { subject } : {}),
          ...(trackingNumber.trim() ? { trackingNumber } : {}),
        },
      })}
      onSaved={({ entry }) => {
        showToast({
          tone: 'good',
          text: t('toast.sent', { number: document.number, entry: entry.shownNumber }),
          action: { label: t('openEntry'), run: () => go(`/mail/${entry.id}`) },
        })
        show()
      }}
      saveLabel={t('act.send')}
    >
      {(form) => (
        <>
          {copy?.changed && <Notice tone="warn">{t('copy.beforeSending')}</Notice>}
          <p className={styles.soft}>
            {document.mailEntryId ? t('sendReply', { number: document.mailNumber }) : t('sendText')}
          </p>
          <div className={styles.pair}>
            <ChoiceField
              {...form.getInputProps('medium')}
              label={t('mail:mediumLabel')}
              choices={medium.options.map((value) => ({ value, label: t(`mail:medium.${value}`) }))}
            />
            <QuantityField {...form.getInputProps('pages')} label={t('pages')} />
          </div>
          <TextField
            {...form.getInputProps('partyName')}
            label={t('recipient')}
            placeholder={document.contactName}
          />
          <TextField
            {...form.getInputProps('subject')}
            label={t('mail:subject')}
            placeholder={document.title}
          />
          <div className={styles.pair}>
            <TextField {...form.getInputProps('trackingNumber')} label={t('mail:trackingNumber')} />
            {registers.length > 1 && (
              <ChoiceField
                {...form.getInputProps('registerId')}
                label={t('mail:registers.one')}
                clearable
                choices={registers.map(({ id, name, code }) => ({
                  value: id,
                  label: [code, name || t('mail:registers.first')].filter(Boolean).join(' · '),
                }))}
              />
            )}
          </div>
        </>
      )}
    </RecordForm>
  )
}
