import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client/queries.ts'
import type { FieldProps } from '../../base/form/fields.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'

/** In which register the document gets its number; asked only where there are several. */
export function RegisterField(
  props: Omit<FieldProps, 'label'> & {
    value?: string | null
    onChange?: (value: string | null) => void
  },
) {
  const { t } = useTranslation('mail')
  const { data } = useQuery(orpc.mail.registers.list.queryOptions({ input: {} }))
  const registers = data?.filter(({ retired }) => !retired) ?? []
  if (registers.length < 2) return null
  return (
    <ChoiceField
      {...props}
      label={t('registers.one')}
      clearable
      choices={registers.map(({ id, name, code }) => ({
        value: id as string,
        label: [code, name || t('registers.first')].filter(Boolean).join(' · '),
      }))}
    />
  )
}
