import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DocumentLine } from '../../../shared/documents/contract/documents.ts'
import type { MailEntryId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { showFailure } from '../../base/toasts.ts'
import styles from '../mail.module.css'

type Props = {
  mailEntryId: MailEntryId
  onText: (text: string) => void
  onAttach: (document: DocumentLine) => void
}

/** The documents that were drafted as an answer to the letter: their words, or they themselves, go into the e-mail. */
export function FromDocuments({ mailEntryId, onText, onAttach }: Props) {
  const { t } = useTranslation('email')
  const { data } = useQuery(orpc.documents.list.queryOptions({ input: { mailEntryId, limit: 20 } }))
  const documents = data?.documents.filter(({ masked }) => !masked) ?? []
  if (documents.length === 0) return null
  const takeText = async ({ id }: DocumentLine) => {
    try {
      onText((await client.documents.text({ documentId: id })).text)
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <ul className={styles.lines} aria-label={t('write.documents')}>
      {documents.map((document) => (
        <li key={document.id}>
          {document.title} <small>{document.number}</small>
          <div className={styles.row}>
            <Button size="compact-xs" onClick={() => void takeText(document)}>
              {t('write.takeText')}
            </Button>
            <Button size="compact-xs" onClick={() => onAttach(document)}>
              {t('write.attach')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
