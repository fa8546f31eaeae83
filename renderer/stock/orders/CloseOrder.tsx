import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { TextField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import type { Order } from '../../../shared/stock/contract/orders.ts'

/** Ends an order that will not come (in full), with the reason. */
export function CloseOrder(props: { order: Order; onBack: () => void; onDone: () => void }) {
  const { order, onBack, onDone } = props
  const { t } = useTranslation('orders')
  const form = useDraftForm({
    draftKey: `stock.order.close.${order.id}`,
    initial: { reason: '' },
  })
  const close = useCommand(client.stock.orders.close, {
    quiet: true,
    done: (done) =>
      t(done.state === 'cancelled' ? 'close.cancelled' : 'close.closedShort', {
        number: done.number,
      }),
  })
  const came = order.lineList.some((line) => line.received > 0)
  return (
    <FormFrame
      form={form}
      saveLabel={t(came ? 'close.short' : 'close.cancel')}
      busy={close.busy}
      problem={close.words}
      onBack={onBack}
      onSave={async ({ reason }) => {
        if (!(await close.run({ orderId: order.id, reason }))) return
        form.forget()
        onDone()
      }}
    >
      <p style={{ margin: 0 }}>{t(came ? 'close.shortText' : 'close.cancelText')}</p>
      <TextField label={t('close.reason')} data-autofocus {...form.getInputProps('reason')} />
    </FormFrame>
  )
}
