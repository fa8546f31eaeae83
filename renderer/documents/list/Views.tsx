import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DocumentFilter } from '../../../shared/documents/contract/documents.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useDocumentCount, useViews } from '../queries.ts'
import { isOwnView, OWN_VIEWS, ownFilters, useDocumentsStore } from '../store.ts'
import styles from './list.module.css'

/** The binders: views that come with the program and those the office saved, each with how many it holds. */
export function Views() {
  const { t } = useTranslation('documents')
  const { view, openView } = useDocumentsStore()
  const saved = useViews()
  const isKnown = isOwnView(view) || saved.some(({ id }) => id === view)
  const open = (next: string | null) => {
    if (next === null) return
    if (isOwnView(next)) return openView(next, ownFilters[next], null)
    const chosen = saved.find(({ id }) => id === next)
    if (chosen) openView(next, chosen.filter, chosen.sort)
  }
  return (
    <Tabs value={isKnown ? view : 'all'} onChange={open} className={styles.views}>
      <Tabs.List aria-label={t('views.label')}>
        {OWN_VIEWS.map((each) => (
          <Tabs.Tab key={each} value={each} rightSection={<Count filter={ownFilters[each]} />}>
            {t(`views.own.${each}`)}
          </Tabs.Tab>
        ))}
        {saved.map(({ id, name, filter }) => (
          <Tabs.Tab key={id} value={id} rightSection={<Count filter={filter} />}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

function Count({ filter }: { filter: DocumentFilter }) {
  const { number } = useFormats()
  const count = useDocumentCount(filter)
  return <span className={styles.count}>{count === undefined ? '' : number(count)}</span>
}
