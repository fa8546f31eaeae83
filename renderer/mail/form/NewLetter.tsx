import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MailEntry } from '../../../shared/mail/contract/entry.ts'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { showToast } from '../../base/toasts.ts'
import { useMailStore } from '../store.ts'
import { Attached } from './Attached.tsx'
import { LetterForm } from './LetterForm.tsx'
import styles from './form.module.css'
import { useProposal } from './useProposal.tsx'

/** Says which number a letter got; one click opens it. */
export function useTellRegistered() {
  const { t } = useTranslation('mail')
  const [, go] = useLocation()
  return ({ id, shownNumber, partyName }: MailEntry) =>
    showToast({
      tone: 'good',
      text: t('registered', { number: shownNumber, party: partyName }),
      action: { label: t('openIt'), run: () => go(`/mail/${id}`) },
    })
}

/** A new letter; with it registered, the next one can be typed at once. */
export function NewLetter() {
  const { t } = useTranslation('mail')
  const { close } = useRecordPlace()
  const { attached, setAttached } = useMailStore()
  const [round, setRound] = useState(0)
  const { take, busy } = useTakeFiles()
  const tell = useTellRegistered()
  const main = attached[0]
  const { initial, ready, note } = useProposal(main)
  const add = async () => {
    const chosen = await chooseFiles(t('files.add'), [], true)
    if (chosen.length > 0) setAttached([...attached, ...(await take(chosen))])
  }
  return (
    <>
      {ready && (
        <LetterForm
          key={`${round} ${main?.fileId ?? ''}`}
          draftKey={main ? `mail.file.${main.fileId}` : 'mail.new'}
          initial={initial}
          files={attached}
          withLine
          focus
          onBack={close}
          onRegistered={(letter) => {
            tell(letter)
            setAttached([])
            setRound(round + 1)
          }}
        >
          {note}
          <Attached files={attached} onChange={setAttached}>
            <Button size="compact-xs" loading={busy} onClick={() => void add()}>
              {t('files.add')}
            </Button>
          </Attached>
        </LetterForm>
      )}
      {main && (
        <div className={styles.below}>
          <FilePreview file={main} />
        </div>
      )}
    </>
  )
}
