import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import type { EmailCover } from '../../../shared/documents/contract/sending.ts'
import { medium } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCanSend } from '../../app/client/useCanSend.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useOpenDraft } from '../../base/files/useOpenDraft.ts'
import { ChoiceField, QuantityField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { showToast } from '../../base/toasts.ts'
import styles from '../documents.module.css'
import { useWorkingCopies } from '../copies/useWorkingCopies.ts'
import { useMakesPdf } from '../queries.ts'
import { EmailInputs } from './EmailInputs.tsx'
import { PostInputs } from './PostInputs.tsx'
import { RegisterField } from './RegisterField.tsx'
import { firstValues, sendSchema, sendingOf } from './sendForm.ts'

/** Sends the document through the register of post: it becomes final and has its number there; a letter counts as answered. */
export function SendForm({ document }: { document: DocumentDetail }) {
  const { id: documentId } = document
  const cover = useQuery(orpc.documents.emailCover.queryOptions({ input: { documentId } }))
  if (!cover.data) return <QueryNotice error={cover.error} />
  return <SendInputs document={document} cover={cover.data} />
}

function SendInputs({ document, cover }: { document: DocumentDetail; cover: EmailCover }) {
  const { t } = useTranslation(['documents', 'mail', 'email'])
  const { show } = useRecordPlace()
  const [, go] = useLocation()
  const [initial] = useState(() => firstValues(document, cover))
  const copy = useWorkingCopies().find(({ documentId }) => documentId === document.id)
  const send = useCommand(client.documents.send, { quiet: true, undoable: false })
  const openDraft = useOpenDraft()
  const makesPdf = useMakesPdf()
  const canSend = useCanSend()
  return (
    <RecordForm
      draft="documents.send"
      record={document}
      initial={initial}
      schema={sendSchema}
      command={send}
      input={(values) => ({ documentId: document.id, ...sendingOf(values, makesPdf) })}
      onSaved={({ entry, email }) => {
        const words = { number: document.number, entry: entry.shownNumber }
        const done = !email ? 'sent' : email.byHand ? 'sentByHand' : 'sentByEmail'
        showToast({
          tone: 'good',
          text: t(`toast.${done}`, words),
          action: { label: t('openEntry'), run: () => go(`/mail/${entry.id}`) },
        })
        show()
        if (email?.byHand) void openDraft(email.id)
      }}
      saveLabel={({ medium: way }) => {
        if (way !== 'email') return t('act.send')
        return t(canSend ? 'email:write.send' : 'email:write.open')
      }}
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
          {form.values.medium === 'email' ? (
            <EmailInputs form={form} document={document} />
          ) : (
            <PostInputs form={form} document={document} />
          )}
          <RegisterField {...form.getInputProps('registerId')} />
        </>
      )}
    </RecordForm>
  )
}
