import { Button, Menu, SegmentedControl } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EmptyState } from '../base/EmptyState.tsx'
import { MoreMenu } from '../base/MoreMenu.tsx'
import { DropArea } from '../base/files/DropArea.tsx'
import { ChoiceField } from '../base/form/fields.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { Page } from '../base/Page.tsx'
import { PageHeader } from '../base/PageHeader.tsx'
import { RecordPlaceContext, useRecordPlaceAt } from '../base/record/recordPlace.ts'
import { SidePanel } from '../base/SidePanel.tsx'
import { NewLetter } from './form/NewLetter.tsx'
import { MailList } from './list/MailList.tsx'
import { LetterPanel } from './panel/LetterPanel.tsx'
import { useRegisterChoices } from './queries.ts'
import type { MailView } from './store.ts'
import { useMailStore, VIEWS } from './store.ts'
import { ImportedPanel } from './imports/ImportedPanel.tsx'
import { useDroppedPost } from './imports/useDroppedPost.ts'
import { usePile } from './morning/morningPile.ts'
import { WriteEmail } from './write/WriteEmail.tsx'

const ADDRESS = '/mail'
const scope = 'mail:mail'

/** The register of incoming and outgoing post, the open letter beside it. Files dropped anywhere are taken in. */
export function MailPage() {
  const { t } = useTranslation('mail')
  const { number } = useFormats()
  const [, go] = useLocation()
  const store = useMailStore()
  const place = useRecordPlaceAt(ADDRESS)
  const { id } = place
  const takeDropped = useDroppedPost()
  const openNew = () => place.open('new')
  const openMorning = () => go('/mail/morning')
  const openHandOver = () => go('/mail/hand-over')
  useHotkey({ scope, keys: 'n', label: 'mail:new', run: openNew })
  useHotkey({ scope, keys: 'm', label: 'mail:morning.title', run: openMorning })
  useHotkey({ scope, keys: 'u', label: 'mail:handOver.title', run: openHandOver })
  useHotkey({ scope, keys: 'w', label: 'email:write.title', run: () => place.open('write') })

  const newButton = (
    <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
      {t('new')}
    </Button>
  )
  const pile = usePile().pile.length
  return (
    <RecordPlaceContext value={place}>
      <DropArea label={t('drop')} onDrop={(files) => void takeDropped(files)}>
        <Page panel={<OpenLetter id={id} />}>
          <PageHeader title={t('mail')}>
            <Button onClick={openMorning} aria-keyshortcuts="m">
              {t('morning.title')}
              {pile > 0 && ` (${number(pile)})`}
            </Button>
            <More />
            {newButton}
          </PageHeader>
          <MailList
            key={`${store.view} ${store.registerId}`}
            view={store.view}
            registerId={store.registerId}
            selected={id}
            onSelect={(letter) => go(`${ADDRESS}/${letter.id}`, { replace: id !== undefined })}
            toolbar={<Views />}
            emptyState={
              <EmptyState title={t(`empty.${store.view}`)} text={t('empty.text')}>
                {newButton}
                <Button onClick={openMorning}>{t('morning.title')}</Button>
              </EmptyState>
            }
          />
        </Page>
      </DropArea>
    </RecordPlaceContext>
  )
}

function OpenLetter({ id }: { id: string | undefined }) {
  const { t } = useTranslation(['mail', 'email'])
  const [, go] = useLocation()
  if (id === undefined) return null
  if (id === 'new')
    return (
      <SidePanel title={t('new')} onClose={() => go(ADDRESS)}>
        <NewLetter />
      </SidePanel>
    )
  if (id === 'write')
    return (
      <SidePanel title={t('email:write.title')} onClose={() => go(ADDRESS)} focus>
        <WriteEmail />
      </SidePanel>
    )
  if (id === 'imported') return <ImportedPanel />
  return (
    <Fragment key={id}>
      <LetterPanel mailEntryId={id} />
    </Fragment>
  )
}

/** The pages that are needed once a day or more rarely. */
function More() {
  const { t } = useTranslation(['mail', 'email'])
  const [, go] = useLocation()
  return (
    <MoreMenu label={t('more')} size="lg">
      <Menu.Item onClick={() => go('/mail/write')}>{t('email:write.title')}</Menu.Item>
      <Menu.Item onClick={() => go('/mail/outbox')}>{t('email:outbox.title')}</Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => go('/mail/hand-over')}>{t('handOver.title')}</Menu.Item>
      <Menu.Item onClick={() => go('/mail/outgoing')}>{t('outgoing.title')}</Menu.Item>
      <Menu.Item onClick={() => go('/mail/books')}>{t('books.title')}</Menu.Item>
      <Menu.Item onClick={() => go('/mail/registers')}>{t('registers.title')}</Menu.Item>
      <Menu.Item onClick={() => go('/mail/accounts')}>{t('email:accounts.title')}</Menu.Item>
    </MoreMenu>
  )
}

/** Which letters are shown, and of which register where there are several. */
function Views() {
  const { t } = useTranslation('mail')
  const { view, setView, registerId, setRegisterId } = useMailStore()
  const registers = useRegisterChoices()
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('view.label')}
        value={view}
        onChange={(value) => setView(value as MailView)}
        data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      {registers.length > 1 && (
        <ChoiceField
          aria-label={t('registers.one')}
          placeholder={t('registers.all')}
          clearable
          width={180}
          value={registerId}
          onChange={setRegisterId}
          choices={registers}
        />
      )}
    </>
  )
}
