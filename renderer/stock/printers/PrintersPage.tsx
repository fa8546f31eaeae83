import { Button, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import type { Printer } from '../../../shared/stock/contract/places.ts'
import { QueryNotice } from '../parts/QueryNotice.tsx'
import { usePrinters } from '../queries.ts'
import { NewPrinter } from './NewPrinter.tsx'
import { PrinterPanel } from './PrinterPanel.tsx'
import { TonerMark } from './TonerMark.tsx'
import { roundMonths, scarcest } from './scarcest.ts'

const rowKey = (printer: Printer) => printer.id
const here = '/stock/printers'

/** Which toner fits which printer, and how long it lasts. */
export function PrintersPage() {
  const { t } = useTranslation('stock')
  const { id, view } = useParams<{ id?: string; view?: string }>()
  const [, go] = useLocation()
  const [showRetired, setShowRetired] = useState(false)
  const printers = usePrinters(showRetired)
  const columns = usePrinterColumns()
  const openNew = () => go(`${here}/new`)
  const close = () => go(here)
  useHotkey({ scope: 'stock:printers.title', keys: 'n', label: 'stock:printers.new', run: openNew })
  const panel =
    id === 'new' ? (
      <SidePanel title={t('printers.new')} onClose={close} focus>
        <NewPrinter onClose={close} />
      </SidePanel>
    ) : id ? (
      <PrinterPanel key={id} printerId={id} view={view} onClose={close} />
    ) : undefined
  return (
    <Page panel={panel}>
      <PageHeader title={t('printers.title')}>
        <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
          {t('printers.new')}
        </Button>
      </PageHeader>
      <QueryNotice error={printers.error} />
      <DataList
        label={t('printers.title')}
        storageKey="stock.printers"
        rows={printers.data}
        columns={columns}
        rowKey={rowKey}
        selected={id ?? null}
        onSelect={(printer) => go(`${here}/${printer.id}`, { replace: id !== undefined })}
        onOpen={(printer) => go(`${here}/${printer.id}`)}
        action={(printer) => {
          const toner = scarcest(printer)
          if (!toner || printer.retired) return null
          return { label: t('printers.changeToner'), run: () => go(`${here}/${printer.id}`) }
        }}
        searchable
        toolbar={
          <Switch
            size="xs"
            label={t('showRetired')}
            checked={showRetired}
            onChange={(event) => setShowRetired(event.currentTarget.checked)}
          />
        }
        emptyState={
          <EmptyState title={t('printers.emptyTitle')} text={t('printers.emptyText')}>
            <Button variant="filled" onClick={openNew}>
              {t('printers.new')}
            </Button>
          </EmptyState>
        }
      />
    </Page>
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
        text: ({ name, retired }) => (retired ? `${name} (${t('retired')})` : name),
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
      },
      { id: 'model', header: t('printers.model'), value: ({ model }) => model, width: 170 },
      { id: 'place', header: t('place'), value: ({ placeName }) => placeName, width: 150 },
    ],
    [t, number],
  )
}
