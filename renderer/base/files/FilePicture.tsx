import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../Notice.tsx'
import type { ShownFile } from './fileBytes.ts'
import { readFileBytes } from './fileBytes.ts'
import styles from './files.module.css'

/** A picture; larger ones are not drawn, a copy can be saved. */
const LARGEST = 40 * 1024 * 1024

export function FilePicture({ file }: { file: ShownFile }) {
  const { t } = useTranslation('files')
  const { fileId, mediaType, name, bytes } = file
  const [address, setAddress] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (bytes > LARGEST) return undefined
    const stop = new AbortController()
    let made = ''
    readFileBytes(fileId, stop.signal).then(
      (content) => {
        if (stop.signal.aborted) return
        made = URL.createObjectURL(new Blob([content], { type: mediaType }))
        setAddress(made)
      },
      () => stop.signal.aborted || setFailed(true),
    )
    return () => {
      stop.abort()
      URL.revokeObjectURL(made)
      setAddress(null)
    }
  }, [fileId, mediaType, bytes])
  if (bytes > LARGEST) return <Notice>{t('preview.tooLarge')}</Notice>
  if (failed) return <Notice tone="warn">{t('textReason.damaged')}</Notice>
  return address ? (
    <img className={styles.picture} src={address} alt={name} onError={() => setFailed(true)} />
  ) : (
    <p className={styles.soft}>{t('preview.coming')}</p>
  )
}
