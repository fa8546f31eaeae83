import { Menu, Button } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import styles from './agenda.module.css'
import { useCalendars } from './queries.ts'
import { useAgendaStore } from './store.ts'

/** Which calendars are shown, each with its colour. */
export function CalendarChips() {
  const { t } = useTranslation('agenda')
  const [, go] = useLocation()
  const calendars = useCalendars()
  const { hidden, toggle } = useAgendaStore()
  const shown = calendars.filter(({ id }) => !hidden.includes(id))
  return (
    <Menu closeOnItemClick={false} position="bottom-start" shadow="md">
      <Menu.Target>
        <Button size="xs" rightSection={<IconChevronDown size={14} />}>
          {shown.length === calendars.length
            ? t('calendars.all')
            : t('calendars.some', { count: shown.length, of: calendars.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {calendars.map(({ id, name, colour }) => (
          <Menu.Item
            key={id}
            role="menuitemcheckbox"
            aria-checked={!hidden.includes(id)}
            leftSection={<span className={styles.dot} style={{ background: colour }} />}
            rightSection={!hidden.includes(id) && <IconCheck size={14} />}
            onClick={() => toggle(id)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => go('/agenda/calendars')}>{t('calendars.title')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
