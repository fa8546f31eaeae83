import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactField } from '../../../shared/people/columns.ts'
import { contactColumns } from '../../../shared/people/columns.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { useFieldNames } from './useFieldNames.ts'
import styles from '../people.module.css'

type Props = {
  name: string
  headers: readonly string[]
  /** Header by field, as guessed. */
  guessed: Record<string, string>
  busy: boolean
  onTake: (columns: Record<string, string>) => void
  onBack: () => void
}

/** Which column of a table holds what; one that is given no field is left out. */
export function MapColumns({ name, headers, guessed, busy, onTake, onBack }: Props) {
  const { t } = useTranslation('people')
  const nameOf = useFieldNames()
  // A right guess needs only Enter.
  const take = useRef<HTMLButtonElement>(null)
  useEffect(() => take.current?.focus(), [])
  const [columns, setColumns] = useState(guessed)
  const fieldOf = (header: string) =>
    contactColumns.find((field) => columns[field] === header) ?? null
  const choose = (header: string, field: string | null) => {
    const others = Object.entries(columns).filter(([key, of]) => of !== header && key !== field)
    setColumns(Object.fromEntries(field ? [...others, [field, header]] : others))
  }
  const choices = contactColumns.map((value: ContactField) => ({ value, label: nameOf(value) }))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onTake(columns)
      }}
    >
      <Notice>{t('import.map', { name })}</Notice>
      {[...new Set(headers)]
        .filter((header) => header !== '')
        .map((header) => (
          <ChoiceField
            key={header}
            label={header}
            placeholder={t('import.notTaken')}
            choices={choices}
            clearable
            value={fieldOf(header)}
            onChange={(field) => choose(header, field)}
          />
        ))}
      <div className={styles.buttons}>
        <Button ref={take} type="submit" variant="filled" loading={busy}>
          {t('import.open')}
        </Button>
        <Button onClick={onBack}>{t('base:form.cancel')}</Button>
      </div>
    </form>
  )
}
