import { ActionIcon, Button } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, BundleFile } from '../../../shared/agenda/contract/meetings.ts'
import type { AgendaItemId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import type { MeetingKey } from './meetingKey.ts'
import styles from './meetings.module.css'

type Props = {
  meeting: MeetingKey
  files: readonly BundleFile[]
  items: readonly AgendaItem[]
}

/** The papers of the meeting, each with the point it belongs to; one of them is looked at. */
export function BundlePapers({ meeting, files, items }: Props) {
  const { t } = useTranslation('meetings')
  const [chosen, setChosen] = useState<string | null>(null)
  const { take, busy } = useTakeFiles()
  const set = useCommand(client.agenda.meetings.setFiles)
  const shown = files.find(({ fileId }) => fileId === chosen)
  const kept = files.map(({ fileId, itemId }) => ({ fileId, itemId }))
  const save = (next: typeof kept) => set.run({ ...meeting, files: next })
  const add = async () => {
    const taken = await take(await chooseFiles(t('meetingFiles.add'), [], true))
    if (taken.length > 0)
      await save([...kept, ...taken.map(({ fileId }) => ({ fileId, itemId: null }))])
  }
  const points = items.map(({ id, title }, index) => ({
    value: id,
    label: `${index + 1}. ${title}`,
  }))
  return (
    <Section title={t('meetingFiles.title')}>
      <ul className={styles.lines} aria-label={t('meetingFiles.title')}>
        {files.map(({ fileId, name, itemId }) => (
          <li key={fileId} className={styles.line}>
            <span className={styles.wide}>
              <button
                type="button"
                className={styles.link}
                aria-pressed={fileId === chosen}
                onClick={() => setChosen(fileId === chosen ? null : fileId)}
              >
                <IconPaperclip size={14} aria-hidden /> {name}
              </button>
            </span>
            {points.length > 0 && (
              <ChoiceField
                label=""
                aria-label={t('meetingFiles.point', { name })}
                placeholder={t('meetingFiles.wholeMeeting')}
                clearable
                width={200}
                value={itemId}
                choices={points}
                onChange={(point) =>
                  void save(
                    kept.map((one) =>
                      one.fileId === fileId
                        ? { fileId, itemId: point as AgendaItemId | null }
                        : one,
                    ),
                  )
                }
              />
            )}
            <ActionIcon
              variant="subtle"
              aria-label={t('meetingFiles.remove', { name })}
              onClick={() => void save(kept.filter((one) => one.fileId !== fileId))}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button size="xs" loading={busy || set.busy} onClick={() => void add()}>
          {t('meetingFiles.add')}
        </Button>
      </div>
      {shown && <FilePreview key={shown.fileId} file={shown} />}
    </Section>
  )
}
