import { ActionIcon, Button, SegmentedControl, Stack } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../../app/client/client.ts'
import { orpc } from '../../../app/client/queries.ts'
import { readFailure } from '../../../base/command/failure.ts'
import { DayField, QuantityField, TextField } from '../../../base/form/fields.tsx'
import { useFormats } from '../../../base/format/useFormats.ts'
import { Hint } from '../../../base/Hint.tsx'
import { useHotkey } from '../../../base/hotkeys/useHotkey.ts'
import { Notice } from '../../../base/Notice.tsx'
import { SidePanel } from '../../../base/SidePanel.tsx'
import { useScan } from '../../../base/useScan.ts'
import type { PlaceId } from '../../../../shared/base/ids.ts'
import { PlaceField } from '../../parts/choices.tsx'
import { useItems, usePlaces } from '../../queries.ts'
import { useStockStore } from '../../store.ts'
import type { BookingKind } from '../../store.ts'
import styles from '../../stock.module.css'
import { bookings } from '../bookingKinds.ts'
import { handleScan } from '../handleScan.ts'
import { useBooking } from '../useBooking.ts'
import { useBasket } from './basketStore.ts'
import { readBasket } from './readBasket.ts'

const kinds: BookingKind[] = ['issue', 'receive', 'transfer', 'count', 'return']

/** Several items booked at once: scanned, or collected from the list, then booked as one act. */
export function BasketPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('stock')
  const { number, today } = useFormats()
  const [, go] = useLocation()
  const basket = useBasket()
  const { kind, lines, placeId, toPlaceId } = basket
  const [day, setDay] = useState(today)
  const [tried, setTried] = useState(false)
  const [unread, setUnread] = useState<string | null>(null)
  const items = useItems()
  const places = usePlaces()
  const levels = useQuery(orpc.stock.levels.queryOptions({ input: {} }))
  const byId = useMemo(
    () => new Map((items.data ?? []).map((item) => [item.id, item])),
    [items.data],
  )
  const { book, busy, words } = useBooking((booked) =>
    t('basket.lines', { count: booked.length, quantity: number(booked.length) }),
  )
  const read = readBasket(basket, levels.data ?? [])

  const collect = async (code: string) => {
    const place = places.data?.find((each) => each.code !== '' && each.code === code)
    if (place) return basket.setPlaceId(place.id)
    try {
      const hit = await client.stock.items.find({ code })
      setUnread(null)
      basket.add(hit.itemId, hit.quantity)
    } catch (error) {
      if (readFailure(error).code === 'NOT_FOUND') setUnread(code)
      else await handleScan(code, go)
    }
  }
  useScan((code) => void collect(code))

  const save = async () => {
    setTried(true)
    if (busy || read.problem || lines.length === 0) return
    if (!(await book({ kind, lines: read.lines, day, reason: basket.reason }))) return
    basket.clear()
    setTried(false)
  }
  useHotkey({
    scope: 'stock:basket.title',
    keys: 'mod+Enter',
    label: 'stock:basket.book',
    run: () => void save(),
  })

  return (
    <SidePanel
      title={t('basket.title')}
      onClose={onClose}
      footer={
        <>
          <Button
            variant="filled"
            loading={busy}
            disabled={lines.length === 0}
            rightSection={<Hint keys="mod+Enter" />}
            onClick={() => void save()}
          >
            {t(`basket.${kind}`, { count: lines.length })}
          </Button>
          {lines.length > 0 && <Button onClick={basket.clear}>{t('basket.clear')}</Button>}
        </>
      }
    >
      <Stack gap="sm">
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('basket.kind')}
          value={kind}
          onChange={(next) => basket.setKind(next as BookingKind)}
          data={kinds.map((value) => ({ value, label: t(`book.${value}`) }))}
        />
        <PlaceField
          label={t(bookings[kind].takes ? 'book.from' : 'book.at')}
          description={placeId === null ? t('basket.fullest') : undefined}
          value={placeId}
          onChange={(next) => basket.setPlaceId(next as PlaceId | null)}
          clearable
        />
        {kind === 'transfer' && (
          <PlaceField
            label={t('book.to')}
            value={toPlaceId}
            onChange={(next) => basket.setToPlaceId(next as PlaceId | null)}
          />
        )}
        <div className={styles.row}>
          <DayField
            label={t('book.day')}
            latest={today()}
            value={day}
            onChange={(next) => setDay(next ?? today())}
            width={132}
          />
          <div className={styles.grow}>
            <TextField label={t('book.reason')} value={basket.reason} onChange={basket.setReason} />
          </div>
        </div>
        {unread && (
          <Notice tone="warn">
            {t('basket.unknown', { code: unread })}{' '}
            <Button
              size="compact-xs"
              onClick={() => {
                useStockStore.getState().setUnknownCode(unread)
                go('/stock/items/code')
              }}
            >
              {t('basket.whose')}
            </Button>
          </Notice>
        )}
        {lines.length === 0 && <p className={styles.soft}>{t('basket.empty')}</p>}
      </Stack>
      <ul className={styles.lines} aria-label={t('basket.title')}>
        {lines.map(({ itemId, quantity }) => {
          const item = byId.get(itemId)
          return (
            <li key={itemId} className={styles.line}>
              <span className={styles.lineText}>
                {item?.name ?? '…'}
                {item && (
                  <small>
                    {t('basket.onHand', { quantity: number(item.onHand), unit: item.unit })}
                  </small>
                )}
              </span>
              <QuantityField
                label=""
                aria-label={t('basket.quantityOf', { name: item?.name ?? '' })}
                value={quantity}
                onChange={(next) => basket.setQuantity(itemId, next)}
                width={84}
              />
              <ActionIcon
                aria-label={t('basket.remove', { name: item?.name ?? '' })}
                title={t('basket.removeShort')}
                onClick={() => basket.remove(itemId)}
              >
                <IconX size={16} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      {tried && read.problem && <Notice tone="bad">{t(`basket.problem.${read.problem}`)}</Notice>}
      {words && <Notice tone="bad">{words}</Notice>}
    </SidePanel>
  )
}
