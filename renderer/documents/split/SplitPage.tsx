import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FileDrop } from '../../base/files/FileDrop.tsx'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { printPaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'
import { SplitWork } from './SplitWork.tsx'
import styles from './split.module.css'

export type Proposal = Awaited<ReturnType<typeof client.documents.split.propose>>
const scope = 'documents:split.title'

/** A stack scanned in one go is taken apart at its separator sheets and number labels. */
export function SplitPage() {
  const { t } = useTranslation('documents')
  const [, go] = useLocation()
  const [work, setWork] = useState<{ file: ShownFile; proposal: Proposal } | null>(null)
  const { take, busy } = useTakeFiles()
  const propose = useCommand(client.documents.split.propose, {
    undoable: false,
    long: t('split.looking'),
  })
  const back = () => (work ? setWork(null) : go('/documents'))
  useHotkey({ scope, keys: 'Escape', label: 'base:keys.back', run: back })
  const begin = async (files: File[]) => {
    const [file] = await take(files)
    const proposal = file && (await propose.run({ fileId: file.fileId }))
    if (proposal) setWork({ file, proposal })
  }
  const printSheet = async () => {
    try {
      await printPaper(await client.documents.split.separatorSheet())
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <Page>
      <PageHeader title={t('split.title')} text={t('split.text')}>
        <Button onClick={back}>{t('back')}</Button>
        <Button onClick={() => void printSheet()}>{t('split.sheet')}</Button>
      </PageHeader>
      <div className={styles.page}>
        {work ? (
          <SplitWork
            key={work.file.fileId}
            file={work.file}
            proposal={work.proposal}
            onDone={() => setWork(null)}
          />
        ) : (
          <FileDrop
            title={t('split.drop')}
            text={t('split.dropText')}
            button={t('split.choose')}
            kinds={[{ name: 'PDF', extensions: ['pdf'] }]}
            busy={busy || propose.busy}
            onChoose={(files) => void begin(files)}
          />
        )}
      </div>
    </Page>
  )
}
