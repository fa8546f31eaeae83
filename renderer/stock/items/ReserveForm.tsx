import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { DayField, QuantityField, TextField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { name, quantity } from '../../../shared/base/schemas.ts'
import type { ItemDetail } from '../../../shared/stock/contract/items.ts'
import { useFocusFirst } from '../../base/form/useFocusFirst.ts'
import styles from '../stock.module.css'

type Values = { quantity: number | null; reason: string; until: Day | null }
const initial: Values = { quantity: 1, reason: '', until: null }
const schema = z.object({ quantity, reason: name(200), until: z.string().nullable() })

/** Sets units aside for a purpose: they stay on the shelf but no longer count as free. */
export function ReserveForm({ detail, onBack }: { detail: ItemDetail; onBack: () => void }) {
  const { item } = detail
  const { t } = useTranslation('stock')
  const { number, today } = useFormats()
  const form = useDraftForm<Values>({ draftKey: `stock.reserve.${item.id}`, initial, schema })
  const reserve = useCommand(client.stock.items.reserve, {
    quiet: true,
    done: (made) => t('booked.reserved', { what: `${number(made.quantity)} × ${item.name}` }),
  })
  const part = useFocusFirst<HTMLElement>()
  const save = async (values: Values) => {
    if (values.quantity === null) return
    if (!(await reserve.run({ itemId: item.id, ...values, quantity: values.quantity }))) return
    form.forget()
    form.setValues(initial)
    onBack()
  }
  return (
    <section ref={part} className={styles.box} aria-label={t('book.reserve')}>
      <FormFrame
        form={form}
        onSave={(values) => void save(values)}
        onBack={onBack}
        saveLabel={t('book.reserve')}
        busy={reserve.busy}
        problem={reserve.words}
      >
        <div className={styles.row}>
          <QuantityField
            {...form.getInputProps('quantity')}
            label={t('book.quantity')}
            unit={item.unit}
            width={132}
          />
          <div className={styles.grow}>
            <DayField {...form.getInputProps('until')} label={t('book.until')} earliest={today()} />
          </div>
        </div>
        <TextField {...form.getInputProps('reason')} label={t('book.purpose')} required />
      </FormFrame>
    </section>
  )
}
