import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RecurrenceId, Scope } from '../../../shared/agenda/contract/base.ts'
import type { DateChoice, Draft } from '../../../shared/agenda/contract/booking.ts'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'
import { orpc } from '../../app/client/queries.ts'

/** The entry, and which of its dates, that a draft would change. */
export type Change = { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId; scope: Scope }

const PAUSE_MS = 250

/** What speaks against each date of a draft, asked a blink after the typing. */
export function useConflicts(
  draft: Draft | null,
  choices: readonly DateChoice[],
  change: Change | undefined,
) {
  const text = JSON.stringify(
    draft && { draft: timesAndTakers(draft), choices, ...(change ? { change } : {}) },
  )
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const input = JSON.parse(asked) as { draft: Partial<Draft>; choices: DateChoice[] } | null
  return useQuery({
    ...orpc.agenda.conflicts.queryOptions({ input: input ?? { draft: {} } }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  })
}

/** What decides whether a time is free. The words are left out: they may yet be missing, and are typed letter by letter. */
function timesAndTakers(draft: Draft): Partial<Draft> {
  const { title: _title, place: _place, description: _description, ...rest } = draft
  return rest
}
