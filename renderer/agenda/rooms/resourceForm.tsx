import { MultiSelect, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Resource, ResourceFields } from '../../../shared/agenda/contract/calendars.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import { name, text } from '../../../shared/base/schemas.ts'
import { STAFF_COLOURS } from '../../../shared/people/colours.ts'
import { ColourField } from '../../base/form/ColourField.tsx'
import {
  ChoiceField,
  NoteField,
  QuantityField,
  TextField,
  TickField,
} from '../../base/form/fields.tsx'
import { readWallTime } from '../../base/form/readWallTime.ts'
import { TimeField } from '../../base/form/TimeField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { weekdayName } from '../../base/format/weekdays.ts'
import styles from '../agenda.module.css'
import { useColleagues } from '../queries.ts'

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** The fields of a room or a thing as its form holds them; `hours` has a line for each weekday, empty where it is closed. */
export type ResourceValues = Omit<
  ResourceFields,
  | 'hours'
  | 'units'
  | 'seats'
  | 'setUpMinutes'
  | 'clearingMinutes'
  | 'bookerIds'
  | 'approverIds'
  | 'kind'
> & {
  kind: string
  units: number | null
  seats: number | null
  setUpMinutes: number | null
  clearingMinutes: number | null
  bookerIds: string[]
  approverIds: string[]
  hours: { from: string; to: string }[]
}

const wallTimeText = z.string().refine((typed) => typed === '' || readWallTime(typed) !== null)

export const resourceSchema = z.object({
  kind: z.string(),
  name: name(120),
  units: z.int().min(1).max(999),
  seats: z.int().min(0).max(5000).nullable(),
  place: text(200),
  features: z.array(name(60)).max(40),
  hours: z.array(z.object({ from: wallTimeText, to: wallTimeText })),
  setUpMinutes: z.int().min(0).max(1440).nullable(),
  clearingMinutes: z.int().min(0).max(1440).nullable(),
  bookerIds: z.array(z.string()),
  approval: z.boolean(),
  approverIds: z.array(z.string()),
  email: text(200),
  colour: z.string(),
  note: text(1000),
})

export const emptyResource: ResourceValues = {
  kind: 'room',
  name: '',
  units: 1,
  seats: null,
  place: '',
  features: [],
  hours: DAYS.map(() => ({ from: '', to: '' })),
  setUpMinutes: null,
  clearingMinutes: null,
  bookerIds: [],
  approval: false,
  approverIds: [],
  email: '',
  colour: STAFF_COLOURS[0]!,
  note: '',
}

export const resourceValues = (one: Resource): ResourceValues => ({
  kind: one.kind,
  name: one.name,
  units: one.units,
  seats: one.seats,
  place: one.place,
  features: one.features,
  hours: DAYS.map((weekday) => {
    const line = one.hours.find((each) => each.weekday === weekday)
    return { from: line?.from ?? '', to: line?.to ?? '' }
  }),
  setUpMinutes: one.setUpMinutes,
  clearingMinutes: one.clearingMinutes,
  bookerIds: one.bookerIds,
  approval: one.approval,
  approverIds: one.approverIds,
  email: one.email,
  colour: one.colour,
  note: one.note,
})

/** What a checked form says, as the contract takes it. */
export const resourceFieldsOf = (values: ResourceValues): ResourceFields => ({
  ...values,
  kind: values.kind as ResourceFields['kind'],
  units: values.kind === 'room' ? 1 : (values.units ?? 1),
  seats: values.seats ?? 0,
  setUpMinutes: values.setUpMinutes ?? 0,
  clearingMinutes: values.clearingMinutes ?? 0,
  bookerIds: values.bookerIds as StaffId[],
  approverIds: values.approverIds as StaffId[],
  hours: values.hours.flatMap((line, index) => {
    const from = readWallTime(line.from)
    const to = readWallTime(line.to)
    return from === null || to === null ? [] : [{ weekday: index + 1, from, to }]
  }),
})

export function ResourceInputs({ form }: { form: DraftForm<ResourceValues> }) {
  const { t } = useTranslation('agenda')
  const { locale } = useFormats()
  const staff = useColleagues().map(({ id, name: label }) => ({ value: id as string, label }))
  const { kind, approval } = form.getValues()
  return (
    <>
      <ChoiceField
        {...form.getInputProps('kind')}
        label={t('rooms.kind')}
        choices={(['room', 'equipment'] as const).map((value) => ({
          value,
          label: t(`resourceKind.${value}`),
        }))}
      />
      <TextField {...form.getInputProps('name')} label={t('rooms.name')} required data-autofocus />
      {kind === 'room' ? (
        <QuantityField {...form.getInputProps('seats')} label={t('rooms.seats')} width={130} />
      ) : (
        <QuantityField {...form.getInputProps('units')} label={t('rooms.units')} width={130} />
      )}
      <TextField {...form.getInputProps('place')} label={t('rooms.place')} />
      <TagsInput
        {...form.getInputProps('features')}
        label={t('rooms.features')}
        description={t('rooms.featuresText')}
      />
      <fieldset className={styles.hours}>
        <legend>{t('rooms.hours')}</legend>
        <p className={styles.soft}>{t('rooms.hoursText')}</p>
        {DAYS.map((weekday, index) => (
          <div key={weekday} className={styles.hoursLine}>
            <span>{weekdayName(weekday, locale, 'long')}</span>
            <TimeField
              {...form.getInputProps(`hours.${index}.from`)}
              aria-label={t('rooms.from', { day: weekdayName(weekday, locale, 'long') })}
            />
            <TimeField
              {...form.getInputProps(`hours.${index}.to`)}
              aria-label={t('rooms.to', { day: weekdayName(weekday, locale, 'long') })}
            />
          </div>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <QuantityField
          {...form.getInputProps('setUpMinutes')}
          label={t('rooms.setUp')}
          unit="min"
          width={150}
        />
        <QuantityField
          {...form.getInputProps('clearingMinutes')}
          label={t('rooms.clearing')}
          unit="min"
          width={150}
        />
      </div>
      <MultiSelect
        {...form.getInputProps('bookerIds')}
        label={t('rooms.bookers')}
        description={t('rooms.bookersText')}
        data={staff}
        searchable
        comboboxProps={{ shadow: 'md' }}
      />
      <TickField
        {...form.getInputProps('approval', { type: 'checkbox' })}
        label={t('rooms.approval')}
      />
      {approval && (
        <MultiSelect
          {...form.getInputProps('approverIds')}
          label={t('rooms.approvers')}
          description={t('rooms.approversText')}
          data={staff}
          searchable
          comboboxProps={{ shadow: 'md' }}
        />
      )}
      <ColourField {...form.getInputProps('colour')} label={t('calendars.colour')} />
      <TextField {...form.getInputProps('email')} label={t('rooms.email')} type="email" />
      <NoteField {...form.getInputProps('note')} label={t('rooms.note')} />
    </>
  )
}
