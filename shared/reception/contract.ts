import { entries } from './contract/entries.ts'
import { messages } from './contract/messages.ts'
import { counts, rules, safety } from './contract/safety.ts'

/** The front desk: its log, message slips, the evacuation list, and how long names are kept. */
export const receptionContract = { ...entries, messages, ...safety, rules, counts }
