import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trip } from '../../../shared/agenda/contract/trips.ts'
import type { TripId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { ClashNotice } from './ClashNotice.tsx'
import { ExpensesPart } from './ExpensesPart.tsx'
import { useTrip } from './queries.ts'
import { DaysPart } from './DaysPart.tsx'
import { PapersPart } from './PapersPart.tsx'
import type { TripValues } from './TripInputs.tsx'
import { TripInputs, tripFieldsOf, tripSchema, tripValues } from './TripInputs.tsx'
import { NEXT, tripTone } from './tripLooks.ts'
import styles from './trips.module.css'
import { WayPart } from './WayPart.tsx'

/** An open trip: the way and the nights, expenses, days, papers. */
export function TripPanel({ tripId }: { tripId: TripId }) {
  const { t } = useTranslation('trips')
  const { data: trip, error } = useTrip(tripId)
  return (
    <RecordPanel
      record={trip && { name: trip.title }}
      noun={t('one')}
      error={error}
      entity="trip"
      subtitle={
        trip && (
          <span className={styles.acts}>
            <StatusMark tone={tripTone[trip.state]} label={t(`state.${trip.state}`)} />
            {trip.travellerName}
          </span>
        )
      }
      actions={trip && <NextState trip={trip} />}
      tabs={
        trip
          ? [
              { id: 'way', label: 'trips:tab.way', content: <WayPart trip={trip} /> },
              {
                id: 'expenses',
                label: 'trips:tab.expenses',
                content: <ExpensesPart trip={trip} />,
              },
              { id: 'days', label: 'trips:tab.days', content: <DaysPart trip={trip} /> },
              { id: 'papers', label: 'trips:tab.papers', content: <PapersPart trip={trip} /> },
              ...(trip.state === 'cancelled' || trip.state === 'settled'
                ? []
                : [
                    {
                      id: 'edit',
                      label: 'base:record.tab.edit',
                      content: <TripEdit trip={trip} />,
                    },
                  ]),
            ]
          : []
      }
    />
  )
}

/** The one step that comes next; what was paid out can be opened again. */
function NextState({ trip }: { trip: Trip }) {
  const { t } = useTranslation('trips')
  const { id: tripId, version, state } = trip
  const update = useCommand(client.agenda.trips.update, {
    done: (after) => t('isNow', { title: after.title, state: t(`state.${after.state}`) }),
  })
  if (state === 'cancelled') return null
  const next = state === 'settled' ? 'claimed' : NEXT[state]
  return (
    <Button
      size="xs"
      variant={state === 'settled' ? 'default' : 'filled'}
      loading={update.busy}
      onClick={() => void update.run({ tripId, version, fields: { state: next } })}
    >
      {t(state === 'settled' ? 'reopen' : `make.${next}`)}
    </Button>
  )
}

function TripEdit({ trip }: { trip: Trip }) {
  const { t } = useTranslation(['trips', 'base'])
  const { id: tripId, version } = trip
  const [despite, setDespite] = useState(false)
  const update = useCommand(client.agenda.trips.update, {
    quiet: true,
    done: ({ title }) => t('base:record.saved', { name: title }),
  })
  return (
    <>
      <RecordForm
        draft="agenda.trip"
        record={trip}
        initial={tripValues(trip)}
        schema={tripSchema}
        command={update}
        input={(values: TripValues) => ({
          tripId,
          version,
          fields: tripFieldsOf(values),
          despite,
        })}
      >
        {(form) => (
          <>
            <TripInputs form={form} />
            <ClashNotice failure={update.failure} despite={despite} onDespite={setDespite} />
          </>
        )}
      </RecordForm>
      <CancelTrip trip={trip} />
    </>
  )
}

function CancelTrip({ trip }: { trip: Trip }) {
  const { t } = useTranslation('trips')
  const [reason, setReason] = useState('')
  const cancel = useCommand(client.agenda.trips.cancel, {
    done: ({ title }) => t('cancelled', { title }),
  })
  return (
    <form
      className={styles.apart}
      onSubmit={(event) => {
        event.preventDefault()
        void cancel.run({ tripId: trip.id, reason })
      }}
    >
      <TextField label={t('cancelReason')} value={reason} onChange={setReason} />
      <Button type="submit" loading={cancel.busy}>
        {t('cancel')}
      </Button>
    </form>
  )
}
