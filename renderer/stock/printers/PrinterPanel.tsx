import { Button, Tabs } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { Printer } from '../../../shared/stock/contract/places.ts'
import { QueryNotice } from '../parts/QueryNotice.tsx'
import { usePrinters } from '../queries.ts'
import styles from '../stock.module.css'
import { PrinterInputs, printerFieldsOf, printerSchema } from './printerForm.tsx'
import type { PrinterValues } from './printerForm.tsx'
import { strandedBy } from './scarcest.ts'
import { TonerMark } from './TonerMark.tsx'

const tabs = ['overview', 'edit'] as const

/** One printer beside the list: what fits it, how much is left, and for how long. */
export function PrinterPanel(props: {
  printerId: string
  view: string | undefined
  onClose: () => void
}) {
  const { printerId, view, onClose } = props
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const printers = usePrinters(true)
  const printer = printers.data?.find(({ id }) => id === printerId)
  const here = `/stock/printers/${printerId}`
  const tab = tabs.find((each) => each === view) ?? 'overview'
  const openTab = (next: string | null) =>
    go(next === 'overview' ? here : `${here}/${next}`, { replace: true })
  return (
    <SidePanel
      title={printer?.name ?? t('printer')}
      subtitle={
        printer?.retired && (
          <span className={styles.subtitle}>
            <StatusMark tone="idle" label={t('retired')} />
          </span>
        )
      }
      onClose={onClose}
    >
      <QueryNotice error={printers.error} />
      {printer && (
        <Tabs value={tab} onChange={openTab} keepMounted={false}>
          <Tabs.List mb="sm">
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`printers.tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="overview">
            <PrinterOverview printer={printer} printers={printers.data ?? []} />
          </Tabs.Panel>
          <Tabs.Panel value="edit">
            <PrinterEdit
              key={printer.version}
              printer={printer}
              onDone={() => openTab('overview')}
            />
          </Tabs.Panel>
        </Tabs>
      )}
    </SidePanel>
  )
}

function PrinterOverview({
  printer,
  printers,
}: {
  printer: Printer
  printers: readonly Printer[]
}) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const [, go] = useLocation()
  const stranded = strandedBy(printer, printers)
  const retire = useCommand(client.stock.printers.retire, {
    done: (out) =>
      t(out.printer.retired ? 'printers.wasRetired' : 'printers.isBack', { name: printer.name }),
  })
  const named = stranded.map(({ name, onHand }) => `${number(onHand)} × ${name}`).join(', ')
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
      <Section title={t('printers.endOfUse')}>
        {stranded.length > 0 && (
          <Notice tone="warn">
            {t(printer.retired ? 'printers.isStranded' : 'printers.wouldStrand', { what: named })}
          </Notice>
        )}
        <Button
          size="xs"
          mt="xs"
          loading={retire.busy}
          onClick={() => void retire.run({ printerId: printer.id, retired: !printer.retired })}
        >
          {t(printer.retired ? 'takeBack' : 'printers.retire')}
        </Button>
      </Section>
    </>
  )
}

function PrinterEdit({ printer, onDone }: { printer: Printer; onDone: () => void }) {
  const { t } = useTranslation('stock')
  const initial = useMemo<PrinterValues>(
    () => ({
      name: printer.name,
      model: printer.model,
      placeId: printer.placeId,
      itemIds: printer.itemIds,
    }),
    [printer],
  )
  const form = useDraftForm<PrinterValues>({
    draftKey: `stock.printer.${printer.id}.${printer.version}`,
    initial,
    schema: printerSchema,
  })
  const update = useCommand(client.stock.printers.update, {
    quiet: true,
    done: ({ name }) => t('saved', { name }),
  })
  const save = async (values: PrinterValues) => {
    const { id: printerId, version } = printer
    if (!(await update.run({ printerId, version, fields: printerFieldsOf(values) }))) return
    form.forget()
    onDone()
  }
  return (
    <FormFrame
      form={form}
      onSave={(values) => void save(values)}
      onBack={onDone}
      busy={update.busy}
      problem={update.words}
    >
      <PrinterInputs form={form} />
    </FormFrame>
  )
}
