import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../base/form/fields.tsx'
import styles from './imports.module.css'

export type Preview = {
  headers: string[]
  columns: Record<string, string>
  fields: { field: string; required: boolean }[]
  sample: string[][]
}

type Props = {
  preview: Preview
  onChange: (columns: Record<string, string>) => void
  /** Ctrl+Enter, which a field to choose from would take for its own. */
  onStart: () => void
}

/** Which column holds what, as guessed; each can be chosen anew. Its first value stands under it. */
export function MapColumns({ preview, onChange, onStart }: Props) {
  const { t } = useTranslation('orders')
  const { headers, columns, fields, sample } = preview
  const choices = [...new Set(headers)]
    .filter((header) => header !== '')
    .map((header) => ({ value: header, label: header }))
  const exampleOf = (header: string | undefined) => {
    if (!header) return undefined
    const place = headers.indexOf(header)
    const value = sample.map((row) => row[place] ?? '').find((cell) => cell !== '')
    return value ? t('import.example', { value: value.slice(0, 60) }) : t('import.allBlank')
  }
  return (
    <section
      className={styles.map}
      aria-label={t('import.columns')}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.stopPropagation()
        onStart()
      }}
    >
      <h2>{t('import.columns')}</h2>
      {fields.map(({ field, required }) => (
        <ChoiceField
          key={field}
          label={t(`import.field.${field}`)}
          required={required}
          clearable={!required}
          placeholder={t('import.noColumn')}
          choices={choices}
          value={columns[field] ?? null}
          description={exampleOf(columns[field])}
          onChange={(header) => {
            const { [field]: _, ...rest } = columns
            onChange(header ? { ...rest, [field]: header } : rest)
          }}
        />
      ))}
    </section>
  )
}
