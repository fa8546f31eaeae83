import { useTranslation } from 'react-i18next'
import type { JournalRow } from '../../../shared/office/contract.ts'
import { useFormats } from '../format/useFormats.ts'
import styles from './history.module.css'
import { useHistoryWords } from './useHistoryWords.ts'

type Change = JournalRow['changes'][number]

/** What of a row is its own business: keys, and the number that tells one state of it from the next. */
const TECHNICAL = /^(id|version|command_id|position)$/

/** Rows as they were and as they became, field by field; at most `most` of them. */
export function Changes({ changes, most }: { changes: readonly Change[]; most: number }) {
  const { t } = useTranslation('base')
  const { number } = useFormats()
  const words = useHistoryWords()
  const told = changes
    .map((change) => ({ ...change, fields: changedFields(change) }))
    .filter(({ fields }) => fields.length > 0)
  const rest = told.length - most
  return (
    <>
      {told.slice(0, most).map(({ table, key, fields }) => (
        <div key={`${table} ${key}`} className={styles.change}>
          <h4>{words.table(table)}</h4>
          <table>
            <tbody>
              {fields.map(([column, before, after]) => {
                const was = words.value(table, column, before)
                return (
                  <tr key={column}>
                    <th scope="row">{words.field(table, column)}</th>
                    <td>
                      {was && <del>{was}</del>} {words.value(table, column, after)}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      ))}
      {rest > 0 && <p>{t('history.more', { count: rest, shown: number(rest) })}</p>}
    </>
  )
}

/** The fields that differ, as they were and as they became. */
function changedFields({ before, after }: Change): [string, unknown, unknown][] {
  const was = (before ?? {}) as Record<string, unknown>
  const is = (after ?? {}) as Record<string, unknown>
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((column) => !TECHNICAL.test(column))
    .map((column): [string, unknown, unknown] => [column, was[column], is[column]])
    .filter(([, old, now]) => (old ?? '') !== (now ?? ''))
}
