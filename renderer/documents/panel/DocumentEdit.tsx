import { useTranslation } from 'react-i18next'
import type { DocumentDetail, DocumentLine } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import {
  ContactField,
  DocumentLinks,
  DocumentNames,
  DocumentOwnFields,
} from '../form/DocumentInputs.tsx'
import type { DocumentValues } from '../form/documentForm.ts'
import { documentSchema, fieldsOf, ownValuesOf, valuesOf } from '../form/documentForm.ts'

/** What is known of the document; its content is changed by versions. */
export function DocumentEdit({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('base')
  const { id: documentId, version } = document
  const update = useCommand(client.documents.update, {
    quiet: true,
    done: ({ number }) => t('record.saved', { name: number }),
  })
  return (
    <RecordForm<DocumentValues, Parameters<typeof client.documents.update>[0], DocumentLine>
      draft="documents.document"
      record={document}
      initial={valuesOf(document)}
      schema={documentSchema}
      command={update}
      input={(values) => ({
        documentId,
        version,
        fields: fieldsOf(values),
        values: ownValuesOf(values),
      })}
    >
      {(form) => (
        <>
          <DocumentNames form={form} />
          <ContactField form={form} />
          <DocumentLinks form={form} />
          <DocumentOwnFields form={form} />
        </>
      )}
    </RecordForm>
  )
}
