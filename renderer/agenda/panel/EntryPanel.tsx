import { useTranslation } from 'react-i18next'
import type { RecurrenceId } from '../../../shared/agenda/contract/base.ts'
import type { AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'
import type { RecordTab } from '../../base/record/RecordPanel.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { MeetingPart } from '../meetings/MeetingPart.tsx'
import { useEntry } from '../queries.ts'
import { CancelPart } from './CancelPart.tsx'
import { EntryEdit } from './EntryEdit.tsx'
import { EntryOverview } from './EntryOverview.tsx'
import { PeoplePart } from './PeoplePart.tsx'

/** The open date beside the calendar: what it is, who comes, changing and cancelling it. */
export function EntryPanel(props: { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId }) {
  const { t } = useTranslation('agenda')
  const { data: entry, error } = useEntry(props.agendaEntryId, props.recurrenceId)
  return (
    <RecordPanel
      record={entry && { name: entry.taken ? t('taken') : entry.title || t('untitled') }}
      noun={t('entry')}
      error={error}
      entity="agendaEntry"
      subtitle={entry && <EntryState entry={entry} />}
      tabs={entry ? tabsOf(entry) : []}
    />
  )
}

function tabsOf(entry: AgendaEntry): RecordTab[] {
  const overview: RecordTab = {
    id: 'overview',
    label: 'base:record.tab.overview',
    content: <EntryOverview entry={entry} />,
  }
  if (entry.taken) return [overview]
  const people: RecordTab = {
    id: 'people',
    label: 'agenda:people.tab',
    content: <PeoplePart entry={entry} />,
  }
  const meeting: RecordTab = {
    id: 'meeting',
    label: 'meetings:tab',
    content: <MeetingPart entry={entry} />,
  }
  if (entry.cancelled || entry.date.state === 'cancelled') return [overview, people]
  return [
    overview,
    people,
    meeting,
    { id: 'edit', label: 'base:record.tab.edit', content: <EntryEdit entry={entry} /> },
    { id: 'cancel', label: 'agenda:cancel.tab', content: <CancelPart entry={entry} /> },
  ]
}

function EntryState({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda')
  const { state, clashing } = entry.date
  if (state === 'cancelled') return <StatusMark tone="idle" label={t('state.cancelled')} />
  if (clashing) return <StatusMark tone="bad" label={t('clashing')} />
  if (state === 'tentative') return <StatusMark tone="warn" label={t('state.tentative')} />
  return null
}
