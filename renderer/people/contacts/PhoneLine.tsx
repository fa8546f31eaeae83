import { ActionIcon } from '@mantine/core'
import { IconPhonePlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from '../people.module.css'

/** A number, and the key that logs a call with it. */
export function PhoneLine({ number, name }: { number: string; name: string }) {
  const { t } = useTranslation('people')
  return (
    <span className={styles.phone}>
      <span>{number}</span>
      <ActionIcon
        size="sm"
        aria-label={t('contacts.logCall', { name, number })}
        title={t('contacts.logCall', { name, number })}
      >
        <IconPhonePlus size={15} stroke={1.6} />
      </ActionIcon>
    </span>
  )
}
