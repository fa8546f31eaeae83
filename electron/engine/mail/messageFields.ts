import type { Instant } from '../../../shared/base/dates.ts'
import { dayAt } from '../../../shared/base/dates.ts'
import { foldText } from '../../../shared/base/fold.ts'
import type { ContactId } from '../../../shared/base/ids.ts'
import type { MailFields } from '../../../shared/mail/contract/entry.ts'
import type { Parts } from '../base/parts.ts'
import { wordsFor } from '../base/words.ts'
import type { ReadMessage } from '../files/reader/tasks.ts'
import { cleanText } from '../base/cleanText.ts'
import type { Twins } from './service/twins.ts'

/** How a message is entered: by its own headings, and by the contact that has its sender's address alone. */
export function createMessageFields({ database, clock, settings }: Parts) {
  const contactOf = database.prepare<{ contact_id: ContactId }>(
    `SELECT DISTINCT e.contact_id FROM contact_emails e JOIN contacts c ON c.id = e.contact_id
     WHERE e.folded = ? AND c.retired_at IS NULL AND c.merged_into_id IS NULL AND c.erased_at IS NULL LIMIT 2`,
  )

  return (message: ReadMessage) => {
    const words = wordsFor(settings().language)
    const from = message.from ?? { name: '', address: '' }
    const own = settings().email.toLowerCase()
    const isOut = own !== '' && from.address.toLowerCase() === own
    const [party = from, ...further] = isOut ? message.to : [from]
    const address = cleanText(party.address, 500)
    const contacts = address === '' ? [] : contactOf.all(address.toLowerCase())
    const today = clock.today()
    const sent = message.date === '' ? null : dayAt(message.date as Instant, clock.zone())
    return {
      direction: isOut ? 'out' : 'in',
      medium: 'email',
      partyName:
        cleanText(party.name, 300) || cleanText(address, 300) || words.text('mail.unknownSender'),
      partyAddress: address,
      subject: cleanText(message.subject, 500) || words.text('mail.noSubject'),
      contactId: contacts.length === 1 ? contacts[0]!.contact_id : null,
      furtherParties: isOut
        ? further
            .map(({ name, address: each }) => cleanText(name || each, 300))
            .filter((each) => each !== '')
            .slice(0, 500)
        : [],
      letterDate: sent,
      arrivedOn: sent !== null && sent <= today ? sent : today,
    } satisfies Partial<MailFields>
  }
}

/**
 * The same bytes, or the same Message-ID, sender and subject: the same message by another way. Some programs give one
 * Message-ID to many messages.
 */
export const isCopy =
  (fields: Pick<MailFields, 'partyAddress' | 'subject'>) =>
  ({ row, because }: ReturnType<Twins>[number]): boolean =>
    because === 'bytes' ||
    (foldText(row.party_address) === foldText(fields.partyAddress) &&
      foldText(row.subject) === foldText(fields.subject))
