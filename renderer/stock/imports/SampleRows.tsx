import { useTranslation } from 'react-i18next'
import type { Preview } from './MapColumns.tsx'
import styles from './imports.module.css'

const SHOWN = 6

/** The first rows as they stand in the file; a column that is taken in says as what. */
export function SampleRows({ preview }: { preview: Preview }) {
  const { t } = useTranslation('orders')
  const { headers, columns, sample } = preview
  const fieldOf = (header: string) =>
    Object.keys(columns).find((field) => columns[field] === header)
  return (
    <section className={styles.sample} tabIndex={0} aria-label={t('import.sample')}>
      <table>
        <caption>{t('import.sample')}</caption>
        <thead>
          <tr>
            {headers.map((header, index) => {
              const field = fieldOf(header)
              return (
                <th key={`${index}.${header}`} scope="col" data-used={field ? true : undefined}>
                  {header || '–'}
                  <span className={styles.soft}>
                    {field ? t(`import.field.${field}`) : t('import.notUsed')}
                  </span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sample.slice(0, SHOWN).map((row, index) => (
            <tr key={index}>
              {headers.map((header, place) => (
                <td key={`${place}.${header}`} data-used={fieldOf(header) ? true : undefined}>
                  {row[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
