import { useTranslation } from 'react-i18next'
import type { JournalRow } from '../../../shared/office/contract.ts'
import { technicalColumns } from '../../../shared/office/technicalColumns.ts'
import { useFormats } from '../format/useFormats.ts'
import styles from './history.module.css'
import { useHistoryWords } from './useHistoryWords.ts'

/** What of a row is its own business: keys, and the number that tells one state of it from the next. */
const TECHNICAL: ReadonlySet<string> = new Set(technicalColumns)

/** Rows as they were and as they became, field by field; at most `most` of them. */
export function Changes(props: {
  changes: JournalRow['changes']
  names: JournalRow['names']
  most: number
}) {
  const { changes, names, most } = props
  const { t } = useTranslation('base')
  const { number } = useFormats()
  const words = useHistoryWords()
  const told = changes
    .map(({ table, key, before, after }) => ({
      table,
      key,
      fields: changedFields(before, after)
        .map(([column, was, is]) => ({
          // A setting is a row of its own, named by its key.
          name: words.field(table, column === 'value' ? key : column),
          was: names[String(was)] ?? words.value(table, column, was),
          is: names[String(is)] ?? words.value(table, column, is),
        }))
        .filter(({ was, is }) => was !== is),
    }))
    .filter(({ fields }) => fields.length > 0)
  const rest = told.length - most
  return (
    <>
      {told.slice(0, most).map(({ table, key, fields }) => (
        <div key={`${table} ${key}`} className={styles.change}>
          <h3>{words.table(table)}</h3>
          <table>
            <tbody>
              {fields.map(({ name, was, is }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>
                    {was && <del>{was}</del>} {is}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      {rest > 0 && <p>{t('history.more', { count: rest, shown: number(rest) })}</p>}
    </>
  )
}

/** The fields that differ, as they were and as they became. */
function changedFields(before: unknown, after: unknown): [string, unknown, unknown][] {
  const was = (before ?? {}) as Record<string, unknown>
  const is = (after ?? {}) as Record<string, unknown>
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((column) => !TECHNICAL.has(column))
    .map((column) => [column, was[column], is[column]])
}
