import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Notice } from '../../base/Notice.tsx'
import type { ImportKind } from '../../../shared/stock/contract/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { tableKinds } from './tableKinds.ts'
import { guessKind } from './guessKind.ts'
import type { Chosen, Imported } from './ImportPage.tsx'
import { MapColumns } from './MapColumns.tsx'
import { SampleRows } from './SampleRows.tsx'
import { SkippedRows } from './SkippedRows.tsx'
import styles from './imports.module.css'

type Props = {
  chosen: Chosen
  onBack: () => void
  onDone: (result: Imported) => void
  onOther: (file: File) => void
}

/** What taking the file in would do: its columns, to be corrected; its first rows; what is left out and why. */
export function ImportPreview({ chosen, onBack, onDone, onOther }: Props) {
  const { t } = useTranslation('orders')
  const { number } = useFormats()
  const { file, at } = chosen
  const [kindChosen, setKind] = useState<ImportKind | null>(null)
  const [columns, setColumns] = useState<Record<string, string> | null>(null)
  const previewOf = (kind: ImportKind, mapped: Record<string, string> | null) => ({
    // A file has no name among queries: the moment it was chosen stands for it.
    queryKey: ['stockImportPreview', at, kind, mapped],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      client.stock.imports.preview(
        { kind, file, ...(mapped ? { columns: mapped } : {}) },
        { signal, context: { timeLimit: 120_000 } },
      ),
    retry: false,
  })
  const first = useQuery(previewOf('stock', null))
  const kind = kindChosen ?? (first.data ? guessKind(first.data.headers) : 'stock')
  const query = useQuery({
    ...previewOf(kind, columns),
    enabled: first.data !== undefined,
    placeholderData: keepPreviousData,
  })
  const preview = query.data
  const missing = (preview?.fields ?? [])
    .filter(({ field, required }) => required && !preview?.columns[field])
    .map(({ field }) => t(`import.field.${field}`))
  const run = useCommand(client.stock.imports.run, {
    quiet: true,
    long: t('import.running', { name: file.name }),
    done: (result) => t('import.done', { count: result.imported }),
  })
  const isReady =
    preview !== undefined && missing.length === 0 && !query.isPlaceholderData && !run.busy

  const start = async () => {
    if (!isReady) return
    const result = await run.run({ kind, file, columns: preview.columns })
    if (result) onDone(result)
  }
  const another = async () => {
    const [other] = await chooseFiles(t('import.choose'), tableKinds(t), false)
    if (other) onOther(other)
  }
  useHotkey({ scope: 'orders:import.title', keys: 'Escape', label: 'base:keys.back', run: onBack })
  useHotkey({
    scope: 'orders:import.title',
    keys: 'mod+Enter',
    label: 'orders:import.start',
    run: () => void start(),
  })

  if (first.error) {
    return (
      <div className={styles.problem}>
        <QueryNotice error={first.error} />
        <div className={styles.buttons}>
          <Button variant="filled" data-autofocus onClick={() => void another()}>
            {t('import.another')}
          </Button>
          <Button onClick={onBack}>{t('import.back')}</Button>
        </div>
      </div>
    )
  }
  if (!preview) return <p className={styles.reading}>{t('import.reading')}</p>
  const { report } = preview
  return (
    <div className={styles.preview}>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('import.kind')}
          value={kind}
          onChange={(value) => {
            setColumns(null)
            setKind(value as ImportKind)
          }}
          data={(['stock', 'uses'] as const).map((value) => ({
            value,
            label: t(`import.kind_${value}`),
          }))}
        />
        <span className={styles.soft}>
          {t('import.read', { count: preview.rows, shown: number(preview.rows) })}
        </span>
        <span className={styles.space} />
        <Button onClick={onBack}>{t('import.back')}</Button>
        <Button
          variant="filled"
          disabled={!isReady || report.imported === 0}
          loading={run.busy}
          aria-keyshortcuts="Control+Enter"
          title="Ctrl+Enter"
          onClick={() => void start()}
        >
          {t('import.startCount', { count: report.imported, shown: number(report.imported) })}
        </Button>
      </div>
      {run.words && <Notice tone="bad">{run.words}</Notice>}
      <QueryNotice error={query.error} />
      {missing.length > 0 ? (
        <Notice tone="warn">{t('import.missing', { fields: missing.join(', ') })}</Notice>
      ) : (
        <Notice>
          {[
            t('import.willTake', { count: report.imported, shown: number(report.imported) }),
            report.duplicates > 0 &&
              t('import.known', { count: report.duplicates, shown: number(report.duplicates) }),
            report.skipped.length > 0 &&
              t('import.willSkip', {
                count: report.skipped.length,
                shown: number(report.skipped.length),
              }),
          ]
            .filter(Boolean)
            .join(' ')}
        </Notice>
      )}
      <div className={styles.columns}>
        <MapColumns preview={preview} onChange={setColumns} onStart={() => void start()} />
        <div className={styles.rows}>
          <SampleRows preview={preview} />
          {report.skipped.length > 0 && missing.length === 0 && (
            <section className={styles.skipped} aria-label={t('import.leftOut')}>
              <h2>{t('import.leftOut')}</h2>
              <SkippedRows skipped={report.skipped} name={file.name} />
            </section>
          )}
        </div>
      </div>
    </div>
  )
}
