import { ActionIcon } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from './form.module.css'

type Props = {
  files: readonly ShownFile[]
  onChange: (files: ShownFile[]) => void
  /** The button that adds more. */
  children?: ReactNode
}

/** The files that will be registered with the letter; the first is the letter itself. */
export function Attached({ files, onChange, children }: Props) {
  const { t } = useTranslation('mail')
  const { bytes } = useFormats()
  return (
    <div className={styles.attached}>
      {files.length > 0 && (
        <ul aria-label={t('files.title')}>
          {files.map((file) => (
            <li key={file.fileId}>
              <IconPaperclip size={14} aria-hidden />
              <span>{file.name}</span>
              <small>{bytes(file.bytes)}</small>
              <ActionIcon
                size="sm"
                aria-label={t('files.leaveOut', { name: file.name })}
                onClick={() => onChange(files.filter(({ fileId }) => fileId !== file.fileId))}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
