import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { templateFields } from '../../../shared/documents/templateFields.ts'
import { Section } from '../../base/Facts.tsx'
import { Notice } from '../../base/Notice.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import { showToast } from '../../base/toasts.ts'
import styles from '../documents.module.css'
import { useFieldName } from './useFieldName.ts'

const groups = [...new Set(templateFields.map(({ group }) => group))]

/** What may be written between braces in a template, for whoever writes one in Word; a click copies it. */
export function FieldNames() {
  const { t } = useTranslation('documents')
  const [, go] = useLocation()
  const nameOf = useFieldName()
  const copy = async (field: string) => {
    await navigator.clipboard.writeText(field)
    showToast({ tone: 'good', text: t('templates.copied', { field }) })
  }
  return (
    <SidePanel title={t('templates.fieldNames')} onClose={() => go('/documents/templates')}>
      <Notice>{t('templates.fieldNamesText')}</Notice>
      {groups.map((group) => (
        <Section key={group} title={t(`group.${group}`)}>
          <dl className={styles.fieldNames}>
            {templateFields
              .filter((each) => each.group === group)
              .map(({ field }) => (
                <div key={field}>
                  <dt>
                    <button
                      type="button"
                      className={styles.code}
                      title={t('templates.copy', { field: codeOf(field) })}
                      onClick={() => void copy(codeOf(field))}
                    >
                      <code>{codeOf(field)}</code>
                    </button>
                  </dt>
                  <dd>{nameOf(field)}</dd>
                </div>
              ))}
          </dl>
        </Section>
      ))}
    </SidePanel>
  )
}

/** As it is written in Word: the repeated part has a beginning and an end, and its fields stand without its name. */
function codeOf(field: string): string {
  if (field === 'items') return '{#items} … {/items}'
  return `{${field.replace(/^items\./, '')}}`
}
