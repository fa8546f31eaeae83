import { Button, Select, Switch } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { client } from '../../app/client/client.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { LabelSheetButton } from '../../base/LabelSheetButton.tsx'
import type { RowAction } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import type { ItemLine } from '../../../shared/stock/contract/items.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { useItems } from '../queries.ts'
import { useStockStore } from '../store.ts'
import { BasketPanel } from './basket/BasketPanel.tsx'
import { useBasket } from './basket/basketStore.ts'
import { CodePanel } from './CodePanel.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { NewItem } from './NewItem.tsx'
import { useItemColumns } from './itemColumns.tsx'

const rowKey = (item: ItemLine) => item.id
const here = '/stock/items'

/** All supplies and how they stand; the open one beside the list. */
export function ItemsPage() {
  const { t } = useTranslation('stock')
  const { id, view } = useParams<{ id?: string; view?: string }>()
  const [, go] = useLocation()
  const { category, setCategory, showRetired, setShowRetired, ticked, setTicked } = useStockStore()
  const collect = useBasket((state) => state.add)
  const items = useItems(showRetired)
  const categories = useMemo(
    () => [...new Set((items.data ?? []).map((item) => item.category))].filter(Boolean).toSorted(),
    [items.data],
  )
  const chosen = category !== null && categories.includes(category) ? category : null
  const rows = useMemo(
    () => (chosen === null ? items.data : items.data?.filter((item) => item.category === chosen)),
    [items.data, chosen],
  )
  const columns = useItemColumns()
  const openNew = () => go(`${here}/new`)
  const openBasket = () => go(`${here}/basket`)
  const scope = 'stock:items.title'
  useHotkey({ scope, keys: 'n', label: 'stock:items.new', run: openNew })
  useHotkey({ scope, keys: 'b', label: 'stock:basket.open', run: openBasket })

  const basketOpen = id === 'basket'
  const action = (item: ItemLine): RowAction | null => {
    if (item.retired) return null
    if (basketOpen) return { label: t('basket.collect'), run: () => collect(item.id, 1) }
    if (['empty', 'flagged', 'due'].includes(item.status) && item.onOrder === 0)
      return { label: t('items.order'), run: () => go('/stock/to-order') }
    return { label: t('book.issue'), run: () => go(`${here}/${item.id}/issue`) }
  }
  const close = () => go(here)
  const panel =
    id === 'new' ? (
      <NewItem onClose={close} />
    ) : id === 'code' ? (
      <CodePanel onClose={close} />
    ) : basketOpen ? (
      <BasketPanel onClose={close} />
    ) : id ? (
      <ItemPanel
        key={id}
        itemId={id}
        view={view}
        line={items.data?.find((item) => item.id === id)}
      />
    ) : undefined

  return (
    <Page panel={panel}>
      <PageHeader title={t('items.title')}>
        <ExportMenu />
        <Button onClick={() => go('/stock/import')}>{t('items.import')}</Button>
        <Button onClick={openBasket} aria-keyshortcuts="b">
          {t('basket.open')}
        </Button>
        <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
          {t('items.new')}
        </Button>
      </PageHeader>
      <QueryNotice error={items.error} />
      <DataList
        label={t('items.title')}
        storageKey="stock.items"
        rows={rows}
        columns={columns}
        rowKey={rowKey}
        selected={id ?? null}
        lettersJump={false}
        onSelect={(item) => {
          if (!basketOpen) go(`${here}/${item.id}`, { replace: id !== undefined })
        }}
        onOpen={(item) => (basketOpen ? collect(item.id, 1) : go(`${here}/${item.id}/issue`))}
        action={action}
        actionWidth={88}
        searchable
        ticked={ticked}
        onTick={setTicked}
        toolbar={
          <>
            <Select
              size="xs"
              w={190}
              aria-label={t('items.category')}
              placeholder={t('items.allCategories')}
              data={categories}
              value={chosen}
              onChange={setCategory}
              clearable
              searchable={categories.length > 8}
            />
            <Switch
              size="xs"
              label={t('base:record.showRetired')}
              checked={showRetired}
              onChange={(event) => setShowRetired(event.currentTarget.checked)}
            />
            {ticked.size > 0 && (
              <LabelSheetButton
                count={ticked.size}
                make={(skip) => client.stock.labels({ itemIds: [...ticked], skip })}
              />
            )}
          </>
        }
        emptyState={
          <EmptyState title={t('items.emptyTitle')} text={t('items.emptyText')}>
            <Button variant="filled" onClick={openNew}>
              {t('items.new')}
            </Button>
            <Button onClick={() => go('/stock/import')}>{t('items.import')}</Button>
          </EmptyState>
        }
      />
    </Page>
  )
}
