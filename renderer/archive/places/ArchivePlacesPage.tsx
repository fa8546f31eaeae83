import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ArchivePlaceId } from '../../../shared/base/ids.ts'
import type { ArchivePlace } from '../../../shared/archive/contract/places.ts'
import { client } from '../../app/client/client.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { LabelSheetButton } from '../../base/LabelSheetButton.tsx'
import { useArchivePlaces } from '../queries.ts'
import { ArchivePlacePanel } from './ArchivePlacePanel.tsx'
import { NewArchivePlace } from './NewArchivePlace.tsx'

const none: ReadonlySet<string> = new Set()

/** Buildings, rooms and shelves as a tree, with what stands there and what still fits. */
export function ArchivePlacesPage() {
  const { t } = useTranslation('shelves')
  const [, go] = useLocation()
  const [showRetired, setShowRetired] = useState(false)
  const [ticked, setTicked] = useState(none)
  return (
    <RecordPage
      address="/archive/places"
      title="shelves:places"
      newLabel="shelves:place.new"
      buttons={<Button onClick={() => go('/archive/map')}>{t('map.title')}</Button>}
      query={useArchivePlaces(showRetired)}
      columns={usePlaceColumns()}
      ticked={ticked}
      onTick={setTicked}
      retired={[showRetired, setShowRetired]}
      toolbar={
        ticked.size > 0 && (
          <LabelSheetButton
            count={ticked.size}
            make={(skip) =>
              client.archive.labels.places({ placeIds: [...ticked] as ArchivePlaceId[], skip })
            }
          />
        )
      }
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      panel={(id) => <ArchivePlacePanel placeId={id as ArchivePlaceId} />}
      newForm={<NewArchivePlace />}
    />
  )
}

function usePlaceColumns(): Column<ArchivePlace>[] {
  const { t } = useTranslation('shelves')
  const { number } = useFormats()
  return useMemo(
    () => [
      {
        id: 'path',
        header: t('place.name'),
        // The path is what sorts and is found; the tree shows the last name, set in as deep as it lies.
        value: ({ path }) => path,
        render: ({ depth, name }) => <span style={{ paddingLeft: depth * 18 }}>{name}</span>,
        width: 220,
        grow: true,
      },
      {
        id: 'kind',
        header: t('place.kind'),
        value: ({ kind }) => t(`kind.${kind}`),
        width: 100,
        givesWay: 2,
      },
      { id: 'code', header: t('place.code'), value: ({ code }) => code, width: 110, givesWay: 1 },
      {
        id: 'boxes',
        header: t('boxes'),
        value: ({ boxes }) => boxes,
        text: ({ boxes }) => (boxes === 0 ? '' : number(boxes)),
        width: 90,
        numeric: true,
      },
      {
        id: 'free',
        header: t('place.free'),
        value: ({ freeMm }) => freeMm,
        text: ({ freeMm }) => (freeMm === 0 ? '' : t('map.width', { cm: number(freeMm / 10) })),
        width: 120,
        numeric: true,
        givesWay: 3,
      },
    ],
    [t, number],
  )
}
