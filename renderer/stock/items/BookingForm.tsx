import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { DayField, QuantityField, TextField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { useScan } from '../../base/useScan.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { PlaceId } from '../../../shared/base/ids.ts'
import type { ItemDetail } from '../../../shared/stock/contract/items.ts'
import { PlaceField } from '../parts/choices.tsx'
import { focusFirst, useFocusFirst } from '../../base/form/useFocusFirst.ts'
import { usePlaces } from '../queries.ts'
import { useStockStore } from '../store.ts'
import type { BookingKind } from '../store.ts'
import styles from '../stock.module.css'
import { bookingDraft, bookings, bookingSchema } from './bookingKinds.ts'
import { handleScan } from './handleScan.ts'
import { useBooking } from './useBooking.ts'

type Values = {
  quantity: number | null
  placeId: string | null
  toPlaceId: string | null
  day: Day | null
  reason: string
}

/** Books one item: Enter books and readies the next. A scan of a place's code chooses the place. */
export function BookingForm(props: { detail: ItemDetail; kind: BookingKind; onBack: () => void }) {
  const { detail, kind, onBack } = props
  const { item } = detail
  const { t } = useTranslation('stock')
  const { today, number } = useFormats()
  const [, go] = useLocation()
  const places = usePlaces()
  const initial = useMemo(() => startOf(detail, kind, today()), [detail, kind, today])
  const form = useDraftForm<Values>({
    draftKey: bookingDraft(kind, item.id),
    initial,
    schema: bookingSchema(kind),
  })
  const { book, busy, words } = useBooking(
    ([line]) => `${number(Math.abs(line?.quantity ?? 0))} × ${item.name}`,
  )
  const levels = useMemo(
    () => new Map<string, number>(detail.levels.map((level) => [level.placeId, level.quantity])),
    [detail.levels],
  )
  const part = useFocusFirst<HTMLElement>()
  // The same item scanned again is one more of it; another item is booked next.
  const scanAgain = async (code: string) => {
    const hit = await client.stock.items.find({ code }).catch(() => null)
    if (hit?.itemId !== item.id) await handleScan(code, go)
    else form.setFieldValue('quantity', (quantity) => (quantity ?? 0) + hit.quantity)
  }
  useScan((code) => {
    const place = places.data?.find((each) => each.code !== '' && each.code === code)
    if (place) form.setFieldValue('placeId', place.id)
    else void scanAgain(code)
  })

  const save = async (values: Values) => {
    const { quantity, placeId, toPlaceId, day, reason } = values
    if (quantity === null || placeId === null) return
    const to = kind === 'transfer' && toPlaceId ? { toPlaceId: toPlaceId as PlaceId } : {}
    const line = { itemId: item.id, placeId: placeId as PlaceId, quantity, ...to }
    if (!(await book({ kind, lines: [line], day, reason }))) return
    useStockStore.getState().setScanned(null)
    form.forget()
    form.setValues({ ...startOf(detail, kind, today()), placeId, toPlaceId })
    // Once the field shows the new quantity: a text that changes loses its selection.
    requestAnimationFrame(() => focusFirst(part.current))
  }

  if (places.data?.length === 0) {
    return (
      <Notice>
        {t('book.needsPlace')}{' '}
        <Button size="compact-sm" variant="filled" onClick={() => go('/stock/places/new')}>
          {t('places.new')}
        </Button>
      </Notice>
    )
  }
  const expected = form.values.placeId ? (levels.get(form.values.placeId) ?? 0) : null
  return (
    <section ref={part} className={styles.box} aria-label={t(`book.${kind}`)}>
      <FormFrame
        form={form}
        onSave={(values) => void save(values)}
        onBack={onBack}
        saveLabel={t(`book.${kind}`)}
        busy={busy}
        problem={words}
      >
        <div className={styles.row}>
          <QuantityField
            {...form.getInputProps('quantity')}
            label={t(kind === 'count' ? 'book.counted' : 'book.quantity')}
            unit={item.unit}
            width={132}
          />
          <div className={styles.grow}>
            <PlaceField
              {...form.getInputProps('placeId')}
              label={t(bookings[kind].takes ? 'book.from' : 'book.at')}
              levels={levels}
            />
          </div>
        </div>
        {kind === 'transfer' && (
          <PlaceField {...form.getInputProps('toPlaceId')} label={t('book.to')} levels={levels} />
        )}
        <div className={styles.row}>
          <DayField
            {...form.getInputProps('day')}
            label={t('book.day')}
            latest={today()}
            width={132}
          />
          <div className={styles.grow}>
            <TextField {...form.getInputProps('reason')} label={t('book.reason')} />
          </div>
        </div>
        {kind === 'count' && expected !== null && (
          <span className={styles.soft}>
            {t('book.expected', { quantity: number(expected), unit: item.unit })}
          </span>
        )}
      </FormFrame>
    </section>
  )
}

/** A booking as it begins: one unit, today, at the scanned, the fullest or the last used place. */
function startOf(detail: ItemDetail, kind: BookingKind, today: Day): Values {
  const { scanned, lastPlace } = useStockStore.getState()
  const hit = scanned?.itemId === detail.item.id ? scanned : null
  const fullest = detail.levels.toSorted((a, b) => b.quantity - a.quantity)[0]
  const filled = fullest && fullest.quantity > 0 ? fullest.placeId : null
  const last = lastPlace[kind] ?? null
  const placeId = hit?.placeId ?? filled ?? last ?? fullest?.placeId ?? null
  return {
    quantity: kind === 'count' || kind === 'correction' ? null : (hit?.quantity ?? 1),
    placeId,
    toPlaceId: null,
    day: today,
    reason: '',
  }
}
