import type { EntryId, MessageId } from '../../../../shared/base/ids.ts'
import type { SourceKind } from '../../../../shared/requests/contract.ts'
import type { Write } from '../../base/write.ts'
import type { SourceFacts } from '../../requests/service/parts.ts'
import type { ReceptionParts } from './parts.ts'
import type { Steps } from './steps.ts'

/** What a request takes over from an entry or a slip, and what becomes of them. */
export function createRequestSources(
  { entries, messages, contacts }: ReceptionParts,
  steps: Steps,
) {
  /** The first line of a longer text, as a title. */
  const lineOf = (text: string) => text.split('\n')[0]!.slice(0, 300)
  const emailOf = (contactId: SourceFacts['contactId']) =>
    contactId === null ? '' : (contacts.read(contactId).emails[0]?.address ?? '')

  return {
    /** Title (of the subject, else the note), text, person, number and mail. NOT_FOUND when there is no such record. */
    facts: (
      kind: Extract<SourceKind, 'visit' | 'call' | 'counter' | 'delivery' | 'message'>,
      id: string,
    ): SourceFacts => {
      if (kind === 'message') {
        const slip = messages.read(id as MessageId)
        return {
          title: lineOf(slip.body),
          body: slip.body,
          contactId: slip.contactId,
          personName: slip.personName || slip.organisationName,
          phone: slip.phone,
          email: emailOf(slip.contactId),
          askedByStaffId: null,
          urgent: slip.urgency === 'urgent',
        }
      }
      const entry = entries.read(id as EntryId)
      return {
        title: entry.subject || lineOf(entry.note),
        body: entry.note,
        contactId: entry.contactId,
        personName: entry.personName || entry.organisationName,
        phone: entry.phone,
        email: emailOf(entry.contactId),
        askedByStaffId: null,
        urgent: entry.urgent,
      }
    },
    /** An open entry ends as `request`; a slip stays open until its person was called back. */
    end: (write: Write, kind: SourceKind, id: string): void => {
      if (kind === 'message') write.touch('message', id)
      else steps.endAsRequest(write, id as EntryId)
    },
  }
}
