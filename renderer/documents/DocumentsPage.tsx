import { Button, Menu } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MailEntryId } from '../../shared/base/ids.ts'
import { client } from '../app/client/client.ts'
import { EmptyState } from '../base/EmptyState.tsx'
import { MoreMenu } from '../base/MoreMenu.tsx'
import { chooseFiles } from '../base/files/chooseFiles.ts'
import { DropArea } from '../base/files/DropArea.tsx'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { Page } from '../base/Page.tsx'
import { PageHeader } from '../base/PageHeader.tsx'
import { printPaper } from '../base/papers.ts'
import { RecordPlaceContext, useRecordPlaceAt } from '../base/record/recordPlace.ts'
import { SidePanel } from '../base/SidePanel.tsx'
import { showFailure } from '../base/toasts.ts'
import { CopyList } from './copies/CopyList.tsx'
import { NewFromFile } from './create/NewFromFile.tsx'
import { NewFromTemplate } from './create/NewFromTemplate.tsx'
import { ImportedPanel } from './imports/ImportedPanel.tsx'
import { useTakeDocuments } from './imports/useTakeDocuments.ts'
import { DocumentList } from './list/DocumentList.tsx'
import { Filters } from './list/Filters.tsx'
import { SortField } from './list/SortField.tsx'
import { Views } from './list/Views.tsx'
import { DocumentPanel } from './panel/DocumentPanel.tsx'
import { useDocumentsStore } from './store.ts'

const ADDRESS = '/documents'
const scope = 'documents:documents'

/** Letters, minutes and scans; the open one beside the list. Files dropped anywhere become documents. */
export function DocumentsPage() {
  const { t } = useTranslation('documents')
  const [, go] = useLocation()
  const { view: binder, showFilter, filter } = useDocumentsStore()
  const place = useRecordPlaceAt(ADDRESS)
  const { id, view } = place
  const take = useTakeDocuments()
  const openNew = () => place.open('new')
  const addFiles = async () => take(await chooseFiles(t('add'), [], true))
  const toggleFilter = () => {
    useDocumentsStore.setState({ showFilter: !showFilter })
  }
  useHotkey({ scope, keys: 'n', label: 'documents:new', run: openNew })
  useHotkey({ scope, keys: 'u', label: 'documents:add', run: () => void addFiles() })
  useHotkey({ scope, keys: 'i', label: 'documents:filter.title', run: toggleFilter })

  const newButton = (
    <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
      {t('new')}
    </Button>
  )
  const addButton = (
    <Button onClick={() => void addFiles()} aria-keyshortcuts="u">
      {t('add')}
    </Button>
  )
  return (
    <RecordPlaceContext value={place}>
      <DropArea label={t('drop')} onDrop={(files) => void take(files)}>
        <Page panel={<OpenDocument id={id} view={view} />}>
          <PageHeader title={t('documents')}>
            <More />
            {addButton}
            {newButton}
          </PageHeader>
          <CopyList />
          <Views />
          {showFilter && <Filters />}
          <DocumentList
            key={binder}
            selected={id}
            onSelect={(document) => go(`${ADDRESS}/${document.id}`, { replace: id !== undefined })}
            toolbar={
              <>
                <Button
                  size="xs"
                  leftSection={<IconFilter size={15} />}
                  aria-expanded={showFilter}
                  aria-keyshortcuts="i"
                  onClick={toggleFilter}
                >
                  {t('filter.title')}
                </Button>
                <SortField />
              </>
            }
            emptyState={
              Object.keys(filter).length > 0 ? (
                <EmptyState title={t('empty.narrowed')} text={t('empty.narrowedText')} />
              ) : (
                <EmptyState title={t('empty.title')} text={t('empty.text')}>
                  {newButton}
                  {addButton}
                </EmptyState>
              )
            }
          />
        </Page>
      </DropArea>
    </RecordPlaceContext>
  )
}

function OpenDocument({ id, view }: { id: string | undefined; view: string | undefined }) {
  const { t } = useTranslation('documents')
  const [, go] = useLocation()
  const close = () => go(ADDRESS)
  if (id === undefined) return null
  if (id === 'new')
    return (
      <SidePanel title={t('new')} onClose={close} focus>
        <NewFromTemplate key={view ?? ''} templateId={view ?? null} />
      </SidePanel>
    )
  if (id === 'reply')
    return (
      <SidePanel title={t('reply.title')} onClose={close} focus>
        <NewFromTemplate key={view} templateId={null} replyTo={view as MailEntryId} />
      </SidePanel>
    )
  if (id === 'file')
    return (
      <SidePanel title={t('fromFile.title')} onClose={close} focus>
        <NewFromFile />
      </SidePanel>
    )
  if (id === 'imported') return <ImportedPanel />
  return (
    <Fragment key={id}>
      <DocumentPanel documentId={id} />
    </Fragment>
  )
}

/** The pages that are needed more rarely, and the sheet that is laid between letters before scanning. */
function More() {
  const { t } = useTranslation('documents')
  const [, go] = useLocation()
  const printSheet = async () => {
    try {
      await printPaper(await client.documents.split.separatorSheet())
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <MoreMenu label={t('more')} size="lg">
      <Menu.Item onClick={() => go('/documents/templates')}>{t('templates.title')}</Menu.Item>
      <Menu.Item onClick={() => go('/documents/split')}>{t('split.title')}</Menu.Item>
      <Menu.Item onClick={() => go('/documents/fields')}>{t('fields.title')}</Menu.Item>
      <Menu.Item onClick={() => void printSheet()}>{t('split.sheet')}</Menu.Item>
    </MoreMenu>
  )
}
