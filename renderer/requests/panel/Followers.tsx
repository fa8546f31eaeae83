import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { RequestDetail } from '../../../shared/requests/contract.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { useStaff } from '../queries.ts'
import styles from '../requests.module.css'

/** Colleagues who want to know what becomes of it. */
export function Followers({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('requests')
  const staff = useStaff()
  const follow = useCommand(client.requests.follow)
  const { id: requestId, followerIds } = request
  const set = (staffId: StaffId, follows: boolean) =>
    void follow.run({ requestId, staffId, follow: follows })
  const free = staff.filter(({ id }) => !followerIds.includes(id))
  return (
    <Section title={t('followers.title')}>
      <ul className={styles.followers}>
        {followerIds.map((staffId) => {
          const member = staff.find(({ id }) => id === staffId)
          return (
            <li key={staffId}>
              <span className={styles.dot} style={{ background: member?.colour }} />
              {member?.name ?? '…'}
              <ActionIcon
                size="sm"
                aria-label={t('followers.remove', { name: member?.name ?? '' })}
                onClick={() => set(staffId, false)}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      {free.length > 0 && (
        <StaffField
          aria-label={t('followers.add')}
          placeholder={t('followers.add')}
          colleagues={free}
          value={null}
          onChange={(staffId) => staffId && set(staffId, true)}
        />
      )}
    </Section>
  )
}
