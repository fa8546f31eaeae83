import { useTranslation } from 'react-i18next'
import { useSenders } from '../../app/client/useCanSend.ts'
import type { FieldProps } from './fields.tsx'
import { ChoiceField } from './fields.tsx'

/** By which of the office's accounts an e-mail goes; asked only where there are several. */
export function SenderField(
  props: Omit<FieldProps, 'label'> & {
    value?: string | null
    onChange?: (value: string | null) => void
  },
) {
  const { t } = useTranslation('email')
  const senders = useSenders()
  if (senders.length < 2) return null
  return (
    <ChoiceField
      {...props}
      label={t('write.account')}
      placeholder={senders[0]?.name}
      clearable
      choices={senders.map(({ id, name, address }) => ({
        value: id as string,
        label: `${name} (${address})`,
      }))}
    />
  )
}
