import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { NoteField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import type { Order } from '../../../shared/stock/contract/orders.ts'

/** The note; that of a draft is written here and goes onto the order's paper. */
export function OrderNote({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  if (order.state === 'draft') return <NoteEditor key={order.note} order={order} />
  if (!order.note) return null
  return (
    <Section title={t('note.title')}>
      <p style={{ margin: 0, whiteSpace: 'pre-line' }}>{order.note}</p>
    </Section>
  )
}

function NoteEditor({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const form = useDraftForm({
    draftKey: `stock.order.note.${order.id}`,
    initial: { note: order.note },
  })
  const change = useCommand(client.stock.orders.update, { done: () => t('note.saved') })
  const save = async () => {
    const { note } = form.values
    if (note.trim() === order.note) return
    const { id: orderId, version } = order
    if (await change.run({ orderId, version, note })) form.forget()
  }
  return (
    <form
      style={{ marginTop: 20 }}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onBlur={() => void save()}
    >
      <NoteField
        label={t('note.title')}
        description={t('note.hint')}
        {...form.getInputProps('note')}
      />
    </form>
  )
}
