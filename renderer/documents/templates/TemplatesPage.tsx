import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DocumentTemplateId } from '../../../shared/base/ids.ts'
import type { DocumentTemplate } from '../../../shared/documents/contract/templates.ts'
import { readyTemplate } from '../../../shared/documents/contract/templates.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { languages } from '../../base/format/languages.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useTemplates } from '../queries.ts'
import { FieldNames } from './FieldNames.tsx'
import { NewTemplate } from './NewTemplate.tsx'
import { TemplatePanel } from './TemplatePanel.tsx'

const ADDRESS = '/documents/templates'

/** The office's Word templates and those that come with the program. */
export function TemplatesPage() {
  const { t } = useTranslation('documents')
  const { language } = useFormats()
  const [, go] = useLocation()
  const [showRetired, setShowRetired] = useState(false)
  const query = useTemplates(showRetired)
  // The retired ones are there too: none of them is added again.
  const all = useTemplates(true).data
  const isReadyThere = readyTemplate.options.every((ready) =>
    all?.some((template) => template.language === language && template.ready === ready),
  )
  const addReady = useCommand(client.documents.templates.addReady, {
    done: (added) => t('templates.readyAdded', { count: added.length }),
  })
  const ready = all && !isReadyThere && (
    <Button loading={addReady.busy} onClick={() => void addReady.run({ language })}>
      {t('templates.addReadyIn', { language: languages[language].name })}
    </Button>
  )
  return (
    <RecordPage<DocumentTemplate>
      address={ADDRESS}
      title="documents:templates.title"
      text={t('templates.text')}
      newLabel="documents:templates.new"
      buttons={ready}
      query={query}
      columns={useTemplateColumns()}
      toolbar={
        <Button size="xs" onClick={() => go(`${ADDRESS}/names`)}>
          {t('templates.fieldNames')}
        </Button>
      }
      retired={[showRetired, setShowRetired]}
      empty={{
        title: t('templates.emptyTitle'),
        text: t('templates.emptyText'),
        children: ready,
      }}
      panel={(id) =>
        id === 'names' ? <FieldNames /> : <TemplatePanel templateId={id as DocumentTemplateId} />
      }
      newForm={<NewTemplate />}
    />
  )
}

function useTemplateColumns(): Column<DocumentTemplate>[] {
  const { t } = useTranslation('documents')
  const { number, instant } = useFormats()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('templates.name'),
        value: ({ name }) => name,
        width: 220,
        grow: true,
      },
      {
        id: 'language',
        header: t('language'),
        value: ({ language }) => languages[language].name,
        width: 110,
      },
      {
        id: 'kind',
        header: t('kindLabel'),
        value: ({ kind }) => t(`kind.${kind}`),
        width: 120,
        givesWay: 2,
      },
      {
        id: 'unknown',
        header: t('templates.fields'),
        value: ({ unknown }) => unknown.length,
        text: ({ fields }) => number(fields.length),
        render: ({ fields, unknown }) =>
          unknown.length === 0 ? (
            number(fields.length)
          ) : (
            <StatusMark
              tone="warn"
              label={t('templates.unknown', {
                count: unknown.length,
                shown: number(unknown.length),
              })}
            />
          ),
        width: 130,
        givesWay: 1,
      },
      {
        id: 'used',
        header: t('templates.used'),
        value: ({ used }) => used,
        text: ({ used }) => number(used),
        width: 150,
        numeric: true,
        givesWay: 3,
      },
      {
        id: 'changed',
        header: t('changedAt'),
        value: ({ changedAt }) => changedAt,
        text: ({ changedAt }) => instant(changedAt),
        width: 140,
        givesWay: 4,
      },
    ],
    [t, number, instant],
  )
}
