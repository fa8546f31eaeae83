import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type * as z from 'zod'
import type { presence } from '../../../shared/reception/contract/safety.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'

export type Presence = z.infer<typeof presence>

/** Who is in the house: name, what brings them here, where to look for them. */
export function usePresenceColumns<Row extends Presence>(): Column<Row>[] {
  const { t } = useTranslation('reception')
  const { instant, number } = useFormats()
  return useMemo<Column<Row>[]>(
    () => [
      {
        id: 'name',
        header: t('fields.personName'),
        value: ({ name }) => name,
        render: ({ name, group }) => (
          <span data-private={group === 'staff' ? undefined : true}>
            {name || t('unnamed.visit')}
          </span>
        ),
        width: 165,
        grow: true,
      },
      {
        id: 'group',
        header: t('fields.group'),
        value: ({ group }) => t(`evacuation.group.${group}`),
        width: 175,
      },
      {
        id: 'organisation',
        header: t('fields.organisationName'),
        value: ({ organisationName }) => organisationName,
        render: ({ organisationName }) => <span data-private>{organisationName}</span>,
        width: 165,
        givesWay: 2,
      },
      {
        id: 'where',
        header: t('fields.where'),
        value: ({ where }) => where,
        width: 185,
        grow: true,
        givesWay: 1,
      },
      {
        id: 'party',
        header: t('fields.party'),
        value: ({ party }) => party,
        text: ({ party }) => number(party),
        width: 95,
        numeric: true,
        givesWay: 4,
      },
      {
        id: 'since',
        header: t('fields.since'),
        value: ({ since }) => since,
        text: ({ since }) => (since ? instant(since) : ''),
        width: 115,
        givesWay: 3,
      },
      {
        id: 'badge',
        header: t('badge.title'),
        value: ({ badge }) => badge,
        width: 110,
        givesWay: 5,
      },
    ],
    [t, instant, number],
  )
}
