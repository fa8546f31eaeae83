import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import * as z from 'zod'
import type { DocumentTemplateId } from '../../../shared/base/ids.ts'
import { name } from '../../../shared/base/schemas.ts'
import type { DocumentTemplate } from '../../../shared/documents/contract/templates.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { saveFileCopy } from '../../base/files/fileBytes.ts'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { TextField } from '../../base/form/fields.tsx'
import { languages } from '../../base/format/languages.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { Retire } from '../../base/record/Retire.tsx'
import styles from '../documents.module.css'
import { WORD } from '../documentLooks.ts'
import { KindAndLanguage } from '../form/DocumentInputs.tsx'
import { FoundFields } from './FoundFields.tsx'
import type { TemplateValues } from './NewTemplate.tsx'
import { useChooseWord } from './useChooseWord.ts'

type Detail = Awaited<ReturnType<typeof client.documents.templates.get>>
const schema = z.object({ name: name(200) })

/** One template: its fields, the versions of its file, how it looks. */
export function TemplatePanel({ templateId }: { templateId: DocumentTemplateId }) {
  const { t } = useTranslation('documents')
  const [, go] = useLocation()
  const { data: template, error } = useQuery(
    orpc.documents.templates.get.queryOptions({ input: { templateId } }),
  )
  return (
    <RecordPanel
      record={template}
      noun={t('template')}
      error={error}
      entity="documentTemplate"
      footer={
        template &&
        !template.retired && (
          <Button variant="filled" onClick={() => go(`/documents/new/${templateId}`)}>
            {t('templates.use')}
          </Button>
        )
      }
      tabs={
        template
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <Overview template={template} />,
              },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <Edit template={template} />,
              },
            ]
          : []
      }
    />
  )
}

const fileOf = ({ fileId, fileName }: { fileId: Detail['fileId']; fileName: string }) => ({
  fileId,
  name: fileName,
  bytes: 0,
  mediaType: WORD,
})

function Overview({ template }: { template: Detail }) {
  const { t } = useTranslation('documents')
  const { instant, number } = useFormats()
  const { choose, busy } = useChooseWord()
  const addVersion = useCommand(client.documents.templates.addVersion, {
    done: ({ current }) => t('toast.version', { number: current }),
  })
  const { id: templateId, version } = template
  const add = async () => {
    const file = await choose()
    if (file) await addVersion.run({ templateId, version, fileId: file.fileId })
  }
  return (
    <>
      <Facts
        facts={[
          [t('kindLabel'), t(`kind.${template.kind}`)],
          [t('language'), languages[template.language].name],
          [t('templates.used'), number(template.used)],
          [t('templates.origin'), template.ready ? t('templates.ready') : ''],
        ]}
      />
      <FoundFields found={template} />
      <Section
        title={t('versions')}
        action={
          <Button size="compact-xs" loading={busy || addVersion.busy} onClick={() => void add()}>
            {t('templates.newVersion')}
          </Button>
        }
      >
        <ol className={styles.versions}>
          {template.versions.map((each) => (
            <li key={each.number} data-current={each.number === template.current || undefined}>
              <strong>{each.number}</strong>
              <div>
                {each.note || each.fileName}
                <small>{[each.byName, instant(each.at)].filter(Boolean).join(' · ')}</small>
              </div>
              <div className={styles.versionActs}>
                <Button
                  size="compact-xs"
                  aria-label={t('saveVersion', { number: each.number })}
                  onClick={() => void saveFileCopy(fileOf(each))}
                >
                  {t('save')}
                </Button>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <TemplatePreview template={template} />
    </>
  )
}

function TemplatePreview({ template: { fileId } }: { template: Detail }) {
  const { data } = useQuery(orpc.files.get.queryOptions({ input: { fileId } }))
  return data ? <FilePreview key={fileId} file={{ ...data, fileId }} /> : null
}

function Edit({ template }: { template: Detail }) {
  const { t } = useTranslation(['documents', 'base'])
  const { id: templateId, version, name: own, kind, language } = template
  const update = useCommand(client.documents.templates.update, {
    quiet: true,
    done: (saved) => t('base:record.saved', { name: saved.name }),
  })
  return (
    <>
      <RecordForm<
        TemplateValues,
        Parameters<typeof client.documents.templates.update>[0],
        DocumentTemplate
      >
        draft="documents.template"
        record={template}
        initial={{ name: own, kind, language }}
        schema={schema}
        command={update}
        input={(fields) => ({ templateId, version, fields })}
      >
        {(form) => (
          <>
            <TextField {...form.getInputProps('name')} label={t('templates.name')} required />
            <KindAndLanguage form={form} />
          </>
        )}
      </RecordForm>
      <Retire record={template} call={client.documents.templates.retire} input={{ templateId }} />
    </>
  )
}
