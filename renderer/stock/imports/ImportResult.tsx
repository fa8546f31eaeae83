import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { undoCommand } from '../../base/command/undo.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import type { CommandId } from '../../../shared/base/ids.ts'
import type { Imported } from './ImportPage.tsx'
import { SkippedRows } from './SkippedRows.tsx'
import styles from './imports.module.css'

/** What was taken in, what was known, what was left out and why; the whole of it can be undone at once. */
export function ImportResult({ result, onAgain }: { result: Imported; onAgain: () => void }) {
  const { t } = useTranslation('orders')
  const { number } = useFormats()
  const [, go] = useLocation()
  const { imported, duplicates, skipped } = result
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const undo = async () => {
    await undoCommand(result.commandId as CommandId)
    onAgain()
  }
  return (
    <div className={styles.preview}>
      <Notice tone={skipped.length > 0 ? 'warn' : 'calm'}>
        {[
          t('import.taken', { count: imported, shown: number(imported) }),
          duplicates > 0 && t('import.known', { count: duplicates, shown: number(duplicates) }),
          skipped.length > 0 &&
            t('import.skipped', { count: skipped.length, shown: number(skipped.length) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Notice>
      <div className={styles.buttons}>
        <Button ref={next} variant="filled" onClick={() => go('/stock/items')}>
          {t('import.seeItems')}
        </Button>
        <Button onClick={onAgain}>{t('import.another')}</Button>
        {imported > 0 && <Button onClick={() => void undo()}>{t('import.undo')}</Button>}
      </div>
      {skipped.length > 0 && (
        <section className={styles.skipped} aria-label={t('import.leftOut')}>
          <h2>{t('import.leftOut')}</h2>
          <SkippedRows skipped={skipped} name={skipped[0]?.file ?? ''} />
        </section>
      )}
    </div>
  )
}
