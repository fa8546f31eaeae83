import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CallFailure } from '../../base/command/failure.ts'

/** After a clash: the tick that books all the same, beside the failure that names what is in the way. */
export function ClashNotice(props: {
  failure: CallFailure | null
  despite: boolean
  onDespite: (despite: boolean) => void
}) {
  const { t } = useTranslation('trips')
  const { failure, despite, onDespite } = props
  if (failure?.code !== 'CLASHES' && !despite) return null
  return (
    <Checkbox
      label={t('despite')}
      checked={despite}
      onChange={(event) => onDespite(event.currentTarget.checked)}
    />
  )
}
