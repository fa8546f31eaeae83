import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

const groups: [address: string, label: string][][] = [
  [
    ['/archive/boxes', 'shelves:boxes'],
    ['/archive/map', 'shelves:map.title'],
    ['/archive/loans', 'archive:loans.title'],
    ['/archive/paper', 'archive:paper.short'],
  ],
  [
    ['/archive/disposals', 'disposal:title'],
    ['/archive/holds', 'archive:holds.title'],
    ['/archive/year', 'archive:year.short'],
  ],
  [
    ['/archive/plan', 'filePlan:title'],
    ['/archive/places', 'shelves:places'],
    ['/archive/rules', 'archive:rules.short'],
  ],
]

/** The other pages of the archive. */
export function MoreMenu() {
  const { t } = useTranslation(['archive', 'shelves', 'filePlan', 'disposal'])
  const [, go] = useLocation()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, index) => (
          <Fragment key={group[0]?.[0]}>
            {index > 0 && <Menu.Divider />}
            {group.map(([address, label]) => (
              <Menu.Item key={address} onClick={() => go(address)}>
                {t(label)}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
