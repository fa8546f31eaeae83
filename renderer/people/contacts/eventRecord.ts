import { dayAt } from '../../../shared/base/dates.ts'
import type { ContactEvent } from '../../../shared/people/contract/contacts.ts'
import type { FoundKind } from '../../../shared/search/contract.ts'
import { addressOf } from '../../base/recordLooks.ts'

/** As which kind of record an event opens. */
export function recordOf(kind: ContactEvent['kind']): FoundKind {
  if (kind === 'meeting') return 'agenda'
  return kind === 'visit' || kind === 'call' || kind === 'counter' || kind === 'delivery'
    ? 'entry'
    : kind
}

/** Where an event opens; a meeting on its day in the office's `zone`. */
export const addressOfEvent = ({ kind, id, at }: ContactEvent, zone: string): string =>
  addressOf(recordOf(kind), id, dayAt(at, zone))
