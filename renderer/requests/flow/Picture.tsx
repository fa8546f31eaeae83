import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../../../shared/contract.ts'
import styles from './flow.module.css'

export type Flow = InferContractRouterOutputs<typeof contract>['requests']['flow']

type Props = {
  title: string
  /** What the picture says, in a sentence. */
  words: string
  /** The picture itself, with what its marks mean. */
  children: ReactNode
  /** The same as figures, for who would rather read them. */
  table: { head: string[]; rows: () => string[][] }
}

/** A picture with its words above and its figures as a table below. */
export function Picture({ title, words, children, table }: Props) {
  const { t } = useTranslation('requests')
  // A year's table is long: it is made once somebody wants it.
  const [open, setOpen] = useState(false)
  return (
    <section className={styles.picture}>
      <h2>{title}</h2>
      <p>{words}</p>
      {children}
      <details className={styles.figures} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('flow.asTable')}</summary>
        {open && (
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
            <table>
              <thead>
                <tr>
                  {table.head.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows().map((row) => (
                  <tr key={row.join('|')}>
                    {row.map((cell, index) => (
                      <td key={table.head[index]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </details>
    </section>
  )
}
