import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { NameBar } from '../../base/form/NameBar.tsx'
import { TickField } from '../../base/form/fields.tsx'
import { settingsOf, useListSettings } from '../../base/list/listSettings.ts'
import { useViews } from '../queries.ts'
import { useDocumentsStore } from '../store.ts'
import { listKey } from './DocumentList.tsx'
import styles from './list.module.css'
import { useDocumentColumns } from './useDocumentColumns.tsx'

/** Keeps the filter, the columns and the order as a view of its own, for me or for everybody. */
export function SaveView() {
  const { t } = useTranslation('documents')
  const { view, filter, sort, openView } = useDocumentsStore()
  const saved = useViews().find(({ id }) => id === view)
  const columns = useDocumentColumns(saved?.columns ?? null)
  const lists = useListSettings((state) => state.lists)
  const [naming, setNaming] = useState(false)
  const [shared, setShared] = useState(true)
  const save = useCommand(client.documents.views.save, {
    done: (kept) => t('views.saved', { name: kept.name }),
  })
  const remove = useCommand(client.documents.views.remove, {
    done: () => t('views.removed', { name: saved?.name ?? '' }),
  })

  /** The columns as they stand now, left to right. */
  const columnsNow = () => {
    const { shown, order } = settingsOf(lists, listKey(view))
    const place = ({ id }: { id: string }) =>
      order.includes(id) ? order.indexOf(id) : order.length
    return columns
      .filter(({ id, hidden }) => shown[id] ?? !hidden)
      .toSorted((one, other) => place(one) - place(other))
      .map(({ id }) => id)
  }
  const keep = async (name: string) => {
    const fields = { name, shared, filter, columns: columnsNow(), sort }
    const kept = await save.run({ fields })
    if (!kept) return
    setNaming(false)
    openView(kept.id, kept.filter, kept.sort)
  }
  const keepAgain = async () => {
    if (!saved) return
    const { id: viewId, version, name: own, shared: forAll } = saved
    await save.run({
      viewId,
      version,
      fields: { name: own, shared: forAll, filter, columns: columnsNow(), sort },
    })
  }
  if (naming)
    return (
      <div className={styles.saving}>
        <NameBar
          label={t('views.name')}
          saveLabel={t('views.save')}
          busy={save.busy}
          onSave={(name) => void keep(name)}
          onBack={() => setNaming(false)}
        >
          <TickField label={t('views.shared')} value={shared} onChange={setShared} />
        </NameBar>
      </div>
    )
  return (
    <>
      {saved && (
        <Button size="xs" loading={save.busy} onClick={() => void keepAgain()}>
          {t('views.saveAgain', { name: saved.name })}
        </Button>
      )}
      <Button size="xs" onClick={() => setNaming(true)}>
        {t('views.keep')}
      </Button>
      {saved && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            openView('all', {}, null)
            void remove.run({ viewId: saved.id })
          }}
        >
          {t('views.remove')}
        </Button>
      )}
    </>
  )
}
