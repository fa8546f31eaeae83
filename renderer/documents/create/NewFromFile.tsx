import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { showToast } from '../../base/toasts.ts'
import styles from '../documents.module.css'
import {
  ContactField,
  DocumentLinks,
  DocumentNames,
  DocumentOwnFields,
} from '../form/DocumentInputs.tsx'
import type { DocumentValues } from '../form/documentForm.ts'
import { documentSchema, emptyDocument, fieldsOf, ownValuesOf } from '../form/documentForm.ts'
import { useOffice } from '../queries.ts'
import { useDocumentsStore } from '../store.ts'
import own from './create.module.css'

/** A file or scan becomes a document, with what is known of it. One that is there already is shown with the choice. */
export function NewFromFile() {
  const { t } = useTranslation('documents')
  const taken = useDocumentsStore((state) => state.taken)
  const { take, busy } = useTakeFiles()
  if (!taken)
    return (
      <>
        <Notice>{t('fromFile.none')}</Notice>
        <div className={styles.acts}>
          <Button
            variant="filled"
            loading={busy}
            onClick={() =>
              void (async () => {
                const [file] = await take(await chooseFiles(t('chooseFile'), [], false))
                if (file) useDocumentsStore.setState({ taken: file })
              })()
            }
          >
            {t('chooseFile')}
          </Button>
        </div>
      </>
    )
  return <FileForm key={taken.fileId} file={taken} />
}

function FileForm({ file }: { file: ShownFile }) {
  const { t } = useTranslation('documents')
  const { language } = useFormats()
  const office = useOffice()
  const { open } = useRecordPlace()
  const [, go] = useLocation()
  const create = useCommand(client.documents.create, { quiet: true })
  const { failure } = create
  const twin =
    failure?.code === 'TAKEN' && failure.data.field === 'document_twin' ? failure.data.value : null
  const isScan = file.mediaType === 'application/pdf' || file.mediaType.startsWith('image/')
  const inputOf = (values: DocumentValues) => {
    const { ownerId, ...fields } = fieldsOf(values)
    return {
      fileId: file.fileId,
      // Nobody named: it is whose desk this is.
      fields: { ...fields, ...(ownerId ? { ownerId } : {}) },
      values: ownValuesOf(values),
    }
  }
  const saved = (id: string, number: string) => {
    useDocumentsStore.setState({ taken: null })
    showToast({ tone: 'good', text: t('toast.created', { number }) })
    open(id)
  }
  return (
    <>
      <RecordForm<DocumentValues, Parameters<typeof client.documents.create>[0], CreatedLine>
        draft={`documents.file.${file.fileId}`}
        initial={{
          ...emptyDocument(office?.language ?? language),
          title: file.name.replace(/\.[^.]*$/, ''),
          kind: isScan ? 'scan' : 'other',
        }}
        schema={documentSchema}
        command={{ ...create, words: twin ? null : create.words }}
        input={inputOf}
        onSaved={({ id, number }) => saved(id, number)}
      >
        {(form) => (
          <>
            <DocumentNames form={form} />
            <ContactField form={form} />
            <DocumentLinks form={form} />
            <DocumentOwnFields form={form} />
            {twin && (
              <Notice tone="warn">
                {t('twin.title')}
                <div className={styles.acts}>
                  <Button size="xs" onClick={() => go(`/documents/${twin}`)}>
                    {t('twin.open')}
                  </Button>
                  <Button
                    size="xs"
                    loading={create.busy}
                    onClick={() =>
                      void (async () => {
                        const line = await create.run({ ...inputOf(form.getValues()), sure: true })
                        if (!line) return
                        form.forget()
                        saved(line.id, line.number)
                      })()
                    }
                  >
                    {t('twin.sure')}
                  </Button>
                </div>
              </Notice>
            )}
          </>
        )}
      </RecordForm>
      <div className={own.below}>
        <FilePreview file={file} />
      </div>
    </>
  )
}

type CreatedLine = Awaited<ReturnType<typeof client.documents.create>>
