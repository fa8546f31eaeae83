import { useTranslation } from 'react-i18next'
import { Section } from '../../base/Facts.tsx'
import { Notice } from '../../base/Notice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../documents.module.css'
import { useFieldName } from './useFieldName.ts'

type Found = { fields: readonly string[]; asked: readonly string[]; unknown: readonly string[] }

/** The fields that stand in a template: which the program fills, which are asked for, which it does not know. */
export function FoundFields({ found }: { found: Found }) {
  const { t } = useTranslation('documents')
  const nameOf = useFieldName()
  const { fields, asked, unknown } = found
  const stateOf = (field: string) =>
    unknown.includes(field) ? 'unknown' : asked.includes(field) ? 'asked' : 'filled'
  const looks = { unknown: 'warn', asked: 'idle', filled: 'good' } as const
  return (
    <Section title={t('templates.found')}>
      {fields.length === 0 && <Notice>{t('templates.noFields')}</Notice>}
      {unknown.length > 0 && <Notice>{t('templates.unknownText')}</Notice>}
      <ul className={styles.found}>
        {fields.map((field) => (
          <li key={field}>
            <span>
              <code>{`{${field}}`}</code>
              {!unknown.includes(field) && <small>{nameOf(field)}</small>}
            </span>
            <StatusMark
              tone={looks[stateOf(field)]}
              label={t(`templates.state.${stateOf(field)}`)}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
