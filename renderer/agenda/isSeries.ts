import type { AgendaEntry } from '../../shared/agenda/contract/entries.ts'

/** True for what happens on several dates. */
export const isSeries = ({ rrule, rdates }: Pick<AgendaEntry, 'rrule' | 'rdates'>): boolean =>
  rrule !== '' || rdates.length > 0
