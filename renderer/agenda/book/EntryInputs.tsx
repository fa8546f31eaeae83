import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  addLocal,
  localAt,
  wallBetween,
  wallTimeOfLocal,
  dayOfLocal,
} from '../../../shared/agenda/localTime.ts'
import { daysBetween, addDays } from '../../../shared/base/dates.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'
import {
  ChoiceField,
  DayField,
  NoteField,
  QuantityField,
  TextField,
  TickField,
} from '../../base/form/fields.tsx'
import { TimeField } from '../../base/form/TimeField.tsx'
import { readWallTime } from '../../base/form/readWallTime.ts'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import styles from '../agenda.module.css'
import { useCalendars, useResources } from '../queries.ts'
import type { EntryValues } from './entryValues.ts'
import { timesOf } from './entryValues.ts'
import { FreeTimes } from './FreeTimes.tsx'
import { PeopleField } from './PeopleField.tsx'
import { RepeatFields } from './RepeatFields.tsx'

/** All that is asked of a booking. Whoever moves its start takes the end along. */
export function EntryInputs(props: {
  form: DraftForm<EntryValues>
  without?: AgendaEntryId | undefined
  /** False while one date of a series is changed: it has no recurrence of its own. */
  repeats?: boolean
}) {
  const { form, without, repeats = true } = props
  const { t } = useTranslation('agenda')
  const calendars = useCalendars()
  const resources = useResources()
  const values = form.getValues()

  const startOn = (day: Day | null) => {
    const { startDay, endDay } = values
    const days = startDay && endDay ? daysBetween(startDay, endDay) : 0
    form.setValues({ startDay: day, ...(day ? { endDay: addDays(day, days) } : {}) })
  }
  const startAt = (typed: string) => {
    const before = timesOf(values)
    const time = readWallTime(typed)
    form.setFieldValue('startTime', typed)
    if (!before || values.allDay || time === null || !/^\d\d:\d\d$/.test(typed)) return
    const length = wallBetween(before.start, before.end)
    const end = addLocal(localAt(values.startDay!, time), length)
    if (length > 0) form.setValues({ endDay: dayOfLocal(end), endTime: wallTimeOfLocal(end) })
  }
  return (
    <>
      <TextField {...form.getInputProps('title')} label={t('form.title')} required data-autofocus />
      <div className={styles.pair}>
        <DayField
          {...form.getInputProps('startDay')}
          onChange={startOn}
          label={t('form.start')}
          required
          width={150}
        />
        {!values.allDay && (
          <TimeField
            {...form.getInputProps('startTime')}
            onChange={startAt}
            label={t('form.startTime')}
          />
        )}
        {!values.allDay && (
          <TimeField {...form.getInputProps('endTime')} label={t('form.endTime')} />
        )}
        {(values.allDay || values.endDay !== values.startDay) && (
          <DayField
            {...form.getInputProps('endDay')}
            label={t('form.end')}
            earliest={values.startDay ?? undefined}
            required
            width={150}
          />
        )}
      </div>
      <TickField {...form.getInputProps('allDay', { type: 'checkbox' })} label={t('form.allDay')} />
      {repeats && <RepeatFields form={form} />}
      <PeopleField {...form.getInputProps('people')} />
      <MultiSelect
        {...form.getInputProps('resourceIds')}
        label={t('form.resources')}
        data={(['room', 'equipment'] as const).map((kind) => ({
          group: t(`resourceKind.${kind}`),
          items: resources
            .filter((each) => each.kind === kind)
            .map(({ id, name, seats }) => ({
              value: id as string,
              label: seats > 0 ? t('form.roomSeats', { name, count: seats }) : name,
            })),
        }))}
        searchable
        selectFirstOptionOnChange
        hidePickedOptions
        comboboxProps={{ shadow: 'md' }}
      />
      <UnitFields form={form} />
      <FreeTimes form={form} without={without} />
      {calendars.length > 1 && (
        <ChoiceField
          {...form.getInputProps('calendarId')}
          label={t('form.calendar')}
          choices={calendars.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={calendars[0]?.name}
        />
      )}
      <TextField {...form.getInputProps('place')} label={t('form.place')} />
      <NoteField {...form.getInputProps('description')} label={t('form.description')} />
      <div className={styles.pair}>
        <QuantityField
          {...form.getInputProps('travelBefore')}
          label={t('form.travelBefore')}
          unit="min"
          width={130}
        />
        <QuantityField
          {...form.getInputProps('travelAfter')}
          label={t('form.travelAfter')}
          unit="min"
          width={130}
        />
        <QuantityField
          {...form.getInputProps('reminder')}
          label={t('form.reminder')}
          unit="min"
          width={130}
        />
      </div>
      <TickField
        {...form.getInputProps('private', { type: 'checkbox' })}
        label={t('form.private')}
      />
      <TickField
        {...form.getInputProps('tentative', { type: 'checkbox' })}
        label={t('form.tentative')}
      />
    </>
  )
}

/** How many, of the equipment that there are several of. */
function UnitFields({ form }: { form: DraftForm<EntryValues> }) {
  const { t } = useTranslation('agenda')
  const { resourceIds, units } = form.getValues()
  const several = useResources().filter(({ id, units: had }) => had > 1 && resourceIds.includes(id))
  return several.map(({ id, name, units: had }) => (
    <QuantityField
      key={id}
      label={t('form.units', { name, count: had })}
      value={id in units ? (units[id] ?? null) : 1}
      onChange={(count) => form.setFieldValue('units', { ...units, [id]: count })}
      width={260}
    />
  ))
}
