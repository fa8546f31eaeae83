import { IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../stock.module.css'

type Props = { quantity: number; par: number | null; flagged: boolean; unit?: string }

/** What lies at a place against what should, and whether someone found it empty. */
export function LevelFigure({ quantity, par, flagged, unit }: Props) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  return (
    <>
      {flagged && <StatusMark tone="bad" icon={IconFlag} label={t('status.flagged')} />}
      {!flagged && par !== null && quantity < par && (
        <StatusMark tone="warn" label={t('overview.belowPar')} />
      )}
      <span className={styles.figure}>
        {par === null
          ? number(quantity)
          : t('overview.ofPar', { quantity: number(quantity), par: number(par) })}
        {unit && <span className={styles.soft}> {unit}</span>}
      </span>
    </>
  )
}
