import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MailEntryId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import styles from '../documents.module.css'
import { useOffice, useTemplates } from '../queries.ts'
import { DraftForm } from './DraftForm.tsx'
import { emptyDraft, replyDraft } from './draftForm.ts'

type Props = { templateId: string | null; replyTo?: MailEntryId }

/** A letter from a template: for a contact, a letter or a request, or free. An answer brings its letter's facts along. */
export function NewFromTemplate({ templateId, replyTo }: Props) {
  const { t } = useTranslation('documents')
  const { language } = useFormats()
  const [, go] = useLocation()
  const office = useOffice()
  const templates = useTemplates()
  const letter = useQuery(
    orpc.mail.get.queryOptions({
      input: { mailEntryId: replyTo as MailEntryId },
      enabled: replyTo !== undefined,
    }),
  )
  const addReady = useCommand(client.documents.templates.addReady, {
    done: (added) => t('templates.readyAdded', { count: added.length }),
  })
  const error = templates.error ?? letter.error
  if (error) return <QueryNotice error={error} />
  if (!templates.data || !office || (replyTo && !letter.data))
    return <p className={styles.soft}>{t('coming')}</p>
  if (templates.data.length === 0)
    return (
      <>
        <Notice>{t('templates.noneYet')}</Notice>
        <div className={styles.acts}>
          <Button variant="filled" loading={addReady.busy} onClick={() => void addReady.run({})}>
            {t('templates.addReady')}
          </Button>
          <Button onClick={() => go('/documents/templates/new')}>{t('templates.new')}</Button>
        </div>
      </>
    )
  const chosen =
    templates.data.find(({ id }) => id === templateId) ??
    firstChoice(templates.data, replyTo, language)
  const draft = emptyDraft(office.language, chosen)
  return (
    <DraftForm
      key={templateId ?? ''}
      templates={templates.data}
      initial={letter.data ? replyDraft(draft, letter.data) : draft}
      {...(letter.data ? { replyTo: letter.data } : {})}
    />
  )
}

/** An answer begins with the reply in the user's language, where there is one. */
function firstChoice(
  templates: NonNullable<ReturnType<typeof useTemplates>['data']>,
  replyTo: MailEntryId | undefined,
  language: string,
) {
  if (replyTo === undefined) return undefined
  const replies = templates.filter(({ ready }) => ready === 'reply')
  return replies.find((each) => each.language === language) ?? replies[0]
}
