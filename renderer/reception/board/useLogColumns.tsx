import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../shared/reception/contract/entries.ts'
import { waitingMinutes } from '../../../shared/reception/life.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { kindIcon, useEntryWords } from '../parts/entryWords.ts'

/** When it came, or is to come. */
export const momentOf = (entry: Entry) => entry.arrivedAt ?? entry.expectedAt ?? entry.loggedAt

/** The log as a list; the last column says when a name fades. */
export function useLogColumns(): Column<Entry>[] {
  const { t } = useTranslation('reception')
  const { instant, dayWords, number } = useFormats()
  const words = useEntryWords()
  return useMemo<Column<Entry>[]>(
    () => [
      {
        id: 'at',
        header: t('fields.at'),
        value: momentOf,
        text: (entry) => instant(momentOf(entry)),
        width: 112,
      },
      {
        id: 'kind',
        header: t('fields.kind'),
        value: ({ kind }) => t(`kind.${kind}`),
        render: ({ kind }) => (
          <StatusMark tone="idle" icon={kindIcon[kind]} label={t(`kind.${kind}`)} />
        ),
        width: 122,
        givesWay: 5,
      },
      {
        id: 'name',
        header: t('fields.personName'),
        value: (entry) => words.name(entry),
        render: (entry) => <span data-private>{words.name(entry)}</span>,
        width: 150,
        grow: true,
      },
      {
        id: 'organisation',
        header: t('fields.organisationName'),
        value: ({ organisationName }) => organisationName,
        render: ({ organisationName }) => <span data-private>{organisationName}</span>,
        width: 130,
        givesWay: 6,
      },
      {
        id: 'phone',
        header: t('fields.phone'),
        value: ({ phone }) => phone,
        render: ({ phone }) => <span data-private>{phone}</span>,
        width: 130,
        hidden: true,
      },
      {
        id: 'for',
        header: t('fields.forStaffId'),
        value: ({ forStaffName }) => forStaffName,
        width: 130,
        givesWay: 2,
      },
      {
        id: 'subject',
        header: t('fields.subject'),
        value: ({ subject }) => subject,
        render: ({ subject }) => <span data-private>{subject}</span>,
        width: 150,
        givesWay: 7,
      },
      {
        id: 'wait',
        header: t('fields.wait'),
        value: (entry) => (entry.startedAt ? waitingMinutes(entry, entry.startedAt) : null),
        text: (entry) => {
          const waited = entry.startedAt ? waitingMinutes(entry, entry.startedAt) : null
          return waited ? t('card.minutes', { count: waited }) : ''
        },
        width: 90,
        numeric: true,
        givesWay: 8,
      },
      {
        id: 'state',
        header: t('fields.state'),
        value: (entry) => (entry.outcome ? t(`outcome.${entry.outcome}`) : words.state(entry)),
        width: 124,
        givesWay: 3,
      },
      {
        id: 'fades',
        header: t('fields.fadesOn'),
        value: ({ fadesOn }) => fadesOn,
        text: ({ fadesOn, faded }) => (faded ? t('faded.done') : dayWords(fadesOn)),
        width: 116,
        givesWay: 4,
      },
      {
        id: 'by',
        header: t('fields.loggedBy'),
        value: ({ loggedByName }) => loggedByName,
        width: 130,
        hidden: true,
      },
      {
        id: 'party',
        header: t('fields.party'),
        value: ({ party }) => party,
        text: ({ party }) => number(party),
        width: 80,
        numeric: true,
        hidden: true,
      },
    ],
    // The words follow the language, as `t` does.
    // oxlint-disable-next-line react/exhaustive-deps
    [t, instant, dayWords, number],
  )
}
