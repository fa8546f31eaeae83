import { Button, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EmptyState } from '../EmptyState.tsx'
import { useHotkey } from '../hotkeys/useHotkey.ts'
import type { DataListProps } from '../list/dataListProps.ts'
import { DataList } from '../list/DataList.tsx'
import { Page } from '../Page.tsx'
import { PageHeader } from '../PageHeader.tsx'
import { QueryNotice } from '../QueryNotice.tsx'
import { SidePanel } from '../SidePanel.tsx'
import { RecordPlaceContext, useRecordPlaceAt } from './recordPlace.ts'

type ListParts<Row extends object> = Pick<
  DataListProps<Row>,
  'columns' | 'action' | 'actionWidth' | 'ticked' | 'onTick' | 'toolbar' | 'paged'
>

type Props<Row extends { id: string }> = ListParts<Row> & {
  /** Address of the list, `/stock/printers`; the page's own is `/stock/printers/:id?/:view?`. */
  address: string
  /** Name of the page, `stock:printers.title`: its heading, and its keys in the keyboard map. */
  title: string
  /** A line under the heading, already in words. */
  text?: string | undefined
  /** The button that makes a new one (key N), `stock:printers.new`. */
  newLabel: string
  /** Buttons before it. */
  buttons?: ReactNode
  query: { data: readonly Row[] | undefined; error: unknown }
  /** Where records can be taken out of use: whether those are shown too, and what sets it. */
  retired?: [shown: boolean, show: (shown: boolean) => void]
  retiredLabel?: string
  /** Said where there is nothing yet; `children` are further first steps. */
  empty: { title: string; text: string; children?: ReactNode }
  /** The open record: a RecordPanel. */
  panel: (id: string) => ReactNode
  /** The form of a new record: a RecordForm. */
  newForm: ReactNode
}

const keyOf = (row: { id: string }) => row.id

/**
 * A page of records: the list, the open one beside it, and the form of a new one. N makes a new one, Enter opens,
 * Esc goes back; the open record and its tab are part of the address. Letters are keys here, "/" leads to the search.
 */
export function RecordPage<Row extends { id: string }>(props: Props<Row>) {
  const { address, title, newLabel, query, retired, empty, panel, newForm } = props
  const { t } = useTranslation()
  const [, go] = useLocation()
  const place = useRecordPlaceAt(address)
  const { id } = place
  const openNew = () => place.open('new')
  useHotkey({ scope: title, keys: 'n', label: newLabel, run: openNew })

  const newButton = (
    <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
      {t(newLabel)}
    </Button>
  )
  const open =
    id === 'new' ? (
      <SidePanel title={t(newLabel)} onClose={place.close} focus>
        {newForm}
      </SidePanel>
    ) : (
      id && <Fragment key={id}>{panel(id)}</Fragment>
    )

  return (
    <RecordPlaceContext value={place}>
      <Page panel={open}>
        <PageHeader title={t(title)} text={props.text}>
          {props.buttons}
          {newButton}
        </PageHeader>
        <QueryNotice error={query.error} />
        <DataList
          label={t(title)}
          storageKey={address.slice(1).replaceAll('/', '.')}
          rows={query.data}
          columns={props.columns}
          rowKey={keyOf}
          selected={id ?? null}
          onSelect={(row) => go(`${address}/${row.id}`, { replace: id !== undefined })}
          onOpen={(row) => go(`${address}/${row.id}`)}
          action={props.action}
          actionWidth={props.actionWidth}
          ticked={props.ticked}
          onTick={props.onTick}
          searchable
          paged={props.paged}
          lettersJump={false}
          toolbar={
            <>
              {props.toolbar}
              {retired && (
                <Switch
                  size="xs"
                  label={props.retiredLabel ?? t('base:record.showRetired')}
                  checked={retired[0]}
                  onChange={(event) => retired[1](event.currentTarget.checked)}
                />
              )}
            </>
          }
          emptyState={
            <EmptyState title={empty.title} text={empty.text}>
              {newButton}
              {empty.children}
            </EmptyState>
          }
        />
      </Page>
    </RecordPlaceContext>
  )
}
