import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { placeFields } from '../../../shared/stock/contract/places.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import type { CallFailure } from '../../base/command/failure.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import type { RecordTab } from '../../base/record/RecordPanel.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import type { PlaceId } from '../../../shared/base/ids.ts'
import type { Place } from '../../../shared/stock/contract/places.ts'
import { usePlaces } from '../queries.ts'
import { ParLevels } from './ParLevels.tsx'
import { PlaceContent } from './PlaceContent.tsx'
import { PlaceInputs, placeFieldsOf, placeValues } from './placeForm.tsx'

/** One place beside the list: what lies there, what should, and its fields. */
export function PlacePanel(props: { placeId: string }) {
  const placeId = props.placeId as PlaceId
  const { t } = useTranslation('stock')
  const places = usePlaces(true)
  const { data: levels, error } = useQuery(orpc.stock.levels.queryOptions({ input: { placeId } }))
  const place = findRecord(places.data, placeId)
  const tabs = (): RecordTab[] =>
    place && places.data
      ? [
          {
            id: 'content',
            label: 'base:record.tab.overview',
            content: (
              <>
                <PlaceFacts place={place} places={places.data} />
                {levels && <PlaceContent levels={levels} />}
              </>
            ),
          },
          {
            id: 'levels',
            label: 'stock:places.levels',
            content: levels && <ParLevels placeId={placeId} levels={levels} />,
          },
          { id: 'edit', label: 'base:record.tab.edit', content: <PlaceEdit place={place} /> },
        ]
      : []
  return (
    <RecordPanel
      record={place}
      noun={t('place')}
      error={places.error ?? error}
      entity="place"
      tabs={tabs()}
    />
  )
}

function PlaceFacts({ place, places }: { place: Place; places: readonly Place[] }) {
  const { t } = useTranslation('stock')
  const pathOf = (id: PlaceId | null) => places.find((each) => each.id === id)?.path ?? ''
  return (
    <Facts
      facts={[
        [t('places.parent'), pathOf(place.parentId)],
        [t('places.refillFrom'), pathOf(place.refillFromId)],
        [t('places.code'), place.code],
      ]}
    />
  )
}

function PlaceEdit({ place }: { place: Place }) {
  const { t } = useTranslation(['stock', 'base'])
  const { id: placeId, version } = place
  const update = useCommand(client.stock.places.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  const refusal = (failure: CallFailure) => {
    if (failure.code !== 'IN_USE') return null
    if (failure.data.by === 'stock') return t('places.holdsStock')
    return failure.data.by === 'place' ? t('places.holdsPlaces') : null
  }
  return (
    <>
      <RecordForm
        draft="stock.place"
        record={place}
        initial={placeValues(place)}
        schema={placeFields}
        command={update}
        input={(values) => ({ placeId, version, fields: placeFieldsOf(values) })}
      >
        {(form) => <PlaceInputs form={form} own={placeId} />}
      </RecordForm>
      <Retire
        record={place}
        call={client.stock.places.retire}
        input={{ placeId }}
        refusal={refusal}
      />
    </>
  )
}
