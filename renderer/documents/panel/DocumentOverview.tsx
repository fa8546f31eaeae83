import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { languages } from '../../base/format/languages.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { addressOf } from '../../base/recordLooks.ts'
import { CopyPart } from '../copies/CopyPart.tsx'
import { useWorkingCopies } from '../copies/useWorkingCopies.ts'
import styles from '../documents.module.css'
import { useValueText } from '../form/useValueText.ts'
import { useFields } from '../queries.ts'
import own from './panel.module.css'

/** What the document is, who has it, and how it looks now. */
export function DocumentOverview({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const { instant } = useFormats()
  const copy = useWorkingCopies().find(({ documentId }) => documentId === document.id)
  const officeFacts = useOwnFacts(document)
  if (document.masked) return <Notice tone="warn">{t('maskedText')}</Notice>
  const { lock, ranOut, contactId, mailEntryId, requestId, sentEntryId } = document
  return (
    <>
      <div className={own.notices}>
        {copy && <CopyPart document={document} copy={copy} />}
        {lock && !copy && (
          <Notice tone={lock.mine ? 'calm' : 'warn'}>
            {t(lock.mine ? 'lock.mineUntil' : 'lock.byUntil', {
              name: lock.byName,
              when: instant(lock.until),
            })}
          </Notice>
        )}
        {ranOut && !copy && (
          <Notice tone="warn">
            {t(ranOut.mine ? 'lock.mineRanOut' : 'lock.byRanOut', {
              name: ranOut.byName,
              when: instant(ranOut.until),
            })}
          </Notice>
        )}
        <WaitingHandOn document={document} />
      </div>
      <Facts
        facts={[
          [
            t('contact'),
            contactId && <Link to={`/people/contacts/${contactId}`}>{document.contactName}</Link>,
          ],
          [
            t('letter'),
            mailEntryId && <Link to={`/mail/${mailEntryId}`}>{document.mailNumber}</Link>,
          ],
          [
            t('request'),
            requestId && <Link to={`/requests/${requestId}`}>{document.requestNumber}</Link>,
          ],
          [
            t('sentAs'),
            sentEntryId && <Link to={`/mail/${sentEntryId}`}>{document.sentNumber}</Link>,
          ],
          [t('sentAt'), document.sentAt && instant(document.sentAt)],
          [t('owner'), document.ownerName],
          [t('language'), languages[document.language].name],
          [t('ourReference'), document.ourReference],
          [t('yourReference'), document.yourReference],
          ...officeFacts,
          [t('confidential'), document.confidential ? t('yesNo.true') : ''],
          [t('note'), document.note],
          [t('madeFrom'), document.templateName],
          [t('createdAt'), `${instant(document.createdAt)}, ${document.createdByName}`],
          [t('finalAt'), document.finalAt && instant(document.finalAt)],
        ]}
      />
      {document.linkedFrom.length > 0 && (
        <Section title={t('linkedFrom')}>
          <ul className={styles.lines}>
            {document.linkedFrom.map(({ id, number, title }) => (
              <li key={id}>
                <Link to={`/documents/${id}`}>{`${number} ${title}`}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('currentVersion')}>
        <FilePreview key={document.fileId} file={{ ...document, name: document.fileName }} />
      </Section>
    </>
  )
}

/** The office's own fields of the document; a linked record opens. */
function useOwnFacts(document: DocumentDetail): [string, ReactNode][] {
  const fields = useFields()
  const textOf = useValueText()
  return document.values.map((held) => {
    const { fieldId, value } = held
    const field = fields.find(({ id }) => id === fieldId)
    const target = field?.type === 'document' || field?.type === 'contact' ? field.type : null
    return [
      field?.name ?? '',
      target && typeof value === 'string' ? (
        <Link to={addressOf(target, value, null)}>{held.shown}</Link>
      ) : (
        textOf(held, field?.type)
      ),
    ]
  })
}

export function Link({ to, children }: { to: string; children: ReactNode }) {
  const [, go] = useLocation()
  return (
    <button type="button" className={styles.link} onClick={() => go(to)}>
      {children}
    </button>
  )
}

/** Handed on, and nobody has said yet that it came. */
function WaitingHandOn({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const { instant } = useFormats()
  const acknowledge = useCommand(client.documents.acknowledge, {
    done: ({ toName }) => t('toast.acknowledged', { name: toName }),
  })
  const waiting = document.handOns.find(({ acknowledgedAt }) => acknowledgedAt === null)
  if (!waiting) return null
  const { id: handOnId, fromName, toName, at, note } = waiting
  return (
    <Notice tone="warn">
      {t('handOn.waiting', { from: fromName, to: toName, when: instant(at) })}
      {note && <p className={styles.soft}>{note}</p>}
      <div className={styles.acts}>
        <Button
          size="xs"
          loading={acknowledge.busy}
          onClick={() => void acknowledge.run({ handOnId })}
        >
          {t('handOn.acknowledge')}
        </Button>
      </div>
    </Notice>
  )
}
