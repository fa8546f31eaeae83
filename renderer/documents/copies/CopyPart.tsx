import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInstant } from '../../../shared/base/dates.ts'
import type { WorkingCopy } from '../../../shared/base/shellCalls.ts'
import type { DocumentLine } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { shell } from '../../app/client/shell.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { showToast } from '../../base/toasts.ts'
import styles from '../documents.module.css'
import { endCopy, mayDrop } from './dropCopy.ts'
import { useOpenDocument } from './useOpenDocument.ts'

/** The copy of this document that lies open in a program: what was saved there becomes its next version. */
export function CopyPart({ document, copy }: { document: DocumentLine; copy: WorkingCopy }) {
  const { t } = useTranslation('documents')
  const { instant } = useFormats()
  const open = useOpenDocument()
  const [note, setNote] = useState('')
  const { id: documentId, lock, current } = document
  const add = useCommand(client.files.add, { undoable: false })
  const addVersion = useCommand(client.documents.addVersion, {
    done: (line) => t('toast.version', { number: line.current }),
  })
  const checkIn = useCommand(client.documents.checkIn, {
    done: (line) => t('toast.version', { number: line.current }),
  })
  const giveBack = useCommand(client.documents.checkIn, { undoable: false })
  const busy = add.busy || addVersion.busy || checkIn.busy || giveBack.busy

  const take = async (isLast: boolean) => {
    const held = await shell.readWorkingCopy(documentId)
    if (!held) return showToast({ tone: 'warn', text: t('copy.gone') })
    const file = await add.run({ file: new File([held.bytes], held.name) })
    if (!file) return
    const input = { documentId, fileId: file.id, note }
    const line =
      isLast && lock?.mine
        ? await checkIn.run(input)
        : // Newer versions were told of above; this one comes on top of them, and all stay.
          await addVersion.run({ ...input, base: current })
    if (!line) return
    setNote('')
    if (isLast) await endCopy(documentId)
    else await shell.keepOnWorkingCopy({ documentId, base: line.current, hash: held.hash })
  }
  const drop = async () => {
    if (!(await mayDrop(copy))) return
    if (lock?.mine) await giveBack.run({ documentId })
    await endCopy(documentId)
  }
  const savedAt = isInstant(copy.savedAt) ? instant(copy.savedAt) : ''
  return (
    <Notice tone={copy.changed ? 'warn' : 'calm'}>
      <p className={styles.soft}>
        {copy.changed ? t('copy.changed', { when: savedAt }) : t('copy.open')}
        {copy.changed && copy.base !== current && ` ${t('copy.older', { number: copy.base })}`}
      </p>
      {copy.changed && (
        <TextField
          aria-label={t('versionNote')}
          placeholder={t('versionNoteExample')}
          value={note}
          onChange={setNote}
        />
      )}
      <div className={styles.acts}>
        {copy.changed && (
          <>
            <Button size="xs" variant="filled" loading={busy} onClick={() => void take(true)}>
              {t('copy.takeLast')}
            </Button>
            <Button size="xs" loading={busy} onClick={() => void take(false)}>
              {t('copy.take')}
            </Button>
          </>
        )}
        <Button size="xs" onClick={() => void open(document)}>
          {t('copy.again')}
        </Button>
        <Button size="xs" variant="subtle" loading={busy} onClick={() => void drop()}>
          {t(copy.changed ? 'copy.drop' : 'copy.end')}
        </Button>
      </div>
    </Notice>
  )
}
