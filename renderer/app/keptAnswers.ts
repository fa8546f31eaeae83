import type { QueryClient } from '@tanstack/react-query'
import { KEPT_ANSWERS_ELEMENT } from '../../shared/base/pageDelivery.ts'
import type { FirstAnswers } from '../../shared/firstAnswers.ts'
import { orpc } from './client/queries.ts'

/** So long ago that each is asked again at once. */
const LONG_AGO = { updatedAt: 1 }

/**
 * Gives the screens the answers that the shell put into the page: what the office was when it was closed. False where
 * there are none.
 */
export function takeKeptAnswers(queries: QueryClient): boolean {
  const kept = readAnswers()
  if (!kept) return false
  const input = {}
  queries.setQueryData(orpc.office.health.queryKey(), kept.health, LONG_AGO)
  queries.setQueryData(orpc.today.get.queryKey({ input }), kept.today, LONG_AGO)
  queries.setQueryData(orpc.requests.stack.queryKey({ input }), kept.stack, LONG_AGO)
  queries.setQueryData(orpc.people.staff.list.queryKey({ input }), kept.staff, LONG_AGO)
  const due = { input: { minutes: 0 } }
  queries.setQueryData(orpc.agenda.reminders.queryKey(due), kept.reminders, LONG_AGO)
  return true
}

function readAnswers(): FirstAnswers | null {
  const text = document.getElementById(KEPT_ANSWERS_ELEMENT)?.textContent
  try {
    return text ? (JSON.parse(text) as FirstAnswers) : null
  } catch {
    // Cut off as it was written: the machine went down. The engine says all of it anyway.
    return null
  }
}
