import { useTranslation } from 'react-i18next'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { readFailure } from '../../base/command/failure.ts'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { ActForm, isAct } from '../acts/ActForm.tsx'
import { stateLooks } from '../mailLooks.ts'
import { useLetter } from '../queries.ts'
import { ActButtons } from './ActButtons.tsx'
import { LetterEdit } from './LetterEdit.tsx'
import { LetterFiles } from './LetterFiles.tsx'
import { LetterOverview } from './LetterOverview.tsx'
import styles from './panel.module.css'

/** One letter beside the register: what it is, where it is, its files, all that happened with it. */
export function LetterPanel({ mailEntryId }: { mailEntryId: string }) {
  const { t } = useTranslation('mail')
  const { view } = useRecordPlace()
  const { data: letter, error } = useLetter(mailEntryId)
  const isGone = error !== null && readFailure(error).code === 'NOT_FOUND'
  return (
    <RecordPanel
      record={isGone ? null : letter && { name: letter.subject }}
      noun={t('letter')}
      entity="mailEntry"
      error={isGone ? null : error}
      subtitle={letter && <Subtitle letter={letter} />}
      footer={
        letter &&
        !letter.annulled &&
        (isAct(view) ? (
          <div key={view} className={styles.act}>
            <ActForm letter={letter} act={view} />
          </div>
        ) : (
          <ActButtons letter={letter} />
        ))
      }
      tabs={
        letter
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <LetterOverview letter={letter} />,
              },
              { id: 'files', label: 'mail:files.title', content: <LetterFiles letter={letter} /> },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <LetterEdit letter={letter} />,
              },
            ]
          : []
      }
    />
  )
}

function Subtitle({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('mail')
  const { shownNumber, direction, medium, state, annulled } = letter
  return (
    <span className={styles.subtitle}>
      {annulled ? (
        <StatusMark tone="bad" label={t('annulled')} />
      ) : (
        <StatusMark {...stateLooks[state]} label={t(`state.${state}`)} />
      )}
      <span>{[shownNumber, t(`direction.${direction}`), t(`medium.${medium}`)].join(' · ')}</span>
    </span>
  )
}
