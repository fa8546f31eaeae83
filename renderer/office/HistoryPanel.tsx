import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/base/ids.ts'
import type { JournalRow } from '../../shared/office/contract.ts'
import { undoCommand } from '../base/command/undo.ts'
import { Facts, Section } from '../base/Facts.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { SidePanel } from '../base/SidePanel.tsx'
import { canUndo, commandWords } from './commandWords.ts'
import styles from './office.module.css'

/** More rows than this are told by their number only. */
const MOST_SHOWN = 50

/** One act: who, when, and each row as it was and as it became. */
export function HistoryPanel({ row, onClose }: { row: JournalRow; onClose: () => void }) {
  const { t } = useTranslation('office')
  const { instant, number } = useFormats()
  const rest = row.changes.length - MOST_SHOWN
  return (
    <SidePanel
      title={commandWords(row.command, t)}
      onClose={onClose}
      footer={
        canUndo(row) && (
          <Button variant="filled" onClick={() => void undoCommand(row.commandId as CommandId)}>
            {t('history.undo')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [t('history.at'), instant(row.at)],
          [t('history.actor'), row.actor],
          [t('history.desk'), row.desk],
          [t('history.number'), number(row.revision)],
          [t('history.state'), row.undoneBy ? t('history.undone') : ''],
        ]}
      />
      {row.changes.length > 0 && (
        <Section title={t('history.changes')}>
          {row.changes.slice(0, MOST_SHOWN).map((change) => (
            <div key={`${change.table}.${change.key}`} className={styles.change}>
              <h4>{change.table}</h4>
              <table>
                <tbody>
                  {changedFields(change.before, change.after).map(([field, before, after]) => (
                    <tr key={field}>
                      <th scope="row">{field}</th>
                      <td>
                        {before && <span className={styles.undone}>{before}</span>} {after}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ))}
          {rest > 0 && <p>{t('history.more', { count: rest, shown: number(rest) })}</p>}
        </Section>
      )}
    </SidePanel>
  )
}

/** The fields that differ, as text. */
function changedFields(before: unknown, after: unknown): [string, string, string][] {
  const was = (before ?? {}) as Record<string, unknown>
  const is = (after ?? {}) as Record<string, unknown>
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field): [string, string, string] => [field, show(was[field]), show(is[field])])
    .filter(([, old, now]) => old !== now)
}

function show(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
