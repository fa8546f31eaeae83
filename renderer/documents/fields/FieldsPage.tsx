import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import type { DocumentFieldId } from '../../../shared/base/ids.ts'
import type { DocumentField } from '../../../shared/documents/contract/fields.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import { FieldInputs } from './FieldInputs.tsx'
import type { FieldValues } from './fieldForm.ts'
import { emptyField, fieldFieldsOf, fieldSchema, fieldValuesOf } from './fieldForm.ts'

const useAllFields = () => useQuery(orpc.documents.fields.list.queryOptions({ input: {} }))

/** The fields that the office gives its documents besides those of the program. */
export function FieldsPage() {
  const { t } = useTranslation('documents')
  const [showRetired, setShowRetired] = useState(false)
  const query = useAllFields()
  const rows = useMemo(
    () => query.data?.filter(({ retired }) => showRetired || !retired),
    [query.data, showRetired],
  )
  return (
    <RecordPage<DocumentField>
      address="/documents/fields"
      title="documents:fields.title"
      text={t('fields.text')}
      newLabel="documents:fields.new"
      query={{ data: rows, error: query.error }}
      columns={useFieldColumns()}
      retired={[showRetired, setShowRetired]}
      empty={{ title: t('fields.emptyTitle'), text: t('fields.emptyText') }}
      panel={(id) => <FieldPanel fieldId={id as DocumentFieldId} />}
      newForm={<NewField />}
    />
  )
}

function useFieldColumns(): Column<DocumentField>[] {
  const { t } = useTranslation('documents')
  const { number } = useFormats()
  return useMemo(
    () => [
      { id: 'name', header: t('fields.name'), value: ({ name }) => name, width: 200, grow: true },
      {
        id: 'type',
        header: t('fields.type'),
        value: ({ type }) => t(`fieldType.${type}`),
        width: 180,
      },
      {
        id: 'kinds',
        header: t('fields.kinds'),
        value: ({ kinds }) =>
          kinds.length === 0
            ? t('fields.allKinds')
            : kinds.map((kind) => t(`kind.${kind}`)).join(', '),
        width: 180,
        givesWay: 1,
      },
      {
        id: 'used',
        header: t('fields.used'),
        value: ({ used }) => used,
        text: ({ used }) => number(used),
        width: 150,
        numeric: true,
        givesWay: 2,
      },
    ],
    [t, number],
  )
}

function NewField() {
  const { t } = useTranslation(['documents', 'base'])
  const create = useCommand(client.documents.fields.create, {
    quiet: true,
    done: ({ name }) => t('base:record.added', { name }),
  })
  return (
    <RecordForm<FieldValues, Parameters<typeof client.documents.fields.create>[0], DocumentField>
      draft="documents.field"
      initial={emptyField}
      schema={fieldSchema}
      command={create}
      input={(values) => ({ type: values.type, fields: fieldFieldsOf(values) })}
    >
      {(form) => <FieldInputs form={form} isNew />}
    </RecordForm>
  )
}

function FieldPanel({ fieldId }: { fieldId: DocumentFieldId }) {
  const { t } = useTranslation(['documents', 'base'])
  const { data, error } = useAllFields()
  const field = findRecord(data, fieldId)
  const update = useCommand(client.documents.fields.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  return (
    <RecordPanel
      record={field}
      noun={t('fields.one')}
      error={error}
      entity="documentField"
      tabs={
        field
          ? [
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: (
                  <>
                    <RecordForm<
                      FieldValues,
                      Parameters<typeof client.documents.fields.update>[0],
                      DocumentField
                    >
                      draft="documents.field"
                      record={field}
                      initial={fieldValuesOf(field)}
                      schema={fieldSchema}
                      command={update}
                      input={(values) => ({
                        fieldId,
                        version: field.version,
                        fields: fieldFieldsOf(values),
                      })}
                    >
                      {(form) => <FieldInputs form={form} />}
                    </RecordForm>
                    <Retire
                      record={field}
                      call={client.documents.fields.retire}
                      input={{ fieldId }}
                    />
                  </>
                ),
              },
            ]
          : []
      }
    />
  )
}
