import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BoxId, DossierId } from '../../../shared/base/ids.ts'
import type { FieldProps } from '../../base/form/fields.tsx'
import styles from '../archive.module.css'
import type { Thing } from '../parts/findThings.ts'
import { findBoxesAndDossiers } from '../parts/findThings.ts'
import { ThingField } from '../parts/ThingField.tsx'

export type Covered = Thing<'box' | 'dossier'>

/** As the contract takes what a hold covers. */
export const coveredOf = (things: readonly Covered[]) => ({
  dossierIds: things.filter(({ kind }) => kind === 'dossier').map(({ id }) => id as DossierId),
  boxIds: things.filter(({ kind }) => kind === 'box').map(({ id }) => id as BoxId),
})

/** Boxes and dossiers, chosen one after the other. */
export function CoverField(
  props: FieldProps & { value?: Covered[]; onChange?: (things: Covered[]) => void },
) {
  const { value = [], onChange, ...field } = props
  const { t } = useTranslation('archive')
  return (
    <div>
      <ThingField
        {...field}
        find={findBoxesAndDossiers}
        onChange={(thing) => {
          if (thing && !value.some(({ id }) => id === thing.id)) onChange?.([...value, thing])
        }}
      />
      <ul className={styles.lines}>
        {value.map((thing) => (
          <li key={thing.id} className={styles.line}>
            <span className={styles.lineText}>{thing.label}</span>
            <ActionIcon
              variant="subtle"
              aria-label={t('holds.leaveOut', { what: thing.label })}
              onClick={() => onChange?.(value.filter(({ id }) => id !== thing.id))}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </div>
  )
}
