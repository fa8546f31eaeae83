import { useTranslation } from 'react-i18next'
import { templateFields } from '../../../shared/documents/templateFields.ts'

const known = new Set(templateFields.map(({ field }) => field))

/** The name of a template's field in the user's words; one of the office's own making is its own name. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation('documents')
  return (field) => (known.has(field) ? t(`fieldName.${field.replace('.', '_')}`) : field)
}
