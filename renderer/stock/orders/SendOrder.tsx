import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCanSend } from '../../app/client/useCanSend.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { DayField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { printPaper, savePaper } from '../../base/papers.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { daysBetween } from '../../../shared/base/dates.ts'
import type { Order } from '../../../shared/stock/contract/orders.ts'
import type { Supplier } from '../../../shared/stock/contract/suppliers.ts'
import type { OrderWay } from '../../../shared/stock/orderWays.ts'
import { orderWays } from '../../../shared/stock/orderWays.ts'
import { CopyForShop } from './CopyForShop.tsx'
import { useOrderPaper } from './useOrderPaper.ts'

/** An e-mail goes at once where the office sends e-mails itself. */
type Way = 'atOnce' | OrderWay
type Props = { order: Order; supplier: Supplier; onBack: () => void; onDone: () => void }

/** How the order goes out; its paper for that way, then it counts as on the way. */
export function SendOrder({ order, supplier, onBack, onDone }: Props) {
  const { t } = useTranslation('orders')
  const { today, money } = useFormats()
  const [copied, setCopied] = useState(false)
  const canSend = useCanSend() && supplier.email !== ''
  const ways: Way[] = canSend ? ['atOnce', ...orderWays] : [...orderWays]
  const form = useDraftForm<{ way: Way | null; expected: Day | null }>({
    draftKey: `stock.order.send.${order.id}`,
    initial: {
      way: null,
      expected: order.usualDay,
    },
  })
  const { fetchPaper, busy } = useOrderPaper(order.id)
  const usual = supplier.email ? 'mailed' : supplier.website ? 'web_shop' : 'printed'
  const way = form.values.way ?? (canSend ? 'atOnce' : usual)
  const send = useCommand(client.stock.orders.send, {
    quiet: true,
    // What is on its way to the supplier cannot be called back.
    undoable: way !== 'atOnce',
    done: (sent) => t('send.done', { number: sent.number }),
  })

  const hand = async () => {
    if (way === 'mailed') return fetchPaper('eml', savePaper)
    if (way === 'printed') return fetchPaper('pdf', printPaper)
    return true
  }
  return (
    <FormFrame
      form={form}
      saveLabel={t(`send.save_${way}`)}
      busy={send.busy || busy}
      problem={send.words}
      onBack={onBack}
      onSave={async ({ expected }) => {
        if (!(await hand())) return
        const sent = await send.run({
          orderId: order.id,
          ...(way === 'atOnce' ? { atOnce: true } : { how: way }),
          ...(expected ? { expected } : {}),
        })
        if (!sent) return
        form.forget()
        onDone()
      }}
    >
      <Facts
        facts={[
          [t('column.supplier'), supplier.name],
          [t('fact.customerNumber'), supplier.customerNumber],
          [t('fact.email'), supplier.email],
          [t('fact.phone'), supplier.phone],
          [t('fact.website'), supplier.website],
          [t('fact.total'), money(order.total)],
        ]}
      />
      <Radio.Group
        label={t('send.how')}
        value={way}
        onChange={(value) => form.setFieldValue('way', value as Way)}
      >
        {ways.map((value) => (
          <Radio
            key={value}
            mt={6}
            value={value}
            label={t(`send.way_${value}`)}
            description={t(`send.text_${value}`)}
            {...(value === way ? { 'data-autofocus': true } : {})}
          />
        ))}
      </Radio.Group>
      {way === 'web_shop' && (
        <div>
          <CopyForShop orderId={order.id} onCopied={() => setCopied(true)} />
          {copied && <p style={{ margin: '6px 0 0' }}>{t('send.pasteIt')}</p>}
        </div>
      )}
      <DayField
        label={t('fact.expected')}
        description={t('send.expectedHint', { count: daysBetween(today(), order.usualDay) })}
        width={200}
        {...form.getInputProps('expected')}
      />
    </FormFrame>
  )
}
