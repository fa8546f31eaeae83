import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../shared/reception/contract/entries.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { kindIcon, useEntryWords } from '../parts/entryWords.ts'
import { useAdvice, WhereLine } from '../parts/WhereLine.tsx'
import { ActButtons } from './ActButtons.tsx'
import type { useQuickLog } from './useQuickLog.ts'
import styles from './log.module.css'

/** What was logged last and goes on: what becomes of it is one key away. */
export function CurrentEntry(props: { entry: Entry; quick: ReturnType<typeof useQuickLog> }) {
  const { entry, quick } = props
  const { t } = useTranslation('reception')
  const words = useEntryWords()
  const advice = useAdvice(entry.forStaffId, entry)
  return (
    <section className={styles.current} aria-label={t('log.current')}>
      <div className={styles.currentLine}>
        <span>
          <strong data-private>{words.name(entry)}</strong>{' '}
          {entry.forStaffName && t('card.for', { name: entry.forStaffName })}
        </span>
        <StatusMark tone="busy" icon={kindIcon[entry.kind]} label={words.state(entry)} />
      </div>
      {entry.forStaffId && (
        <WhereLine staffId={entry.forStaffId} kind={entry.kind} urgent={entry.urgent} />
      )}
      <div className={styles.acts}>
        <ActButtons
          kind={entry.kind}
          advice={advice}
          onAct={(act) => void quick.act(act, entry, advice?.staffId)}
        />
      </div>
    </section>
  )
}
