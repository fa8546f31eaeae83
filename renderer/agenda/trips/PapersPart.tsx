import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trip } from '../../../shared/agenda/contract/trips.ts'
import type { FileId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { printPaper, savePaper, showPaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'
import styles from './trips.module.css'

/** The trip on paper, its claim, and the tickets and bookings that belong to it. */
export function PapersPart({ trip }: { trip: Trip }) {
  const { t } = useTranslation('trips')
  const { bytes } = useFormats()
  const { id: tripId, version, files } = trip
  const fixed = trip.state === 'cancelled' || trip.state === 'settled'
  const [shown, setShown] = useState<FileId | null>(null)
  const { take, busy } = useTakeFiles()
  const set = useCommand(client.agenda.trips.setFiles)
  const keep = (fileIds: FileId[]) => set.run({ tripId, version, fileIds })
  const add = async () => {
    const taken = await take(await chooseFiles(t('files.add'), [], true))
    if (taken.length > 0) await keep([...files, ...taken].map(({ fileId }) => fileId))
  }
  const hand = (call: Promise<Paper>, use: (paper: Paper) => Promise<unknown>) =>
    void call.then(use).catch(showFailure)
  const { paper, claim } = client.agenda.trips
  const open = files.find(({ fileId }) => fileId === shown)
  return (
    <>
      <Section title={t('papers.sheet')}>
        <div className={styles.acts}>
          <Button size="xs" onClick={() => hand(paper({ tripId }), printPaper)}>
            {t('papers.print')}
          </Button>
          <Button size="xs" onClick={() => hand(paper({ tripId }), showPaper)}>
            {t('papers.show')}
          </Button>
        </div>
      </Section>
      <Section title={t('papers.claim')}>
        <div className={styles.acts}>
          <Button size="xs" onClick={() => hand(claim({ tripId }), printPaper)}>
            {t('papers.print')}
          </Button>
          <Button size="xs" onClick={() => hand(claim({ tripId }), showPaper)}>
            {t('papers.show')}
          </Button>
          <Button size="xs" onClick={() => hand(claim({ tripId, format: 'csv' }), savePaper)}>
            {t('papers.table')}
          </Button>
        </div>
      </Section>
      <Section title={t('files.title')}>
        {files.length === 0 && <p className={styles.soft}>{t('files.none')}</p>}
        <ul className={styles.lines}>
          {files.map((file) => (
            <li key={file.fileId} className={styles.line}>
              <span className={styles.wide}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-pressed={file.fileId === shown}
                  onClick={() => setShown(file.fileId === shown ? null : file.fileId)}
                >
                  {file.name}
                </Button>
                <small>{bytes(file.bytes)}</small>
              </span>
              {!fixed && (
                <ActionIcon
                  variant="subtle"
                  aria-label={t('files.remove', { name: file.name })}
                  onClick={() =>
                    void keep(files.map(({ fileId }) => fileId).filter((id) => id !== file.fileId))
                  }
                >
                  <IconX size={16} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
        {!fixed && (
          <Button size="xs" mt={8} loading={busy || set.busy} onClick={() => void add()}>
            {t('files.add')}
          </Button>
        )}
        {open && <FilePreview key={open.fileId} file={open} />}
      </Section>
    </>
  )
}
