import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { LabelSheetButton } from '../../base/LabelSheetButton.tsx'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { Place } from '../../../shared/stock/contract/places.ts'
import { usePlaces } from '../queries.ts'
import styles from '../stock.module.css'
import { NewPlace } from './NewPlace.tsx'
import { PlacePanel } from './PlacePanel.tsx'

const none: ReadonlySet<string> = new Set()

/** Every place that holds supplies, as a tree; the open one beside it. */
export function PlacesPage() {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const [showRetired, setShowRetired] = useState(false)
  const [ticked, setTicked] = useState(none)
  const places = usePlaces(showRetired)
  const columns = usePlaceColumns(places.data)
  return (
    <RecordPage
      address="/stock/places"
      title="stock:places.title"
      newLabel="stock:places.new"
      query={places}
      columns={columns}
      action={(place) =>
        place.retired
          ? null
          : { label: t('places.levels'), run: () => go(`/stock/places/${place.id}/levels`) }
      }
      ticked={ticked}
      onTick={setTicked}
      retired={[showRetired, setShowRetired]}
      toolbar={
        ticked.size > 0 && (
          <LabelSheetButton
            count={ticked.size}
            make={(skip) => client.stock.labels({ placeIds: [...ticked], skip })}
          />
        )
      }
      empty={{ title: t('places.emptyTitle'), text: t('places.emptyText') }}
      panel={(id) => <PlacePanel placeId={id} />}
      newForm={<NewPlace />}
    />
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
      { id: 'code', header: t('places.code'), value: ({ code }) => code, width: 90, givesWay: 1 },
      { id: 'refill', header: t('places.refillFrom'), value: refillFrom, width: 180, givesWay: 2 },
      {
        id: 'state',
        header: t('items.status'),
        value: ({ retired }) => (retired ? t('base:record.retired') : ''),
        render: ({ retired }) =>
          retired ? <StatusMark tone="idle" label={t('base:record.retired')} /> : null,
        width: 130,
        hidden: true,
      },
    ]
  }, [t, places])
}
