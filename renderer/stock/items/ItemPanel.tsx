import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '../../app/client/queries.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import type { ItemId } from '../../../shared/base/ids.ts'
import type { ItemLine } from '../../../shared/stock/contract/items.ts'
import { ItemStatusMark } from '../parts/ItemStatusMark.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import styles from '../stock.module.css'
import { BookingBar } from './BookingBar.tsx'
import { BookingForm } from './BookingForm.tsx'
import { isBookingKind } from './bookingKinds.ts'
import { ItemEdit } from './ItemEdit.tsx'
import { ItemHistory } from './ItemHistory.tsx'
import { ItemMenu } from './ItemMenu.tsx'
import { ItemOverview } from './ItemOverview.tsx'
import { ItemOffers } from './offers/ItemOffers.tsx'
import { ReserveForm } from './ReserveForm.tsx'

const tabs = ['overview', 'history', 'offers', 'edit'] as const
type Tab = (typeof tabs)[number]

/** One item beside the list: how it stands, its bookings, history, offers and fields. `view` is a tab or a booking. */
export function ItemPanel(props: {
  itemId: string
  view: string | undefined
  line: ItemLine | undefined
}) {
  const { view } = props
  const itemId = props.itemId as ItemId
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const query = useQuery(orpc.stock.items.get.queryOptions({ input: { itemId } }))
  const forecast = useQuery(orpc.stock.forecast.queryOptions({ input: { itemId } }))
  const detail = query.data
  const line = detail?.line ?? props.line
  const here = `/stock/items/${itemId}`
  const tab: Tab = tabs.find((each) => each === view) ?? 'overview'
  const openTab = (next: Tab) =>
    go(next === 'overview' ? here : `${here}/${next}`, { replace: true })
  const showOverview = () => go(here, { replace: true })
  useTabKeys(openTab)

  const facts = line && [line.code, line.category].filter(Boolean).join(' · ')
  return (
    <SidePanel
      title={line?.name ?? t('item')}
      subtitle={
        line && (
          <span className={styles.subtitle}>
            <ItemStatusMark line={line} />
            <span className={styles.soft}>{facts}</span>
          </span>
        )
      }
      actions={detail && <ItemMenu item={detail.item} />}
      onClose={() => go('/stock/items')}
    >
      <QueryNotice error={query.error ?? forecast.error} />
      {detail && (
        <>
          {!detail.item.retired && <BookingBar detail={detail} view={view} />}
          {isBookingKind(view) && (
            <BookingForm key={view} detail={detail} kind={view} onBack={showOverview} />
          )}
          {view === 'reserve' && <ReserveForm detail={detail} onBack={showOverview} />}
          <Tabs value={tab} onChange={(next) => openTab(next as Tab)} keepMounted={false}>
            <Tabs.List mb="sm">
              {tabs.map((each, index) => (
                <Tabs.Tab key={each} value={each} aria-keyshortcuts={String(index + 1)}>
                  {t(`tab.${each}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="overview">
              <ItemOverview detail={detail} forecast={forecast.data} />
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <ItemHistory itemId={itemId} />
            </Tabs.Panel>
            <Tabs.Panel value="offers">
              <ItemOffers detail={detail} />
            </Tabs.Panel>
            <Tabs.Panel value="edit">
              <ItemEdit
                key={detail.item.version}
                item={detail.item}
                derived={forecast.data}
                onDone={showOverview}
              />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </SidePanel>
  )
}

/** 1 to 4 show the tabs. */
function useTabKeys(open: (tab: Tab) => void) {
  const scope = 'stock:item'
  useHotkey({ scope, keys: '1', label: 'stock:tab.overview', run: () => open('overview') })
  useHotkey({ scope, keys: '2', label: 'stock:tab.history', run: () => open('history') })
  useHotkey({ scope, keys: '3', label: 'stock:tab.offers', run: () => open('offers') })
  useHotkey({ scope, keys: '4', label: 'stock:tab.edit', run: () => open('edit') })
}
