import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import type { ContentReference } from '../../../shared/archive/contract/dossier.ts'
import type { DocumentId, DossierId, MailEntryId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { DayField, TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../archive.module.css'
import { findPapers } from '../parts/findThings.ts'
import { ThingField } from '../parts/ThingField.tsx'

const WAYS = ['record', 'paper', 'file'] as const
type Way = (typeof WAYS)[number]

/** Puts letters, documents, paper or files into an open dossier, one after the other. */
export function AddContents({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('archive')
  const [way, setWay] = useState<Way>('record')
  const add = useCommand(client.archive.dossiers.addContents, {
    done: ({ code }) => t('toast.filed', { code }),
  })
  const put = async (contents: ContentReference[]) =>
    (await add.run({ dossierId, contents })) !== null
  return (
    <div className={styles.stack}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('add.label')}
        value={way}
        onChange={(next) => setWay(next as Way)}
        data={WAYS.map((value) => ({ value, label: t(`add.${value}`) }))}
      />
      {way === 'record' && (
        <ThingField
          key={dossierId}
          aria-label={t('add.record')}
          placeholder={t('add.recordText')}
          find={findPapers}
          onChange={(thing) => {
            if (thing?.kind === 'mail') void put([{ mailEntryId: thing.id as MailEntryId }])
            if (thing?.kind === 'document') void put([{ documentId: thing.id as DocumentId }])
          }}
        />
      )}
      {way === 'paper' && <AddPaper busy={add.busy} put={put} />}
      {way === 'file' && <AddFiles put={put} />}
    </div>
  )
}

type Put = (contents: ContentReference[]) => Promise<boolean>

/** Paper that is nowhere else in the program. */
function AddPaper({ busy, put }: { busy: boolean; put: Put }) {
  const { t } = useTranslation('archive')
  const { today } = useFormats()
  const [description, setDescription] = useState('')
  const [day, setDay] = useState<Day | null>(null)
  const isWritten = description.trim() !== ''
  return (
    <form
      className={styles.moveRow}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWritten) return
        void put([{ description: description.trim(), day }]).then((done) => {
          if (!done) return
          setDescription('')
          setDay(null)
        })
      }}
    >
      <TextField
        label={t('add.what')}
        placeholder={t('add.whatExample')}
        value={description}
        onChange={setDescription}
      />
      <DayField label={t('add.day')} value={day} onChange={setDay} latest={today()} width={140} />
      <Button type="submit" disabled={!isWritten} loading={busy}>
        {t('add.put')}
      </Button>
    </form>
  )
}

function AddFiles({ put }: { put: Put }) {
  const { t } = useTranslation('archive')
  const take = useCommand(client.files.add, { undoable: false })
  const choose = async () => {
    const contents: ContentReference[] = []
    for (const file of await chooseFiles(t('add.file'), [], true)) {
      const stored = await take.run({ file })
      if (stored) contents.push({ fileId: stored.id, description: '' })
    }
    if (contents.length > 0) await put(contents)
  }
  return (
    <div>
      <Button size="xs" loading={take.busy} onClick={() => void choose()}>
        {t('add.choose')}
      </Button>
    </div>
  )
}
