import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComboboxItem } from '@mantine/core'
import { ChoiceField, MoneyField, QuantityField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { dayAt } from '../../../shared/base/dates.ts'
import type { Order, OrderLine } from '../../../shared/stock/contract/orders.ts'
import styles from './lines.module.css'
import { packWords } from './packWords.ts'
import { unitsOpen } from './orderState.ts'
import type { ReceiveValues } from './receiveLines.ts'
import { priceChange } from './receiveLines.ts'

type Props = {
  order: Order
  line: OrderLine
  places: ComboboxItem[]
  /** The first line has the focus when the form opens. */
  first: boolean
  // The form's other fields are none of this line's business.
  // oxlint-disable-next-line typescript/no-explicit-any
  form: Pick<DraftForm<any>, 'getInputProps'> & {
    values: { lines: Record<string, ReceiveValues> }
  }
}

/** One line that may have come: units, price a pack, and another place where it went elsewhere. */
export function ReceiveLine({ order, line, places, first, form }: Props) {
  const { t } = useTranslation('orders')
  const { number, day, zone } = useFormats()
  const typed = form.values.lines[line.id]
  const [elsewhere, setElsewhere] = useState(Boolean(typed?.placeId))
  const change = priceChange(line, typed?.price ?? null)
  const open = unitsOpen(line)
  const rest = open - (typed?.quantity ?? 0)
  const field = (name: string) => form.getInputProps(`lines.${line.id}.${name}`)

  return (
    <tr>
      <td>
        <div className={styles.name}>{line.itemName}</div>
        <div className={styles.small}>
          {[
            t('receive.open', { quantity: number(open), unit: line.unit }),
            line.packQuantity > 1 && `${number(line.packs)} × ${packWords(line, t, number)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {rest > 0 && typed?.quantity !== undefined && !Number.isNaN(rest) && (
          <div className={styles.small}>
            {t('receive.stays', { quantity: number(rest), unit: line.unit })}
          </div>
        )}
        {change !== null && (
          <div className={styles.price} role="status">
            {t('receive.priceChange', {
              percent: `${change > 0 ? '+' : '−'}${number(Math.abs(change) * 100, change < 0.1 ? 1 : 0)} %`,
              day: day(dayAt(order.createdAt, zone)),
            })}
          </div>
        )}
        {elsewhere ? (
          <ChoiceField
            label={t('receive.otherPlace')}
            choices={places}
            clearable
            {...field('placeId')}
          />
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            ml={-8}
            onClick={() => setElsewhere(true)}
            aria-label={t('receive.elsewhereNamed', { item: line.itemName })}
          >
            {t('receive.elsewhere')}
          </Button>
        )}
      </td>
      <td style={{ width: 92 }}>
        <QuantityField
          label=""
          aria-label={t('receive.cameOf', { item: line.itemName, unit: line.unit })}
          {...(first ? { 'data-autofocus': true } : {})}
          {...field('quantity')}
        />
      </td>
      <td style={{ width: 124 }}>
        <MoneyField
          label=""
          aria-label={t('receive.priceOf', { item: line.itemName })}
          currency={order.total.currency}
          disabled={!line.offerId}
          {...field('price')}
        />
      </td>
    </tr>
  )
}
