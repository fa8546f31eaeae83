import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format/useFormats.ts'
import type { Column } from './column.ts'
import { ListMenu } from './ListMenu.tsx'
import type { ListSettings } from './listSettings.ts'
import type { useListPapers } from './useListPapers.ts'
import styles from './DataList.module.css'

type Props<Row> = {
  /** Rows that there are; undefined while they are on the way. */
  count: number | undefined
  /** All columns in their order, for the menu. */
  arranged: Column<Row>[]
  settings: ListSettings
  change: (part: Partial<ListSettings>) => void
  reset: () => void
  papers: ReturnType<typeof useListPapers>
  search: ReactNode
  /** Filters and buttons of the screen. */
  children: ReactNode
}

/** What stands above a list: the screen's own, the search, how many there are, and columns, export and print. */
export function ListToolbar<Row>(props: Props<Row>) {
  const { count, papers } = props
  const { t } = useTranslation('base')
  const { number } = useFormats()
  return (
    <div className={styles.toolbar}>
      {props.children}
      {props.search}
      <div className={styles.tools}>
        <span className={styles.count} role="status">
          {count !== undefined && t('list.count', { count, shown: number(count) })}
        </span>
        <ListMenu
          arranged={props.arranged}
          settings={props.settings}
          change={props.change}
          reset={props.reset}
          onExport={() => void papers.exportCsv()}
          onPrint={() => void papers.print()}
          busy={papers.busy}
        />
      </div>
    </div>
  )
}
