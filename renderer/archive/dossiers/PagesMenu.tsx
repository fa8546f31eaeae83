import { Menu } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { MoreMenu } from '../../base/MoreMenu.tsx'

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
export function PagesMenu() {
  const { t } = useTranslation(['archive', 'shelves', 'filePlan', 'disposal'])
  const [, go] = useLocation()
  return (
    <MoreMenu label={t('more')} size="lg">
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
    </MoreMenu>
  )
}
