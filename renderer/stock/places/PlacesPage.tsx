import { Button, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { Place } from '../../../shared/stock/contract/places.ts'
import { LabelsButton } from '../parts/LabelsButton.tsx'
import { QueryNotice } from '../parts/QueryNotice.tsx'
import { usePlaces } from '../queries.ts'
import styles from '../stock.module.css'
import { NewPlace } from './NewPlace.tsx'
import { PlacePanel } from './PlacePanel.tsx'

const rowKey = (place: Place) => place.id
const here = '/stock/places'
const none: ReadonlySet<string> = new Set()

/** Every place that holds supplies, as a tree; the open one beside it. */
export function PlacesPage() {
  const { t } = useTranslation('stock')
  const { id, view } = useParams<{ id?: string; view?: string }>()
  const [, go] = useLocation()
  const [showRetired, setShowRetired] = useState(false)
  const [ticked, setTicked] = useState(none)
  const places = usePlaces(showRetired)
  const columns = usePlaceColumns(places.data)
  const openNew = () => go(`${here}/new`)
  const close = () => go(here)
  useHotkey({ scope: 'stock:places.title', keys: 'n', label: 'stock:places.new', run: openNew })
  const panel =
    id === 'new' ? (
      <NewPlace onClose={close} />
    ) : id ? (
      <PlacePanel key={id} placeId={id} view={view} onClose={close} />
    ) : undefined
  return (
    <Page panel={panel}>
      <PageHeader title={t('places.title')}>
        <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
          {t('places.new')}
        </Button>
      </PageHeader>
      <QueryNotice error={places.error} />
      <DataList
        label={t('places.title')}
        storageKey="stock.places"
        rows={places.data}
        columns={columns}
        rowKey={rowKey}
        selected={id ?? null}
        onSelect={(place) => go(`${here}/${place.id}`, { replace: id !== undefined })}
        onOpen={(place) => go(`${here}/${place.id}`)}
        action={(place) =>
          place.retired
            ? null
            : { label: t('places.levels'), run: () => go(`${here}/${place.id}/levels`) }
        }
        searchable
        ticked={ticked}
        onTick={setTicked}
        toolbar={
          <>
            <Switch
              size="xs"
              label={t('showRetired')}
              checked={showRetired}
              onChange={(event) => setShowRetired(event.currentTarget.checked)}
            />
            {ticked.size > 0 && <LabelsButton placeIds={[...ticked]} />}
          </>
        }
        emptyState={
          <EmptyState title={t('places.emptyTitle')} text={t('places.emptyText')}>
            <Button variant="filled" onClick={openNew}>
              {t('places.new')}
            </Button>
          </EmptyState>
        }
      />
    </Page>
  )
}

function usePlaceColumns(places: readonly Place[] | undefined): Column<Place>[] {
  const { t } = useTranslation('stock')
  return useMemo(() => {
    const paths = new Map((places ?? []).map(({ id, path }) => [id, path]))
    const refillFrom = ({ refillFromId }: Place) =>
      refillFromId === null ? '' : (paths.get(refillFromId) ?? '')
    return [
      {
        id: 'path',
        header: t('place'),
        value: ({ path }) => path,
        // The path is what sorts and is found; the tree shows the last name, set in as deep as it lies.
        render: (place) => {
          const depth = place.path.split(' › ').length - 1
          return (
            <span
              style={{ paddingLeft: depth * 18 }}
              className={place.retired ? styles.struck : ''}
            >
              {place.name}
            </span>
          )
        },
        width: 180,
        grow: true,
      },
      { id: 'code', header: t('places.code'), value: ({ code }) => code, width: 90 },
      { id: 'refill', header: t('places.refillFrom'), value: refillFrom, width: 180 },
      {
        id: 'state',
        header: t('items.status'),
        value: ({ retired }) => (retired ? t('retired') : ''),
        render: ({ retired }) => (retired ? <StatusMark tone="idle" label={t('retired')} /> : null),
        width: 130,
        hidden: true,
      },
    ]
  }, [t, places])
}
