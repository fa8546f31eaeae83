import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { PrinterInputs, printerFieldsOf, printerSchema } from './printerForm.tsx'
import type { PrinterValues } from './printerForm.tsx'

const empty: PrinterValues = { name: '', model: '', placeId: null, itemIds: [] }

/** A new printer; it opens once saved. */
export function NewPrinter({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const form = useDraftForm<PrinterValues>({
    draftKey: 'stock.printer.new',
    initial: empty,
    schema: printerSchema,
  })
  const create = useCommand(client.stock.printers.create, {
    quiet: true,
    done: ({ name }) => t('printers.added', { name }),
  })
  const save = async (values: PrinterValues) => {
    const printer = await create.run({ fields: printerFieldsOf(values) })
    if (!printer) return
    form.forget()
    go(`/stock/printers/${printer.id}`)
  }
  return (
    <FormFrame
      form={form}
      onSave={(values) => void save(values)}
      onBack={onClose}
      saveLabel={t('printers.add')}
      busy={create.busy}
      problem={create.words}
    >
      <PrinterInputs form={form} />
    </FormFrame>
  )
}
