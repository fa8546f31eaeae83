import { MultiSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Calendar } from '../../../shared/agenda/contract/calendars.ts'
import type { AgendaCalendarId, StaffId } from '../../../shared/base/ids.ts'
import { name, text } from '../../../shared/base/schemas.ts'
import { STAFF_COLOURS } from '../../../shared/people/colours.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ColourField } from '../../base/form/ColourField.tsx'
import { TextField, TickField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import styles from '../agenda.module.css'
import { FeedPart } from './FeedPart.tsx'
import { useCalendars, useColleagues } from '../queries.ts'

type Values = {
  name: string
  colour: string
  ownerId: string | null
  keeperIds: string[]
  email: string
  privateByDefault: boolean
}
const schema = z.object({
  name: name(120),
  colour: z.string(),
  ownerId: z.string().nullable(),
  keeperIds: z.array(z.string()),
  email: text(200),
  privateByDefault: z.boolean(),
})
const fieldsOf = (values: Values) => ({
  ...values,
  ownerId: values.ownerId as StaffId | null,
  keeperIds: values.keeperIds as StaffId[],
})

/** The office's calendar, and one for each executive, kept by whoever keeps it. */
export function CalendarsPage() {
  const { t } = useTranslation('agenda')
  const [showRetired, setShowRetired] = useState(false)
  return (
    <RecordPage
      address="/agenda/calendars"
      title="agenda:calendars.title"
      text={t('calendars.text')}
      newLabel="agenda:calendars.new"
      query={{ data: useCalendars(showRetired), error: null }}
      columns={useCalendarColumns()}
      retired={[showRetired, setShowRetired]}
      empty={{ title: t('calendars.title'), text: t('calendars.text') }}
      panel={(id) => <CalendarPanel calendarId={id as AgendaCalendarId} />}
      newForm={<NewCalendar />}
    />
  )
}

function useCalendarColumns(): Column<Calendar>[] {
  const { t } = useTranslation('agenda')
  const colleagues = useColleagues()
  return useMemo(() => {
    const names = new Map(colleagues.map(({ id, name: own }) => [id, own]))
    return [
      {
        id: 'name',
        header: t('calendars.name'),
        value: (one) => one.name,
        render: (one) => (
          <>
            <span className={styles.dot} style={{ background: one.colour, marginRight: 6 }} />
            {one.name}
          </>
        ),
        width: 220,
        grow: true,
      },
      {
        id: 'owner',
        header: t('calendars.owner'),
        value: ({ ownerName }) => ownerName || t('calendars.office'),
        width: 190,
      },
      {
        id: 'keepers',
        header: t('calendars.keepers'),
        value: ({ keeperIds }) => keeperIds.map((id) => names.get(id) ?? '').join(', '),
        width: 220,
        givesWay: 1,
      },
    ]
  }, [t, colleagues])
}

function CalendarInputs({ form }: { form: DraftForm<Values> }) {
  const { t } = useTranslation('agenda')
  const colleagues = useColleagues()
  return (
    <>
      <TextField
        {...form.getInputProps('name')}
        label={t('calendars.name')}
        required
        data-autofocus
      />
      <StaffField
        {...form.getInputProps('ownerId')}
        label={t('calendars.owner')}
        description={t('calendars.ownerText')}
        colleagues={colleagues}
      />
      <MultiSelect
        {...form.getInputProps('keeperIds')}
        label={t('calendars.keepers')}
        description={t('calendars.keepersText')}
        data={colleagues.map(({ id, name: label }) => ({ value: id as string, label }))}
        searchable
        hidePickedOptions
        comboboxProps={{ shadow: 'md' }}
      />
      <ColourField {...form.getInputProps('colour')} label={t('calendars.colour')} />
      <TextField
        {...form.getInputProps('email')}
        label={t('calendars.email')}
        description={t('calendars.emailText')}
        type="email"
      />
      <TickField
        {...form.getInputProps('privateByDefault', { type: 'checkbox' })}
        label={t('calendars.private')}
      />
    </>
  )
}

function NewCalendar() {
  const { t } = useTranslation(['agenda', 'base'])
  const create = useCommand(client.agenda.calendars.create, {
    quiet: true,
    done: (made) => t('base:record.added', { name: made.name }),
  })
  const initial: Values = {
    name: '',
    colour: STAFF_COLOURS[0]!,
    ownerId: null,
    keeperIds: [],
    email: '',
    privateByDefault: false,
  }
  return (
    <RecordForm
      draft="agenda.calendar"
      initial={initial}
      schema={schema}
      command={create}
      input={(values: Values) => ({ fields: fieldsOf(values) })}
    >
      {(form) => <CalendarInputs form={form} />}
    </RecordForm>
  )
}

function CalendarPanel({ calendarId }: { calendarId: AgendaCalendarId }) {
  const { t } = useTranslation('agenda')
  const calendars = useCalendars(true)
  const calendar = findRecord(calendars.length > 0 ? calendars : undefined, calendarId)
  return (
    <RecordPanel
      record={calendar}
      noun={t('calendars.one')}
      entity="agendaCalendar"
      tabs={
        calendar
          ? [
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <CalendarEdit calendar={calendar} />,
              },
              ...(calendar.retired
                ? []
                : [
                    {
                      id: 'feed',
                      label: 'agendaMessages:feed.tab' as const,
                      content: <FeedPart calendar={calendar} />,
                    },
                  ]),
            ]
          : []
      }
    />
  )
}

function CalendarEdit({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation(['agenda', 'base'])
  const { id: calendarId, version, ownerId, keeperIds, email, privateByDefault, colour } = calendar
  const update = useCommand(client.agenda.calendars.update, {
    quiet: true,
    done: (saved) => t('base:record.saved', { name: saved.name }),
  })
  return (
    <>
      <RecordForm
        draft="agenda.calendar"
        record={calendar}
        initial={
          { name: calendar.name, colour, ownerId, keeperIds, email, privateByDefault } as Values
        }
        schema={schema}
        command={update}
        input={(values: Values) => ({ calendarId, version, fields: fieldsOf(values) })}
      >
        {(form) => <CalendarInputs form={form} />}
      </RecordForm>
      <Retire record={calendar} call={client.agenda.calendars.retire} input={{ calendarId }} />
    </>
  )
}
