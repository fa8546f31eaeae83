import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from '../documents.module.css'
import { useFieldName } from '../templates/useFieldName.ts'
import type { FieldState } from './fieldStates.ts'

/** What will stand in the letter as things are, and what is still missing; an empty field leaves its line out. */
export function FieldList({ states }: { states: readonly FieldState[] }) {
  const { t } = useTranslation('documents')
  const nameOf = useFieldName()
  const missing = states.filter(({ state }) => state === 'missing').length
  return (
    <details className={styles.fieldList} open>
      <summary>
        {missing === 0 ? t('filling.allFilled') : t('filling.missing', { count: missing })}
      </summary>
      <ul>
        {states.map(({ field, state, value }) => (
          <li key={field} data-state={state}>
            {state === 'filled' ? (
              <IconCheck size={14} aria-label={t('filling.filled')} />
            ) : (
              <IconMinus size={14} aria-label={t('filling.isMissing')} />
            )}
            <span>{nameOf(field)}</span>
            <span className={styles.soft}>
              {state === 'missing' ? t('filling.isMissing') : value.replaceAll('\n', ', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
