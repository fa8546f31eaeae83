import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useFormats } from '../format/useFormats.ts'
import { printPaper, saveBytes } from '../papers.ts'
import { showFailure, showToast } from '../toasts.ts'
import type { Column } from './column.ts'
import { cellText } from './column.ts'
import { csvText } from './csv.ts'

/** The longest list that the engine sets as a paper, in rows (contract office.listPaper). */
const LONGEST_PAPER = 20_000

/** Export to CSV and print of what the list shows, in its order and columns. */
export function useListPapers<Row>(
  title: string,
  columns: Column<Row>[],
  rows: () => Row[] | Promise<Row[]>,
) {
  const { t } = useTranslation('base')
  const { locale } = useFormats()
  const [busy, setBusy] = useState(false)

  const doBusy = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }

  const exportCsv = async () => {
    const text = csvText(
      columns.map(({ header }) => header),
      (await rows()).map((row) => columns.map((column) => column.value(row))),
      locale,
    )
    await saveBytes(`${title}.csv`, new TextEncoder().encode(text), 'text/csv;charset=utf-8')
  }

  const print = async () => {
    const list = await rows()
    if (list.length > LONGEST_PAPER) {
      showToast({ tone: 'warn', text: t('list.tooLongToPrint', { count: LONGEST_PAPER }) })
      return
    }
    const shown = columns.slice(0, 20)
    const paper = await client.office.listPaper({
      title: title.slice(0, 200),
      headings: shown.map(({ header }) => header),
      numeric: shown.map(({ numeric }) => numeric === true),
      rows: list.map((row) => shown.map((column) => cellText(column, row).slice(0, 1000))),
    })
    await printPaper(paper)
  }

  return { exportCsv: () => doBusy(exportCsv), print: () => doBusy(print), busy }
}
