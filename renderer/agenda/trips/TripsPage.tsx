import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TripRow } from '../../../shared/agenda/contract/trips.ts'
import type { StaffId, TripId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useHomeCurrency, useTrips } from './queries.ts'
import type { TripValues } from './TripInputs.tsx'
import { TripInputs, tripFieldsOf, tripSchema } from './TripInputs.tsx'
import { tripTone, useTripDays } from './tripLooks.ts'
import { TripPanel } from './TripPanel.tsx'

/** Business trips: who travels where and when, what it cost, what is owed. */
export function TripsPage() {
  const { t } = useTranslation('trips')
  return (
    <RecordPage
      address="/agenda/trips"
      title="trips:title"
      text={t('text')}
      newLabel="trips:new"
      query={useTrips()}
      columns={useTripColumns()}
      empty={{ title: t('empty'), text: t('emptyText') }}
      panel={(id) => <TripPanel tripId={id as TripId} />}
      newForm={<NewTrip />}
    />
  )
}

function useTripColumns(): Column<TripRow>[] {
  const { t } = useTranslation('trips')
  const { money } = useFormats()
  const days = useTripDays()
  const currency = useHomeCurrency()
  return useMemo(
    () => [
      { id: 'title', header: t('name'), value: ({ title }) => title, width: 200, grow: true },
      {
        id: 'traveller',
        header: t('traveller'),
        value: ({ travellerName }) => travellerName,
        width: 160,
      },
      { id: 'days', header: t('days'), value: ({ fromDay }) => fromDay, text: days, width: 170 },
      {
        id: 'places',
        header: t('places'),
        value: ({ places }) => places.join(' – '),
        width: 180,
        givesWay: 2,
      },
      {
        id: 'state',
        header: t('stateName'),
        value: ({ state }) => t(`state.${state}`),
        render: ({ state }) => <StatusMark tone={tripTone[state]} label={t(`state.${state}`)} />,
        width: 150,
        givesWay: 1,
      },
      {
        id: 'owed',
        header: t('owed'),
        value: ({ owed }) => owed,
        text: ({ owed }) => money({ amount: owed, currency }),
        width: 120,
        numeric: true,
        givesWay: 3,
      },
    ],
    [t, money, days, currency],
  )
}

function NewTrip() {
  const { t } = useTranslation('trips')
  const currency = useHomeCurrency()
  const create = useCommand(client.agenda.trips.create, {
    quiet: true,
    done: ({ title }) => t('begun', { title }),
  })
  const initial: TripValues = {
    travellerId: null,
    title: '',
    purpose: '',
    advance: null,
    advanceCurrency: currency,
    advanceRate: null,
    note: '',
  }
  return (
    <RecordForm
      key={currency}
      draft="agenda.trip"
      initial={initial}
      schema={tripSchema}
      command={create}
      input={(values: TripValues) => ({
        fields: { ...tripFieldsOf(values), travellerId: values.travellerId as StaffId },
      })}
    >
      {(form) => <TripInputs form={form} />}
    </RecordForm>
  )
}
