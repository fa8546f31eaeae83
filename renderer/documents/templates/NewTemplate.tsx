import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import * as z from 'zod'
import type { FileId } from '../../../shared/base/ids.ts'
import { name } from '../../../shared/base/schemas.ts'
import type { DocumentKind } from '../../../shared/documents/contract/documents.ts'
import type { DocumentTemplate } from '../../../shared/documents/contract/templates.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import styles from '../documents.module.css'
import { KindAndLanguage } from '../form/DocumentInputs.tsx'
import { FoundFields } from './FoundFields.tsx'
import { useChooseWord } from './useChooseWord.ts'

const schema = z.object({ name: name(200) })

/** A Word file of the office's own becomes a template; its fields are shown before it is kept. */
export function NewTemplate() {
  const { t } = useTranslation('documents')
  const [, go] = useLocation()
  const [file, setFile] = useState<ShownFile | null>(null)
  const { choose, busy } = useChooseWord()
  return (
    <>
      <Notice>{t('templates.newText')}</Notice>
      <div className={styles.acts}>
        <Button
          variant={file ? 'default' : 'filled'}
          loading={busy}
          onClick={() => void choose().then((taken) => taken && setFile(taken))}
        >
          {t('templates.chooseFile')}
        </Button>
        <Button variant="subtle" onClick={() => go('/documents/templates/names')}>
          {t('templates.fieldNames')}
        </Button>
      </div>
      {file && <TemplateForm key={file.fileId} file={file} />}
    </>
  )
}

function TemplateForm({ file }: { file: ShownFile }) {
  const { t } = useTranslation(['documents', 'base'])
  const { language } = useFormats()
  const inspected = useInspected(file.fileId)
  const add = useCommand(client.documents.templates.add, {
    quiet: true,
    done: (template) => t('base:record.added', { name: template.name }),
  })
  if (inspected.error) return <QueryNotice error={inspected.error} />
  if (!inspected.data) return <p className={styles.soft}>{t('coming')}</p>
  if (inspected.data.faults.length > 0) return <Faults faults={inspected.data.faults} />
  return (
    <>
      <RecordForm<
        TemplateValues,
        Parameters<typeof client.documents.templates.add>[0],
        DocumentTemplate
      >
        draft={`documents.template.${file.fileId}`}
        initial={{
          name: file.name.replace(/\.[^.]*$/, ''),
          kind: 'letter',
          language,
        }}
        schema={schema}
        command={add}
        input={(fields) => ({ fields, fileId: file.fileId })}
      >
        {(form) => (
          <>
            <TextField {...form.getInputProps('name')} label={t('templates.name')} required />
            <KindAndLanguage form={form} />
          </>
        )}
      </RecordForm>
      <FoundFields found={inspected.data} />
    </>
  )
}

export type TemplateValues = {
  name: string
  kind: DocumentKind
  language: DocumentTemplate['language']
}

const useInspected = (fileId: FileId) =>
  useQuery(orpc.documents.templates.inspect.queryOptions({ input: { fileId } }))

/** What is broken in a template, with the words of each tag: it is mended in Word. */
export function Faults({ faults }: { faults: readonly { reason: string; tag: string }[] }) {
  const { t } = useTranslation(['documents', 'errors'])
  return (
    <Notice tone="bad">
      {t('templates.broken')}
      <ul className={styles.lines}>
        {faults.map(({ reason, tag }) => (
          <li key={`${reason} ${tag}`}>
            <code>{tag}</code> {t([`errors:fileReason_template_${reason}`, 'templates.brokenTag'])}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
