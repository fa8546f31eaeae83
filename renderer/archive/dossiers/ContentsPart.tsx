import { ActionIcon } from '@mantine/core'
import { IconFile, IconFileText, IconMail, IconNotes, IconTrashX, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DossierContent, DossierDetail } from '../../../shared/archive/contract/dossier.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import type { Icon } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../archive.module.css'
import { AddContents } from './AddContents.tsx'

const icons: Record<DossierContent['kind'], Icon> = {
  mail: IconMail,
  document: IconFileText,
  file: IconFile,
  paper: IconNotes,
}

/** What lies in the dossier; while it is open more is put in, or taken out. */
export function ContentsPart({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('archive')
  const { id: dossierId, state, contentList } = dossier
  const isOpen = state === 'open'
  const remove = useCommand(client.archive.dossiers.removeContents, {
    done: () => t('toast.takenOut'),
  })
  return (
    <div className={styles.stack}>
      {isOpen ? (
        <AddContents dossierId={dossierId} />
      ) : (
        <Notice>{t(state === 'closed' ? 'contentsFrozen' : `stubContents.${state}`)}</Notice>
      )}
      {contentList.length === 0 && <p className={styles.soft}>{t('contentsNone')}</p>}
      <ul className={styles.lines}>
        {contentList.map((content) => (
          <ContentLine
            key={content.id}
            content={content}
            {...(isOpen
              ? { onRemove: () => void remove.run({ dossierId, contentIds: [content.id] }) }
              : {})}
          />
        ))}
      </ul>
    </div>
  )
}

function ContentLine(props: { content: DossierContent; onRemove?: () => void }) {
  const { content, onRemove } = props
  const { t } = useTranslation('archive')
  const { day } = useFormats()
  const [, go] = useLocation()
  const { kind, mailEntryId, documentId, title, detail, erased } = content
  const Mark = icons[kind]
  const address = mailEntryId
    ? `/mail/${mailEntryId}`
    : documentId
      ? `/documents/${documentId}`
      : null
  return (
    <li className={styles.line}>
      <Mark size={17} stroke={1.6} aria-label={t(`contentKind.${kind}`)} />
      <span className={styles.lineText}>
        {address ? (
          <button type="button" className={styles.link} onClick={() => go(address)}>
            {title}
          </button>
        ) : (
          title
        )}
        <small className={styles.soft}>
          {[detail, content.day && day(content.day)].filter(Boolean).join(' · ')}
        </small>
      </span>
      {erased && <StatusMark tone="idle" icon={IconTrashX} label={t('erased')} />}
      {onRemove && (
        <ActionIcon
          variant="subtle"
          aria-label={t('takeOutContent', { title })}
          title={t('takeOutContent', { title })}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </li>
  )
}
