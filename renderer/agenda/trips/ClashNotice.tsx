import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import type { CallFailure } from '../../base/command/failure.ts'
import { useLocalWords } from './tripLooks.ts'

/** After a clash: what is in the way, and the tick that enters the trip all the same. */
export function ClashNotice(props: {
  failure: CallFailure | null
  despite: boolean
  onDespite: (despite: boolean) => void
}) {
  const { t } = useTranslation('trips')
  const at = useLocalWords()
  const { failure, despite, onDespite } = props
  if (failure?.code !== 'CLASHES' && !despite) return null
  const inTheWay = failure?.code === 'CLASHES' ? failure.data.dates : []
  return (
    <>
      <ul>
        {inTheWay.map(({ start, with: what }) => (
          <li key={`${start} ${what}`}>
            {at(start as LocalTime)} {what || t('taken')}
          </li>
        ))}
      </ul>
      <Checkbox
        label={t('despite')}
        checked={despite}
        onChange={(event) => onDespite(event.currentTarget.checked)}
      />
    </>
  )
}
