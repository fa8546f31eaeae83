import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import type { Printer } from '../../../shared/stock/contract/printers.ts'
import { usePrinters } from '../queries.ts'
import { NewPrinter } from './NewPrinter.tsx'
import { PrinterPanel } from './PrinterPanel.tsx'
import { TonerMark } from './TonerMark.tsx'
import { roundMonths, scarcest } from './scarcest.ts'

/** Which toner fits which printer, and how long it lasts. */
export function PrintersPage() {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const [showRetired, setShowRetired] = useState(false)
  const printers = usePrinters(showRetired)
  const columns = usePrinterColumns()
  return (
    <RecordPage
      address="/stock/printers"
      title="stock:printers.title"
      newLabel="stock:printers.new"
      query={printers}
      columns={columns}
      action={(printer) =>
        scarcest(printer) && !printer.retired
          ? { label: t('printers.changeToner'), run: () => go(`/stock/printers/${printer.id}`) }
          : null
      }
      retired={[showRetired, setShowRetired]}
      empty={{ title: t('printers.emptyTitle'), text: t('printers.emptyText') }}
      panel={(id) => <PrinterPanel printerId={id} />}
      newForm={<NewPrinter />}
    />
  )
}

function usePrinterColumns(): Column<Printer>[] {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('printers.name'),
        value: ({ name }) => name,
        text: ({ name, retired }) => (retired ? `${name} (${t('base:record.retired')})` : name),
        width: 180,
        grow: true,
      },
      {
        id: 'left',
        header: t('printers.lasts'),
        value: (printer) => scarcest(printer)?.monthsLeft ?? null,
        text: (printer) => {
          const fit = scarcest(printer)
          if (!fit || fit.monthsLeft === null) return ''
          const months = roundMonths(fit.monthsLeft)
          return t('printers.months', { count: months, months: number(months, 1) })
        },
        render: (printer) => {
          const fit = scarcest(printer)
          return fit ? <TonerMark fit={fit} /> : null
        },
        width: 170,
      },
      {
        id: 'fits',
        header: t('printers.fits'),
        value: ({ fits }) => fits.map((fit) => `${fit.name} (${number(fit.onHand)})`).join(', '),
        width: 260,
        givesWay: 1,
      },
      {
        id: 'model',
        header: t('printers.model'),
        value: ({ model }) => model,
        width: 170,
        givesWay: 2,
      },
      {
        id: 'place',
        header: t('place'),
        value: ({ placeName }) => placeName,
        width: 150,
        givesWay: 3,
      },
    ],
    [t, number],
  )
}
