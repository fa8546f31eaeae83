import { useTranslation } from 'react-i18next'
import { printerFields } from '../../../shared/stock/contract/printers.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { PrinterInputs, printerFieldsOf } from './printerForm.tsx'
import type { PrinterValues } from './printerForm.tsx'

const empty: PrinterValues = { name: '', model: '', placeId: null, itemIds: [] }

/** A new printer; it opens once saved. */
export function NewPrinter() {
  const { t } = useTranslation(['stock', 'base'])
  const create = useCommand(client.stock.printers.create, {
    quiet: true,
    done: ({ name }) => t('base:record.added', { name }),
  })
  return (
    <RecordForm
      draft="stock.printer"
      initial={empty}
      schema={printerFields}
      command={create}
      input={(values) => ({ fields: printerFieldsOf(values) })}
      saveLabel={t('printers.add')}
    >
      {(form) => <PrinterInputs form={form} />}
    </RecordForm>
  )
}
