import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { FileId, MailAccountId, MailEntryId } from '../../../shared/base/ids.ts'
import { name, text } from '../../../shared/base/schemas.ts'
import { readRecipients } from '../../../shared/base/recipients.ts'
import type { OutgoingMail } from '../../../shared/mail/contract/outbox.ts'
import { client } from '../../app/client/client.ts'
import { useCanSend } from '../../app/client/useCanSend.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { NoteField, TextField } from '../../base/form/fields.tsx'
import { SenderField } from '../../base/form/SenderField.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { showToast } from '../../base/toasts.ts'
import { Attached } from '../form/Attached.tsx'
import styles from '../mail.module.css'
import { useOpenDraft } from '../../base/files/useOpenDraft.ts'

type Values = { to: string; cc: string; subject: string; body: string; accountId: string | null }
type Props = {
  draftKey: string
  initial: Partial<Values>
  files: ShownFile[]
  onFiles: (files: ShownFile[]) => void
  replyToId?: MailEntryId
  onSent: (mail: OutgoingMail) => void
  onBack: () => void
  /** What may fill in the text, above the files. */
  children?: (setBody: (text: string) => void) => ReactNode
}

const schema = z.object({
  to: name(50_000),
  cc: text(50_000),
  subject: name(500),
  body: text(200_000),
})

/** An e-mail of the office: registered with the bytes it is sent with. Without a server the mail program sends it. */
export function EmailForm(props: Props) {
  const { draftKey, files, onFiles, replyToId } = props
  const { t } = useTranslation(['email', 'mail'])
  const canSend = useCanSend()
  const [initial] = useState<Values>(() => ({
    to: '',
    cc: '',
    subject: '',
    body: '',
    accountId: null,
    ...props.initial,
  }))
  const form = useDraftForm<Values>({ draftKey, initial, schema })
  const { take, busy } = useTakeFiles()
  const openDraft = useOpenDraft()
  const part = useRef<HTMLDivElement>(null)
  // Of an answer all is filled in but the text.
  useEffect(() => part.current?.querySelector<HTMLElement>('[data-autofocus=true]')?.focus(), [])
  const send = useCommand(client.mail.outbox.send, { quiet: true, undoable: false })
  const add = async () =>
    onFiles([...files, ...(await take(await chooseFiles(t('mail:files.add'), [], true)))])
  const readField = (field: 'to' | 'cc', typed: string) => {
    const { recipients, wrong } = readRecipients(typed)
    if (wrong !== null) form.setFieldError(field, t('write.wrongAddress', { address: wrong }))
    return wrong === null ? recipients : null
  }
  const save = async ({ accountId, subject, body, ...typed }: Values) => {
    const to = readField('to', typed.to)
    const cc = readField('cc', typed.cc)
    if (!to || !cc) return
    const sent = await send.run({
      to,
      cc,
      subject,
      body,
      fileIds: files.map(({ fileId }) => fileId as FileId),
      ...(accountId ? { accountId: accountId as MailAccountId } : {}),
      ...(replyToId ? { replyToId } : {}),
    })
    if (!sent) return
    form.forget()
    onFiles([])
    const { entry, mail } = sent
    const isByHand = mail.state === 'by_hand'
    showToast({
      tone: 'good',
      text: t(isByHand ? 'write.byHand' : 'write.onItsWay', { number: entry.shownNumber }),
    })
    props.onSent(mail)
    if (isByHand) await openDraft(mail.id)
  }
  return (
    <div ref={part}>
      <FormFrame
        form={form}
        onSave={(values) => void save(values)}
        onBack={props.onBack}
        saveLabel={t(canSend ? 'write.send' : 'write.open')}
        busy={send.busy}
        problem={send.words}
      >
        <SenderField {...form.getInputProps('accountId')} />
        <TextField
          {...form.getInputProps('to')}
          label={t('write.to')}
          {...(replyToId ? {} : { description: t('write.toText') })}
          required
          data-autofocus={!replyToId}
        />
        <TextField {...form.getInputProps('cc')} label={t('write.cc')} />
        <TextField {...form.getInputProps('subject')} label={t('write.subject')} required />
        <div className={styles.emailBody}>
          <NoteField
            {...form.getInputProps('body')}
            label={t('write.body')}
            data-autofocus={replyToId !== undefined}
          />
        </div>
        {!replyToId && <p className={styles.soft}>{t('write.sendText')}</p>}
        {props.children?.((text) => form.setFieldValue('body', text))}
        <Attached files={files} onChange={onFiles}>
          <Button size="compact-xs" loading={busy} onClick={() => void add()}>
            {t('mail:files.add')}
          </Button>
        </Attached>
      </FormFrame>
    </div>
  )
}
