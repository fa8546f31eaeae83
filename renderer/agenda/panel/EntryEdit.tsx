import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Scope } from '../../../shared/agenda/contract/base.ts'
import type { Booked, DateChoice } from '../../../shared/agenda/contract/booking.ts'
import type { AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import type { IfTaken } from '../book/EntryForm.tsx'
import { EntryForm } from '../book/EntryForm.tsx'
import type { EntryValues } from '../book/entryValues.ts'
import { entryValues, fieldsOf, timesOf } from '../book/entryValues.ts'
import { ruleOf } from '../book/repeat.ts'
import { useBookedWords } from '../book/useBookedWords.ts'
import { isSeries } from '../isSeries.ts'
import { SCOPES } from '../scope/scopes.ts'

/** Changes an entry: one date of a series, it and those after it, or all. */
export function EntryEdit({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda')
  const repeats = isSeries(entry)
  const [scope, setScope] = useState<Scope>(repeats ? 'this' : 'all')
  return (
    <>
      {repeats && (
        <SegmentedControl
          fullWidth
          size="xs"
          mb="sm"
          aria-label={t('scope.which')}
          data={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
          value={scope}
          onChange={(next) => setScope(next as Scope)}
        />
      )}
      <ScopedEdit key={scope} entry={entry} scope={scope} />
    </>
  )
}

function ScopedEdit({ entry, scope }: { entry: AgendaEntry; scope: Scope }) {
  const { zone } = useFormats()
  const [, go] = useLocation()
  const { show } = useRecordPlace()
  const words = useBookedWords()
  const update = useCommand(client.agenda.update, { quiet: true, done: words })
  const move = useCommand(client.agenda.move, { quiet: true, done: words })
  const { id: agendaEntryId, recurrenceId } = entry
  const initial = entryValues(entry)

  const save = async (
    values: EntryValues,
    choices: DateChoice[],
    ifTaken: IfTaken,
  ): Promise<Booked | null> => {
    const times = timesOf(values)
    if (!times) return null
    const before = timesOf(initial)
    const rrule = ruleOf(values, times.start, zone)
    // The form writes a rule in its own way: only what was changed in it is sent.
    const asRead = before ? ruleOf(initial, before.start, zone) : entry.rrule
    const place = {
      ...times,
      // One date of a series has no recurrence of its own.
      ...(scope === 'this' || rrule === asRead ? {} : { rrule }),
    }
    const moves = 'rrule' in place || before?.start !== times.start || before?.end !== times.end
    const fields = fieldsOf(values)
    const changes = JSON.stringify(fields) !== JSON.stringify(fieldsOf(initial))
    let target = { agendaEntryId, recurrenceId, scope, version: entry.version }
    let booked: Booked | null = null
    if (moves) {
      booked = await move.run({ ...target, ...place, choices, ifTaken })
      if (!booked) return null
      // What follows a cut is a series of its own, with its own dates.
      target = {
        agendaEntryId: booked.entry.id,
        recurrenceId: booked.entry.recurrenceId,
        scope: scope === 'following' ? 'all' : scope,
        version: booked.entry.version,
      }
    }
    if (changes)
      booked = await update.run({ ...target, fields, choices: moves ? [] : choices, ifTaken })
    if (!booked) {
      if (!moves && !changes) show()
      return null
    }
    const { entry: now } = booked
    go(`/agenda/${dayOfLocal(now.date.start)}/${now.id}/${now.recurrenceId || 'once'}`)
    return booked
  }
  return (
    <EntryForm
      draftKey={`agenda.entry.${agendaEntryId}.${recurrenceId}.${scope}.${entry.version}`}
      initial={initial}
      change={{ agendaEntryId, recurrenceId, scope }}
      busy={update.busy || move.busy}
      problem={move.words ?? update.words}
      onBack={() => show()}
      onSave={save}
    />
  )
}
