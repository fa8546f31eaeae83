import { Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconChecklist, IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { MoreMenu } from '../../base/MoreMenu.tsx'
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
  const ask = useCommand(client.requests.create, {
    done: ({ number, title }) => t('request.made', { number, title }),
  })
  const makeRequest = async () => {
    const made = await ask.run({ source: { kind: 'item', id: item.id } })
    if (made) go(`/requests/${made.id}`)
  }
  const Mark = item.retired ? IconArchiveOff : IconArchive
  return (
    <MoreMenu label={t('more')}>
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
      {!item.retired && (
        <Menu.Item
          leftSection={<IconChecklist size={16} stroke={1.6} />}
          onClick={() => void makeRequest()}
        >
          {t('request.make')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<Mark size={16} stroke={1.6} />}
        onClick={() => void retire.run({ itemId: item.id, retired: !item.retired })}
      >
        {t(item.retired ? 'base:record.takeBack' : 'base:record.retire')}
      </Menu.Item>
    </MoreMenu>
  )
}
