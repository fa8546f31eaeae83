import { Reminders } from './reminders/Reminders.tsx'
import { ScopeQuestion } from './scope/ScopeQuestion.tsx'

/** What of the agenda may come over any page: reminders, and which dates of a series are meant. */
export function AgendaFloating() {
  return (
    <>
      <ScopeQuestion />
      <Reminders />
    </>
  )
}
