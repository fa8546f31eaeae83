import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Whether what is done of a series is meant for the date in view or for all. */
export function WhichDates(props: { onlyThis: boolean; onChange: (onlyThis: boolean) => void }) {
  const { t } = useTranslation('agenda')
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('people.which')}
      data={[
        { value: 'this', label: t('people.thisDate') },
        { value: 'all', label: t('people.allDates') },
      ]}
      value={props.onlyThis ? 'this' : 'all'}
      onChange={(next) => props.onChange(next === 'this')}
    />
  )
}
