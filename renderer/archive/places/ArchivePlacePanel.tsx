import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ArchivePlaceId } from '../../../shared/base/ids.ts'
import type { ArchivePlace } from '../../../shared/archive/contract/places.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import { PrintMapOf } from '../map/PrintMap.tsx'
import { CodeLines } from '../parts/CodeLines.tsx'
import { useArchivePlaces } from '../queries.ts'
import type { PlaceValues } from './placeForm.tsx'
import { PlaceInputs, placeFieldsOf, placeSchema, placeValues } from './placeForm.tsx'

/** One place beside the list: where it lies, what stands there, what still fits. */
export function ArchivePlacePanel({ placeId }: { placeId: ArchivePlaceId }) {
  const { t } = useTranslation('shelves')
  const places = useArchivePlaces(true)
  const place = findRecord(places.data, placeId)
  return (
    <RecordPanel
      record={place}
      noun={t('place.one')}
      error={places.error}
      entity="archivePlace"
      tabs={
        place
          ? [
              {
                id: 'content',
                label: 'base:record.tab.overview',
                content: <PlaceOverview place={place} />,
              },
              { id: 'edit', label: 'base:record.tab.edit', content: <PlaceEdit place={place} /> },
            ]
          : []
      }
    />
  )
}

function PlaceOverview({ place }: { place: ArchivePlace }) {
  const { t } = useTranslation('shelves')
  const { number } = useFormats()
  const [, go] = useLocation()
  const boxes = useQuery(orpc.archive.boxes.list.queryOptions({ input: { placeId: place.id } }))
  const cm = (mm: number) => t('map.width', { cm: number(mm / 10) })
  return (
    <>
      <Facts
        facts={[
          [t('place.path'), place.path],
          [t('place.code'), place.code],
          [t('place.capacity'), place.capacityMm === null ? '' : cm(place.capacityMm)],
          [t('place.used'), place.usedMm === 0 ? '' : cm(place.usedMm)],
          [t('place.free'), place.freeMm === 0 ? '' : cm(place.freeMm)],
        ]}
      />
      <Section
        title={t('boxes')}
        action={
          <Group gap={6}>
            <PrintMapOf placeId={place.id} />
            <Button size="compact-xs" onClick={() => go(`/archive/map/${place.id}`)}>
              {t('map.show')}
            </Button>
          </Group>
        }
      >
        {boxes.data && (
          <CodeLines
            records={boxes.data}
            under="/archive/boxes"
            empty={t('place.noBoxes')}
            aside={({ dossiers }) => t('map.dossiers', { count: dossiers })}
          />
        )}
      </Section>
    </>
  )
}

function PlaceEdit({ place }: { place: ArchivePlace }) {
  const { t } = useTranslation(['shelves', 'base'])
  const { id: placeId, version } = place
  const update = useCommand(client.archive.places.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  return (
    <>
      <RecordForm
        draft="archive.place"
        record={place}
        initial={placeValues(place)}
        schema={placeSchema}
        command={update}
        input={(values: PlaceValues) => ({ placeId, version, fields: placeFieldsOf(values) })}
      >
        {(form) => <PlaceInputs form={form} own={placeId} />}
      </RecordForm>
      <Retire
        record={place}
        call={client.archive.places.retire}
        input={{ placeId }}
        refusal={(failure) => (failure.code === 'IN_USE' ? t('place.inUse') : null)}
      />
    </>
  )
}
