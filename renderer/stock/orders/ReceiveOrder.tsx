import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { ChoiceField, DayField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { PlaceId } from '../../../shared/base/ids.ts'
import type { Order } from '../../../shared/stock/contract/orders.ts'
import type { Place } from '../../../shared/stock/contract/places.ts'
import styles from './lines.module.css'
import { ReceiveLine } from './ReceiveLine.tsx'
import type { Level, ReceiveValues } from './receiveLines.ts'
import { linesToReceive, prefill, readLines } from './receiveLines.ts'
import { useOrdersStore } from './store.ts'

type Props = {
  order: Order
  places: Place[]
  levels: Level[]
  onBack: () => void
  onDone: () => void
}

/** What came of an order. Everything is filled in as ordered: Enter receives all of it. */
export function ReceiveOrder(props: Props) {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  if (props.places.length === 0) {
    return (
      <EmptyState title={t('receive.noPlace')} text={t('receive.noPlaceText')}>
        <Button variant="filled" onClick={() => go('/stock/places/new')}>
          {t('receive.addPlace')}
        </Button>
      </EmptyState>
    )
  }
  return <ReceiveForm {...props} />
}

type FormValues = {
  placeId: PlaceId | null
  day: Day | null
  lines: Record<string, ReceiveValues>
}

function ReceiveForm({ order, places, levels, onBack, onDone }: Props) {
  const { t } = useTranslation('orders')
  const { today } = useFormats()
  const { receivedAt, setReceivedAt } = useOrdersStore()
  const form = useDraftForm<FormValues>({
    draftKey: `stock.order.receive.${order.id}.${order.version}`,
    initial: { day: today(), ...prefill(order, places, levels, receivedAt) },
  })
  const { values } = form
  const open = linesToReceive(order)
  const receive = useCommand(client.stock.orders.receive, {
    quiet: true,
    done: (done) =>
      t(done.state === 'received' ? 'receive.doneAll' : 'receive.donePart', {
        number: done.number,
        count: linesToReceive(done).length,
      }),
  })
  const choices = places.map(({ id, path }) => ({ value: id, label: path }))

  const save = async () => {
    const { placeId, day } = values
    if (!placeId) return form.setFieldError('placeId', t('receive.placeNeeded'))
    for (const line of open) {
      const typed = values.lines[line.id]
      if (typed && (Number.isNaN(typed.quantity) || (typed.quantity ?? 0) < 0))
        return form.setFieldError(`lines.${line.id}.quantity`, t('receive.wholeNumber'))
      if (typed && (Number.isNaN(typed.price) || (typed.price ?? 0) < 0))
        return form.setFieldError(`lines.${line.id}.price`, t('receive.priceWrong'))
    }
    const lines = readLines(order, values.lines, placeId)
    if (lines.length === 0) return form.setFieldError('placeId', t('receive.nothing'))
    const late = day && day !== today() ? { day } : {}
    const done = await receive.run({ orderId: order.id, placeId, lines, ...late })
    if (!done) return
    setReceivedAt(placeId)
    form.forget()
    onDone()
  }

  return (
    <FormFrame
      form={form}
      saveLabel={t('receive.save')}
      busy={receive.busy}
      problem={receive.words}
      onBack={onBack}
      onSave={() => void save()}
      extra={
        <Button
          variant="subtle"
          onClick={() =>
            form.setFieldValue(
              'lines',
              Object.fromEntries(
                open.map((line) => [
                  line.id,
                  {
                    price: line.price?.amount ?? null,
                    placeId: null,
                    ...values.lines[line.id],
                    quantity: null,
                  },
                ]),
              ),
            )
          }
        >
          {t('receive.clear')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <ChoiceField
          label={t('receive.place')}
          choices={choices}
          {...form.getInputProps('placeId')}
        />
        <DayField
          label={t('receive.day')}
          width={150}
          latest={today()}
          {...form.getInputProps('day')}
        />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('line.item')}</th>
            <th className={styles.figure}>{t('receive.came')}</th>
            <th className={styles.figure}>{t('receive.price')}</th>
          </tr>
        </thead>
        <tbody>
          {open.map((line, index) => (
            <ReceiveLine
              key={line.id}
              order={order}
              line={line}
              places={choices}
              first={index === 0}
              form={form}
            />
          ))}
        </tbody>
      </table>
    </FormFrame>
  )
}
