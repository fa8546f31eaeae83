import { ActionIcon } from '@mantine/core'
import { IconPhonePlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/people/contract/contacts.ts'
import { askLog } from '../../base/askLog.ts'
import styles from '../people.module.css'

/** A number, and the key that logs a call with it. */
export function PhoneLine({ number, contact }: { number: string; contact: Contact }) {
  const { t } = useTranslation('people')
  const { id: contactId, kind, name } = contact
  const log = () =>
    askLog({
      kind: 'call',
      personName: kind === 'person' ? name : '',
      organisationName: kind === 'person' ? contact.organisationName : name,
      phone: number,
      contactId,
    })
  return (
    <span className={styles.phone}>
      <span>{number}</span>
      <ActionIcon
        size="sm"
        onClick={log}
        aria-label={t('contacts.logCall', { name, number })}
        title={t('contacts.logCall', { name, number })}
      >
        <IconPhonePlus size={15} stroke={1.6} />
      </ActionIcon>
    </span>
  )
}
