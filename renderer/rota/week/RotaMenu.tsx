import { Button, Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconCalendarDown,
  IconChartBar,
  IconChevronDown,
  IconClockEdit,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

const look = { size: 16, stroke: 1.7 }

/** The rota's pages that are seldom wanted, and its calendar file. */
export function RotaMenu({ onSave }: { onSave: () => void }) {
  const { t } = useTranslation('rota')
  const [, go] = useLocation()
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <Button rightSection={<IconChevronDown {...look} />}>{t('week.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowsExchange {...look} />} onClick={() => go('/rota/swaps')}>
          {t('swaps.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconChartBar {...look} />} onClick={() => go('/rota/turns')}>
          {t('turns.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconClockEdit {...look} />} onClick={() => go('/rota/pattern')}>
          {t('pattern.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCalendarDown {...look} />}
          title={t('week.calendarText')}
          onClick={onSave}
        >
          {t('week.calendar')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
