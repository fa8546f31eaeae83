import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { daysBetween } from '../../../shared/base/dates.ts'
import type { ItemLine } from '../../../shared/stock/contract/items.ts'
import { statusOrder } from '../parts/itemStatus.ts'
import { ItemStatusMark, useItemStatusWords } from '../parts/ItemStatusMark.tsx'
import styles from '../stock.module.css'

/** A run-out further off than this is told by its month: the day would only look exact. */
const FAR_DAYS = 60

/** The columns of the list of items. */
export function useItemColumns(): Column<ItemLine>[] {
  const { t } = useTranslation('stock')
  const { number, dayWords, month, today } = useFormats()
  const statusWords = useItemStatusWords()
  return useMemo(() => {
    const figure = (
      id: 'onHand' | 'onOrder' | 'reserved' | 'reorderPoint',
      width: number,
      hidden = false,
    ): Column<ItemLine> => ({
      id,
      header: t(`items.${id}`),
      value: (item) => item[id],
      text: (item) =>
        item[id] === null || (item[id] === 0 && id !== 'onHand') ? '' : number(item[id]),
      width,
      numeric: true,
      hidden,
    })
    return [
      { id: 'name', header: t('items.name'), value: (item) => item.name, width: 200, grow: true },
      {
        id: 'status',
        header: t('items.status'),
        value: (item) => (item.retired ? statusOrder.length : statusOrder.indexOf(item.status)),
        text: statusWords,
        render: (item) => <ItemStatusMark line={item} brief />,
        width: 160,
      },
      {
        ...figure('onHand', 100),
        text: (item) => `${number(item.onHand)} ${item.unit}`,
        render: (item) => (
          <span>
            {number(item.onHand)} <span className={styles.soft}>{item.unit}</span>
          </span>
        ),
      },
      {
        id: 'runOut',
        header: t('items.runOut'),
        value: (item) => item.runOut,
        text: (item) =>
          item.runOut === null
            ? ''
            : item.runOut <= today()
              ? t('runOut.nowShort')
              : daysBetween(today(), item.runOut) > FAR_DAYS
                ? month(item.runOut)
                : t('runOut.aboutShort', { day: dayWords(item.runOut) }),
        width: 114,
        givesWay: 1,
      },
      { ...figure('onOrder', 78), givesWay: 2 },
      figure('reserved', 96, true),
      { ...figure('reorderPoint', 92), givesWay: 3 },
      { id: 'code', header: t('items.code'), value: ({ code }) => code, width: 88, givesWay: 5 },
      {
        id: 'supplier',
        header: t('items.supplier'),
        value: ({ supplier }) => supplier,
        width: 124,
        givesWay: 4,
      },
      {
        id: 'category',
        header: t('items.category'),
        value: (item) => item.category,
        width: 120,
        hidden: true,
      },
    ]
  }, [t, number, dayWords, month, today, statusWords])
}
