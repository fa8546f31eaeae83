import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { text } from '../../../shared/base/schemas.ts'
import type { DocumentDetail, DocumentLine } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { TextField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import styles from '../documents.module.css'

const schema = z.object({ note: text(500) })
type Asked = Omit<Parameters<typeof client.documents.addVersion>[0], 'fileId'>

/** A file saved elsewhere becomes the next version. */
export function VersionForm({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const [missing, setMissing] = useState(false)
  const { file, button } = useVersionFile()
  const add = useCommand(client.documents.addVersion, {
    quiet: true,
    done: ({ current }) => t('toast.version', { number: current }),
  })
  return (
    <RecordForm<{ note: string }, Asked, DocumentLine>
      draft="documents.version"
      record={document}
      initial={{ note: '' }}
      schema={schema}
      command={{
        ...add,
        run: async (input) => {
          setMissing(file === null)
          return file && add.run({ ...input, fileId: file.fileId })
        },
      }}
      input={({ note }) => ({ documentId: document.id, note, base: document.current })}
      saveLabel={t('act.version')}
    >
      {(form) => (
        <>
          {button}
          {missing && !file && <Notice tone="bad">{t('chooseFirst')}</Notice>}
          <NoteOfVersion {...form.getInputProps('note')} />
        </>
      )}
    </RecordForm>
  )
}

/** Gives the document back, with a saved file or as it was. */
export function CheckInForm({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const { file, button } = useVersionFile()
  const checkIn = useCommand(client.documents.checkIn, {
    quiet: true,
    done: ({ current }) => (file ? t('toast.version', { number: current }) : t('toast.givenBack')),
  })
  return (
    <RecordForm
      draft="documents.checkIn"
      record={document}
      initial={{ note: '' }}
      schema={schema}
      command={checkIn}
      input={({ note }) => ({
        documentId: document.id,
        note,
        ...(file ? { fileId: file.fileId } : {}),
      })}
      saveLabel={t(file ? 'act.checkInFile' : 'act.checkIn')}
    >
      {(form) => (
        <>
          {button}
          {file && <NoteOfVersion {...form.getInputProps('note')} />}
        </>
      )}
    </RecordForm>
  )
}

function NoteOfVersion(props: object) {
  const { t } = useTranslation('documents')
  return <TextField {...props} label={t('versionNote')} placeholder={t('versionNoteExample')} />
}

/** The file chosen for a version, and the button that chooses it. */
function useVersionFile() {
  const { t } = useTranslation('documents')
  const { take, busy } = useTakeFiles()
  const [file, setFile] = useState<ShownFile | null>(null)
  const choose = async () => {
    const [taken] = await take(await chooseFiles(t('chooseFile'), [], false))
    if (taken) setFile(taken)
  }
  const button = (
    <div className={styles.acts}>
      <Button size="xs" loading={busy} onClick={() => void choose()}>
        {t('chooseFile')}
      </Button>
      {file && <span className={styles.soft}>{file.name}</span>}
    </div>
  )
  return { file, button }
}
