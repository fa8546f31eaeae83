import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageId } from '../../../shared/base/ids.ts'
import type { Message } from '../../../shared/reception/contract/messages.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useMinute } from '../../base/format/useMinute.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useEntryWords } from '../parts/entryWords.ts'
import { MessageForm } from './MessageForm.tsx'
import { MessagePanel } from './MessagePanel.tsx'
import { useMessageSteps } from './useMessageSteps.ts'
import { useMessageWords } from './useMessageWords.ts'

/** Message slips: what was promised to somebody, those that came back to the desk first. */
export function MessagesPage() {
  const { t } = useTranslation('reception')
  const [settled, setSettled] = useState(false)
  const query = useQuery(
    orpc.reception.messages.list.queryOptions({
      input: settled ? { limit: 1000 } : { open: true, limit: 1000 },
      placeholderData: (before) => before,
    }),
  )
  const steps = useMessageSteps()
  return (
    <RecordPage
      address="/reception/messages"
      title="reception:messages.title"
      text={t('messages.text')}
      newLabel="reception:messages.new"
      query={query}
      columns={useColumns()}
      action={steps.next}
      actionWidth={130}
      retired={[settled, setSettled]}
      retiredLabel={t('messages.settledToo')}
      empty={{ title: t('messages.emptyTitle'), text: t('messages.emptyText') }}
      panel={(id) => <MessagePanel messageId={id as MessageId} />}
      newForm={<NewMessage />}
    />
  )
}

function NewMessage() {
  const place = useRecordPlace()
  return <MessageForm onBack={place.close} onSaved={({ id }) => place.open(id)} />
}

function useColumns(): Column<Message>[] {
  const { t } = useTranslation('reception')
  const { instant, dayWords } = useFormats()
  const words = useEntryWords()
  const { age, state } = useMessageWords()
  const now = useMinute()
  return useMemo<Column<Message>[]>(
    () => [
      {
        id: 'for',
        header: t('fields.forStaffId'),
        value: ({ forStaffName }) => forStaffName,
        width: 126,
        grow: true,
        givesWay: 1,
      },
      {
        id: 'name',
        header: t('fields.from'),
        value: (message) => words.messageName(message),
        render: (message) => <span data-private>{words.messageName(message)}</span>,
        width: 136,
        grow: true,
      },
      {
        id: 'state',
        header: t('fields.state'),
        value: (message) => state(message).label,
        render: (message) => <StatusMark {...state(message)} />,
        width: 200,
      },
      {
        id: 'age',
        header: t('fields.age'),
        value: ({ takenAt }) => takenAt,
        text: (message) => age(message, now),
        width: 100,
        numeric: true,
        givesWay: 2,
      },
      {
        id: 'urgency',
        header: t('fields.urgency'),
        value: ({ urgency }) => t(`messages.urgency.${urgency}`),
        width: 110,
        givesWay: 3,
      },
      {
        id: 'wish',
        header: t('fields.wish'),
        value: ({ wish }) => t(`messages.wish.${wish}`),
        width: 156,
        givesWay: 4,
      },
      {
        id: 'bestTime',
        header: t('fields.bestTime'),
        value: ({ bestTime }) => bestTime,
        width: 140,
        givesWay: 5,
      },
      {
        id: 'body',
        header: t('fields.body'),
        value: ({ body }) => body,
        render: ({ body }) => <span data-private>{body}</span>,
        width: 200,
        givesWay: 6,
      },
      {
        id: 'taken',
        header: t('fields.takenAt'),
        value: ({ takenAt }) => takenAt,
        text: ({ takenAt }) => instant(takenAt),
        width: 130,
        hidden: true,
      },
      {
        id: 'fades',
        header: t('fields.fadesOn'),
        value: ({ fadesOn }) => fadesOn,
        text: ({ fadesOn, faded }) => (faded ? t('faded.done') : dayWords(fadesOn)),
        width: 110,
        hidden: true,
      },
    ],
    // The words follow the language, as `t` does.
    // oxlint-disable-next-line react/exhaustive-deps
    [t, instant, dayWords, now],
  )
}
