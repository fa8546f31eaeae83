import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import styles from '../mail.module.css'
import { MeetingAct } from '../MeetingAct.tsx'
import own from './panel.module.css'

/** The files of a letter, one of them looked at. More can be added; the one that was registered stays. */
export function LetterFiles({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('mail')
  const { bytes } = useFormats()
  const { fileList, id: mailEntryId } = letter
  const [chosen, setChosen] = useState<string | null>(null)
  const { take, busy } = useTakeFiles()
  const add = useCommand(client.mail.addFiles, { undoable: false })
  const shown = fileList.find(({ fileId }) => fileId === chosen) ?? fileList[0]
  const choose = async () => {
    const taken = await take(await chooseFiles(t('files.add'), [], true))
    if (taken.length > 0) await add.run({ mailEntryId, fileIds: taken.map(({ fileId }) => fileId) })
  }
  return (
    <div className={own.files}>
      {fileList.length === 0 && <Notice>{t('files.none')}</Notice>}
      {fileList.length > 1 && (
        <ul className={styles.fileList}>
          {fileList.map((file) => (
            <li key={file.fileId}>
              <button
                type="button"
                aria-pressed={file === shown}
                onClick={() => setChosen(file.fileId)}
              >
                <IconPaperclip size={14} aria-hidden />
                <span>{file.name}</span>
                <small>{file.main ? t('files.main') : bytes(file.bytes)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!letter.annulled && (
        <div>
          <Button size="xs" loading={busy || add.busy} onClick={() => void choose()}>
            {t('files.add')}
          </Button>
        </div>
      )}
      {shown && <MeetingAct file={shown} />}
      {shown && <FilePreview key={shown.fileId} file={shown} />}
    </div>
  )
}
