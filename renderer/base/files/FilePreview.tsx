import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client/queries.ts'
import { Notice } from '../Notice.tsx'
import { QueryNotice } from '../QueryNotice.tsx'
import { useFormats } from '../format/useFormats.ts'
import type { ShownFile } from './fileBytes.ts'
import { openPdf, saveFileCopy } from './fileBytes.ts'
import { FilePicture } from './FilePicture.tsx'
import { FileWords } from './FileWords.tsx'
import { SafeFrame } from './SafeFrame.tsx'
import styles from './files.module.css'

/** A file looked at without leaving the page, whatever it holds: nothing of it can run or fetch anything. */
export function FilePreview({ file }: { file: ShownFile }) {
  const { t } = useTranslation('files')
  const { bytes } = useFormats()
  const isPdf = file.mediaType === 'application/pdf'
  return (
    <div className={styles.preview}>
      <div className={styles.previewHead}>
        <strong>{file.name}</strong>
        <span className={styles.soft}>{bytes(file.bytes)}</span>
        {isPdf && (
          <Button size="compact-xs" onClick={() => void openPdf(file)}>
            {t('preview.open')}
          </Button>
        )}
        <Button size="compact-xs" onClick={() => void saveFileCopy(file)}>
          {t('preview.save')}
        </Button>
      </div>
      <Content file={file} />
    </div>
  )
}

function Content({ file }: { file: ShownFile }) {
  const { t } = useTranslation('files')
  const { number } = useFormats()
  const { fileId, name } = file
  const { data, error } = useQuery(orpc.files.preview.queryOptions({ input: { fileId } }))
  if (error) return <QueryNotice error={error} />
  if (!data) return <p className={styles.soft}>{t('preview.coming')}</p>
  if (data.kind === 'image')
    return (
      <>
        <FilePicture file={file} />
        <FileWords fileId={fileId} />
      </>
    )
  if (data.kind === 'pdf') return <FileWords fileId={fileId} />
  // A scan may come as TIFF: no browser draws it, yet its words are read.
  if (data.kind === 'none' && data.reason === 'kind')
    return (
      <>
        <Notice>{t('preview.notShown')}</Notice>
        <FileWords fileId={fileId} />
      </>
    )
  if (data.kind === 'none')
    return <Notice>{t([`textReason.${data.reason}`, 'textReason.kind'])}</Notice>
  if (data.kind === 'text')
    return (
      <>
        <pre className={styles.words} tabIndex={0} aria-label={name}>
          {data.text}
        </pre>
        {!data.whole && <p className={styles.soft}>{t('preview.cut')}</p>}
      </>
    )
  return (
    <>
      {data.blocked > 0 && (
        <p className={styles.soft}>
          {t('preview.blocked', { count: data.blocked, shown: number(data.blocked) })}
        </p>
      )}
      <SafeFrame html={data.html} title={name} />
    </>
  )
}
