import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseTable } from './chooseTable.ts'
import styles from './imports.module.css'

/** Where a file is dropped or chosen. */
export function ChooseFile({ onChoose }: { onChoose: (file: File) => void }) {
  const { t } = useTranslation('orders')
  const [over, setOver] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const choose = async () => {
    const file = await chooseTable()
    if (file) onChoose(file)
  }
  return (
    <section
      className={styles.drop}
      aria-label={t('import.choose')}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onChoose(file)
      }}
    >
      <IconFileImport size={32} stroke={1.3} aria-hidden />
      <h2>{t('import.drop')}</h2>
      <p>{t('import.dropText')}</p>
      <Button ref={button} variant="filled" onClick={() => void choose()}>
        {t('import.choose')}
      </Button>
    </section>
  )
}
