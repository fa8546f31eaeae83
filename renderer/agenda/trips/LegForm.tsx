import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Leg, Trip } from '../../../shared/agenda/contract/trips.ts'
import { dayOfLocal, localAt, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { day, name, text } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { zoneChoices } from '../../base/countries.ts'
import { ChoiceField, DayField, QuantityField, TextField } from '../../base/form/fields.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { readWallTime } from '../../base/form/readWallTime.ts'
import { TimeField } from '../../base/form/TimeField.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../agenda.module.css'
import { ClashNotice } from './ClashNotice.tsx'
import { plainLeg } from './tripLooks.ts'
import own from './trips.module.css'

const KINDS = ['flight', 'train', 'bus', 'ship', 'car', 'taxi', 'other'] as const
const wallTimeText = z.string().refine((typed) => readWallTime(typed) !== null)

const schema = z.object({
  kind: z.enum(KINDS),
  fromPlace: name(200),
  toPlace: name(200),
  departDay: day,
  departTime: wallTimeText,
  departZone: z.string(),
  arriveDay: day,
  arriveTime: wallTimeText,
  arriveZone: z.string(),
  carrier: text(120),
  reference: text(120),
  before: z.int().min(0).max(1440).nullable(),
  after: z.int().min(0).max(1440).nullable(),
  note: text(1000),
})
type Values = Omit<z.infer<typeof schema>, 'departDay' | 'arriveDay'> & {
  departDay: Day | null
  arriveDay: Day | null
}

/** The fields of a leg; a new one goes on from where the last one arrives. */
function valuesOf(leg: Leg | undefined, last: Leg | undefined, zone: string): Values {
  if (leg)
    return {
      ...leg,
      departDay: dayOfLocal(leg.departs),
      departTime: wallTimeOfLocal(leg.departs),
      arriveDay: dayOfLocal(leg.arrives),
      arriveTime: wallTimeOfLocal(leg.arrives),
      before: leg.before || null,
      after: leg.after || null,
    }
  return {
    kind: last?.kind ?? 'flight',
    fromPlace: last?.toPlace ?? '',
    toPlace: last?.fromPlace ?? '',
    departDay: last ? dayOfLocal(last.arrives) : null,
    departTime: '',
    departZone: last?.arriveZone ?? zone,
    arriveDay: last ? dayOfLocal(last.arrives) : null,
    arriveTime: '',
    arriveZone: last?.departZone ?? zone,
    carrier: last?.carrier ?? '',
    reference: last?.reference ?? '',
    before: null,
    after: null,
    note: '',
  }
}

const legOf = (values: Values): Leg => ({
  kind: values.kind,
  fromPlace: values.fromPlace,
  toPlace: values.toPlace,
  departs: localAt(values.departDay!, readWallTime(values.departTime)!),
  departZone: values.departZone,
  arrives: localAt(values.arriveDay!, readWallTime(values.arriveTime)!),
  arriveZone: values.arriveZone,
  carrier: values.carrier,
  reference: values.reference,
  note: values.note,
  before: values.before ?? 0,
  after: values.after ?? 0,
})

/** One leg of the way, a new one or one that stands; `at` is its place. */
export function LegForm({ trip, at, onDone }: { trip: Trip; at: number; onDone: () => void }) {
  const { t } = useTranslation('trips')
  const { zone } = useFormats()
  const [despite, setDespite] = useState(false)
  const { id: tripId, version } = trip
  const legs = trip.legs.map(plainLeg)
  const initial = useMemo(
    () => valuesOf(trip.legs[at], trip.legs.at(-1), zone),
    [trip.legs, at, zone],
  )
  const form = useDraftForm<Values>({ draftKey: `agenda.leg.${tripId}.${at}`, initial, schema })
  const zones = useMemo(() => zoneChoices(zone), [zone])
  const save = useCommand(client.agenda.trips.setLegs, {
    quiet: true,
    done: ({ title }) => t('legs.saved', { title }),
  })
  const send = async (values: Values) => {
    const next = legs.toSpliced(at, 1, legOf(values))
    if (!(await save.run({ tripId, version, legs: next, despite }))) return
    form.forget()
    onDone()
  }
  const field = (key: keyof Values) => form.getInputProps(key)
  return (
    <FormFrame
      form={form}
      onSave={(values) => void send(values)}
      onBack={onDone}
      busy={save.busy}
      problem={save.words}
    >
      <div className={styles.pair}>
        <TextField {...field('fromPlace')} label={t('legs.from')} required autoFocus />
        <TextField {...field('toPlace')} label={t('legs.to')} required />
        <ChoiceField
          {...field('kind')}
          label={t('legs.kind')}
          choices={KINDS.map((value) => ({ value, label: t(`legKind.${value}`) }))}
          width={120}
        />
      </div>
      {(['depart', 'arrive'] as const).map((end) => (
        <div key={end} className={own.end}>
          <DayField {...field(`${end}Day`)} label={t(`legs.${end}s`)} required width={150} />
          <TimeField {...field(`${end}Time`)} label={t('legs.time')} required />
          <div className={own.zone}>
            <ChoiceField {...field(`${end}Zone`)} label={t('legs.zone')} choices={zones} />
          </div>
        </div>
      ))}
      <div className={styles.pair}>
        <TextField {...field('carrier')} label={t('legs.carrier')} />
        <TextField {...field('reference')} label={t('legs.reference')} />
      </div>
      <div className={styles.pair}>
        <QuantityField {...field('before')} label={t('legs.before')} unit="min" width={150} />
        <QuantityField {...field('after')} label={t('legs.after')} unit="min" width={150} />
      </div>
      <TextField {...field('note')} label={t('note')} />
      <ClashNotice failure={save.failure} despite={despite} onDespite={setDespite} />
    </FormFrame>
  )
}
