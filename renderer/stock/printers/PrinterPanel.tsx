import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { printerFields } from '../../../shared/stock/contract/printers.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import type { Printer } from '../../../shared/stock/contract/printers.ts'
import { usePrinters } from '../queries.ts'
import styles from '../stock.module.css'
import { PrinterInputs, printerFieldsOf, printerValues } from './printerForm.tsx'
import { strandedBy } from './scarcest.ts'
import { TonerMark } from './TonerMark.tsx'

/** One printer beside the list: what fits it, how much is left, and for how long. */
export function PrinterPanel({ printerId }: { printerId: string }) {
  const { t } = useTranslation('stock')
  const { data: printers, error } = usePrinters(true)
  const printer = findRecord(printers, printerId)
  return (
    <RecordPanel
      record={printer}
      noun={t('printer')}
      error={error}
      entity="printer"
      tabs={
        printer && printers
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <PrinterOverview printer={printer} />,
              },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <PrinterEdit printer={printer} printers={printers} />,
              },
            ]
          : []
      }
    />
  )
}

function PrinterOverview({ printer }: { printer: Printer }) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const [, go] = useLocation()
  return (
    <>
      <Facts
        facts={[
          [t('printers.model'), printer.model],
          [t('place'), printer.placeName],
        ]}
      />
      <Section title={t('printers.fits')}>
        {printer.fits.length === 0 && <p className={styles.soft}>{t('printers.fitsNothing')}</p>}
        <ul className={styles.lines}>
          {printer.fits.map((fit) => (
            <li key={fit.itemId} className={styles.line}>
              <span className={styles.lineText}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => go(`/stock/items/${fit.itemId}`)}
                >
                  {fit.name}
                </button>
                <small>
                  {t('printers.left', { count: fit.onHand, quantity: number(fit.onHand) })}
                </small>
              </span>
              <TonerMark fit={fit} />
              {fit.onHand > 0 && !printer.retired && (
                <Button size="compact-xs" onClick={() => go(`/stock/items/${fit.itemId}/issue`)}>
                  {t('book.issue')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function PrinterEdit(props: { printer: Printer; printers: readonly Printer[] }) {
  const { printer, printers } = props
  const { t } = useTranslation(['stock', 'base'])
  const { number } = useFormats()
  const stranded = strandedBy(printer, printers)
  const named = stranded.map(({ name, onHand }) => `${number(onHand)} × ${name}`).join(', ')
  const update = useCommand(client.stock.printers.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  const { id: printerId, version } = printer
  return (
    <>
      <RecordForm
        draft="stock.printer"
        record={printer}
        initial={printerValues(printer)}
        schema={printerFields}
        command={update}
        input={(values) => ({ printerId, version, fields: printerFieldsOf(values) })}
      >
        {(form) => <PrinterInputs form={form} />}
      </RecordForm>
      <Retire
        record={printer}
        call={client.stock.printers.retire}
        input={{ printerId: printer.id }}
      >
        {stranded.length > 0 && (
          <Notice tone="warn">
            {t(printer.retired ? 'printers.isStranded' : 'printers.wouldStrand', { what: named })}
          </Notice>
        )}
      </Retire>
    </>
  )
}
