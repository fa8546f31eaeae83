import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TickField } from '../../base/form/fields.tsx'
import type { ItemId } from '../../../shared/base/ids.ts'
import type { Printer } from '../../../shared/stock/contract/printers.ts'
import { usePrinters } from '../queries.ts'
import styles from '../stock.module.css'

/** The printers an item fits; each tick is booked at once. */
export function PrinterTicks({ itemId }: { itemId: ItemId }) {
  const { t } = useTranslation('stock')
  const printers = usePrinters()
  const update = useCommand(client.stock.printers.update, {
    done: ({ name }) => t('base:record.saved', { name }),
  })
  const fit = (printer: Printer, on: boolean) => {
    const others = printer.itemIds.filter((id) => id !== itemId)
    void update.run({
      printerId: printer.id,
      version: printer.version,
      fields: { itemIds: on ? [...others, itemId] : others },
    })
  }
  if (!printers.data) return null
  if (printers.data.length === 0) return <p className={styles.soft}>{t('printers.none')}</p>
  return (
    <Stack gap={6} my={6}>
      {printers.data.map((printer) => (
        <TickField
          key={printer.id}
          label={[printer.name, printer.model].filter(Boolean).join(' · ')}
          checked={printer.itemIds.includes(itemId)}
          disabled={update.busy}
          onChange={(on) => fit(printer, on)}
        />
      ))}
    </Stack>
  )
}
