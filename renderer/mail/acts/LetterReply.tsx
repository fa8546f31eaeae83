import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { text } from '../../../shared/base/schemas.ts'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { medium } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { ChoiceField, TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { Attached } from '../form/Attached.tsx'
import styles from '../mail.module.css'

const schema = z.object({ subject: text(500), trackingNumber: text(80) })

/** Registers the answer in one step: address and reference come along, both are linked. */
export function LetterReply({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('mail')
  const { open } = useRecordPlace()
  const [files, setFiles] = useState<ShownFile[]>([])
  const { take, busy } = useTakeFiles()
  const reply = useCommand(client.mail.reply, {
    quiet: true,
    undoable: false,
    done: ({ shownNumber, partyName }) =>
      t('registered', { number: shownNumber, party: partyName }),
  })
  const add = async () =>
    setFiles([...files, ...(await take(await chooseFiles(t('files.add'), [], true)))])
  return (
    <RecordForm
      draft="mail.reply"
      record={letter}
      initial={{ subject: '', medium: letter.medium, trackingNumber: '' }}
      schema={schema}
      command={reply}
      input={({ subject, ...values }) => ({
        mailEntryId: letter.id,
        // Left empty it is the letter's own subject, as an answer.
        fields: { ...values, ...(subject.trim() ? { subject } : {}) },
        fileIds: files.map(({ fileId }) => fileId),
      })}
      onSaved={({ id }) => open(id)}
      saveLabel={t('registerReply')}
    >
      {(form) => (
        <>
          <p className={styles.soft}>{t('replyText', { party: letter.partyName })}</p>
          <TextField
            {...form.getInputProps('subject')}
            label={t('subject')}
            placeholder={letter.subject}
          />
          <div className={styles.pair}>
            <ChoiceField
              {...form.getInputProps('medium')}
              label={t('mediumLabel')}
              choices={medium.options.map((value) => ({ value, label: t(`medium.${value}`) }))}
            />
            <TextField {...form.getInputProps('trackingNumber')} label={t('trackingNumber')} />
          </div>
          <Attached files={files} onChange={setFiles}>
            <Button size="compact-xs" loading={busy} onClick={() => void add()}>
              {t('files.add')}
            </Button>
          </Attached>
        </>
      )}
    </RecordForm>
  )
}
