import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StaffId } from '../../shared/base/ids.ts'
import { orpc } from './client/queries.ts'
import { useDeskSettings } from './deskSettings.ts'
import styles from './Frame.module.css'

/** Who is at this desk: their name goes into the history of what is done here. */
export function DeskMenu() {
  const { t } = useTranslation('app')
  const staff = useQuery(orpc.people.staff.list.queryOptions({ input: {} })).data ?? []
  const staffId = useDeskSettings((state) => state.staffId)
  const setStaff = (id: StaffId | null) => useDeskSettings.setState({ staffId: id })
  const present = staff.find(({ id }) => id === staffId)
  return (
    <Menu position="top-start" width={240} shadow="md">
      <Menu.Target>
        <button type="button" className={styles.deskButton}>
          <span
            className={styles.dot}
            style={
              present ? { background: present.colour, borderColor: present.colour } : undefined
            }
          />
          <span>{present?.name ?? t('desk.nobody')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('desk.who')}</Menu.Label>
        {staff.map(({ id, name, colour }) => (
          <Menu.Item
            key={id}
            leftSection={
              <span className={styles.dot} style={{ display: 'block', background: colour }} />
            }
            rightSection={id === staffId ? <IconCheck size={14} /> : null}
            onClick={() => setStaff(id)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Item
          rightSection={present ? null : <IconCheck size={14} />}
          onClick={() => setStaff(null)}
        >
          {t('desk.nobody')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
