import type { Day } from '../../../shared/base/dates.ts'
import { instantAt } from '../../../shared/base/dates.ts'
import type { EntryKind } from '../../../shared/reception/contract/entries.ts'
import { readTime } from '../parts/readTime.ts'
import type { Draft } from './logStore.ts'
import { readWho } from './readWho.ts'

/** What `reception.log` takes, of what was typed; null while one who is expected has no time to come at. */
export function draftEntry(kind: EntryKind, draft: Draft, today: Day, zone: string) {
  const day = (draft.expectedDay ?? today) as Day
  const time = readTime(draft.expectedTime)
  if (draft.expected && !time) return null
  return {
    kind,
    ...(draft.expected ? {} : { at: draft.at }),
    fields: {
      ...readWho(draft.who, draft.phone),
      contactId: draft.contactId,
      organisationName: draft.organisationName,
      subject: draft.subject,
      forStaffId: draft.forStaffId,
      urgent: draft.urgent,
      drink: draft.drink,
      party: draft.party !== null && draft.party > 0 ? draft.party : 1,
      ...(draft.expected && time ? { expectedAt: instantAt(day, time, zone) } : {}),
    },
  }
}
