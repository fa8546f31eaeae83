import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Resource } from '../../../shared/agenda/contract/calendars.ts'
import type { ResourceId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { weekdaysText } from '../../base/format/weekdays.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import { useResources } from '../queries.ts'
import type { ResourceValues } from './resourceForm.tsx'
import {
  ResourceInputs,
  emptyResource,
  resourceFieldsOf,
  resourceSchema,
  resourceValues,
} from './resourceForm.tsx'

/** Rooms and equipment that can be booked: seats, features, opening hours, buffers, who may. */
export function RoomsPage() {
  const { t } = useTranslation('agenda')
  const [showRetired, setShowRetired] = useState(false)
  return (
    <RecordPage
      address="/agenda/rooms"
      title="agenda:rooms.title"
      text={t('rooms.text')}
      newLabel="agenda:rooms.new"
      query={{ data: useResources(showRetired), error: null }}
      columns={useResourceColumns()}
      retired={[showRetired, setShowRetired]}
      empty={{ title: t('rooms.emptyTitle'), text: t('rooms.text') }}
      panel={(id) => <ResourcePanel resourceId={id as ResourceId} />}
      newForm={<NewResource />}
    />
  )
}

function useResourceColumns(): Column<Resource>[] {
  const { t } = useTranslation('agenda')
  const { number } = useFormats()
  return useMemo(
    () => [
      { id: 'name', header: t('rooms.name'), value: ({ name }) => name, width: 200, grow: true },
      {
        id: 'kind',
        header: t('rooms.kind'),
        value: ({ kind }) => t(`resourceKind.${kind}`),
        width: 120,
        givesWay: 3,
      },
      {
        id: 'seats',
        header: t('rooms.seats'),
        value: ({ kind, seats, units }) => (kind === 'room' ? seats : units),
        text: ({ kind, seats, units }) =>
          kind === 'room' ? (seats > 0 ? number(seats) : '') : `${number(units)} ×`,
        width: 90,
        numeric: true,
      },
      {
        id: 'place',
        header: t('rooms.place'),
        value: ({ place }) => place,
        width: 160,
        givesWay: 1,
      },
      {
        id: 'features',
        header: t('rooms.features'),
        value: ({ features }) => features.join(', '),
        width: 220,
        givesWay: 2,
      },
    ],
    [t, number],
  )
}

function NewResource() {
  const { t } = useTranslation(['agenda', 'base'])
  const create = useCommand(client.agenda.resources.create, {
    quiet: true,
    done: ({ name }) => t('base:record.added', { name }),
  })
  return (
    <RecordForm
      draft="agenda.resource"
      initial={emptyResource}
      schema={resourceSchema}
      command={create}
      input={(values: ResourceValues) => ({ fields: resourceFieldsOf(values) })}
    >
      {(form) => <ResourceInputs form={form} />}
    </RecordForm>
  )
}

function ResourcePanel({ resourceId }: { resourceId: ResourceId }) {
  const { t } = useTranslation('agenda')
  const resources = useResources(true)
  const resource = findRecord(resources.length > 0 ? resources : undefined, resourceId)
  return (
    <RecordPanel
      record={resource}
      noun={t('rooms.one')}
      entity="resource"
      tabs={
        resource
          ? [
              {
                id: 'facts',
                label: 'base:record.tab.overview',
                content: <ResourceFacts resource={resource} />,
              },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <ResourceEdit resource={resource} />,
              },
            ]
          : []
      }
    />
  )
}

/** "Mon–Fri 07:30–22:00, Sat 09:00–12:00": days of the same hours are told together, each without a break. */
function hoursText(hours: Resource['hours'], locale: string): string {
  const daysOf = new Map<string, number[]>()
  for (const { weekday, from, to } of hours) {
    const time = `${from}–${to}`
    daysOf.set(time, [...(daysOf.get(time) ?? []), weekday])
  }
  return [...daysOf].map(([time, days]) => `${weekdaysText(days, locale)}\u00a0${time}`).join(', ')
}

function ResourceFacts({ resource }: { resource: Resource }) {
  const { t } = useTranslation('agenda')
  const { locale, number } = useFormats()
  const { kind, seats, units, hours } = resource
  const minutes = (value: number) => (value > 0 ? t('rooms.minutes', { count: value }) : '')
  return (
    <Facts
      facts={[
        [t('rooms.kind'), t(`resourceKind.${kind}`)],
        [t('rooms.seats'), kind === 'room' && seats > 0 ? number(seats) : ''],
        [t('rooms.units'), kind === 'equipment' ? number(units) : ''],
        [t('rooms.place'), resource.place],
        [t('rooms.features'), resource.features.join(', ')],
        [t('rooms.hours'), hoursText(hours, locale) || t('rooms.always')],
        [t('rooms.setUp'), minutes(resource.setUpMinutes)],
        [t('rooms.clearing'), minutes(resource.clearingMinutes)],
        [t('rooms.approval'), resource.approval ? t('rooms.approvalWanted') : ''],
        [t('rooms.email'), resource.email],
        [t('rooms.note'), resource.note],
      ]}
    />
  )
}

function ResourceEdit({ resource }: { resource: Resource }) {
  const { t } = useTranslation(['agenda', 'base'])
  const { id: resourceId, version } = resource
  const update = useCommand(client.agenda.resources.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  return (
    <>
      <RecordForm
        draft="agenda.resource"
        record={resource}
        initial={resourceValues(resource)}
        schema={resourceSchema}
        command={update}
        input={(values: ResourceValues) => ({
          resourceId,
          version,
          fields: resourceFieldsOf(values),
        })}
      >
        {(form) => <ResourceInputs form={form} />}
      </RecordForm>
      <Retire record={resource} call={client.agenda.resources.retire} input={{ resourceId }} />
    </>
  )
}
