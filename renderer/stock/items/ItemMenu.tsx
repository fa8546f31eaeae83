import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import type { Item } from '../../../shared/stock/contract/items.ts'
import { useBasket } from './basket/basketStore.ts'

/** What is seldom done with an item. */
export function ItemMenu({ item }: { item: Item }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const add = useBasket((state) => state.add)
  const retire = useCommand(client.stock.items.retire, {
    done: ({ retired, name }) =>
      t(retired ? 'base:record.wasRetired' : 'base:record.isBack', { name }),
  })
  const Mark = item.retired ? IconArchiveOff : IconArchive
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('more')} title={t('more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!item.retired && (
          <Menu.Item
            leftSection={<IconShoppingCart size={16} stroke={1.6} />}
            onClick={() => {
              add(item.id, 1)
              go('/stock/items/basket')
            }}
          >
            {t('basket.collectThis')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<Mark size={16} stroke={1.6} />}
          onClick={() => void retire.run({ itemId: item.id, retired: !item.retired })}
        >
          {t(item.retired ? 'base:record.takeBack' : 'base:record.retire')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
