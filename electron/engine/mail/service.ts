import type { MailEntryId } from '../../../shared/base/ids.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { Desk } from '../base/commands.ts'
import type { RowChange, Write } from '../base/write.ts'
import type { Tables } from '../database/tables.ts'
import type { SourceFacts } from '../requests/service/parts.ts'
import type { EmailGiven } from './email/email.ts'
import { createEmail } from './email/email.ts'
import { createMailPapers } from './papers.ts'
import { createChain } from './service/chain.ts'
import { createDaily } from './service/daily.ts'
import { createEntryStore } from './service/entryStore.ts'
import { createHandling } from './service/handling.ts'
import { createModels } from './service/models.ts'
import type { MailGiven, MailParts } from './service/parts.ts'
import { createProposing } from './service/proposing.ts'
import { createReading } from './service/reading.ts'
import { createRegistering } from './service/registering.ts'
import { createRegisters } from './service/registers.ts'
import { createRoll } from './service/roll.ts'
import { createTwins } from './service/twins.ts'
import { createUnderstanding } from './service/understanding.ts'
import { createYears } from './service/years.ts'

export type Mail = ReturnType<typeof createMail>

/** The register of incoming and outgoing post. */
export function createMail(given: MailGiven & EmailGiven) {
  const { database } = given
  const parts: MailParts = {
    ...given,
    registers: createRegisters(given),
    store: createEntryStore(database),
    chain: createChain(database),
    isHoliday: (day) => given.rota.parts.holidays.nameOf(day) !== '',
  }
  const { store, chain } = parts
  const twins = createTwins(database)
  const reading = createReading(parts)
  const roll = createRoll(parts)
  const daily = createDaily(parts)
  const { addressed, understand } = createUnderstanding(parts)
  const registering = createRegistering({ ...parts, twins })
  const email = createEmail({ ...given, ...parts, ...registering })

  return {
    parts,
    twins,
    ...reading,
    ...registering,
    email,
    ...createHandling({ ...parts, getDetail: reading.get }),
    ...createMailPapers(parts),
    understand,
    propose: createProposing({ ...parts, twins, addressed }),
    labels: roll.labels,
    registers: parts.registers,
    models: createModels(given),
    daily,
    years: createYears({ ...parts, unusedRoll: roll.unused, missingDays: daily.missing }),
    verifyChain: chain.verify,
    /** One entry, whole, as it holds now. */
    entry: store.get,
    findByNumber: store.findByNumber,

    /** What a request made from a letter takes over. */
    facts: (id: MailEntryId): SourceFacts => {
      const { subject, note, contactId, partyName } = store.get(id)
      const contact = contactId === null ? null : given.contacts.read(contactId)
      return {
        title: subject.slice(0, 300),
        body: note,
        contactId,
        personName: partyName,
        phone: contact?.phones[0]?.number ?? '',
        email: contact?.emails[0]?.address ?? '',
        askedByStaffId: null,
        urgent: false,
      }
    },

    /** Lines of office.check: that no captured value was altered, and that every number is accounted for. */
    check: async () => {
      const { entries, firstBad, gaps } = await chain.verify()
      const bad = firstBad === null ? '' : `, broken at ${firstBad}`
      return [
        { name: 'mail_chain', good: firstBad === null, detail: `${entries} entries${bad}` },
        { name: 'mail_numbers', good: gaps.length === 0, detail: gaps.slice(0, 20).join(', ') },
      ]
    },

    /** What was done with a letter can be taken back; that it was done stays in its chronology. */
    undo: (
      write: Write,
      row: Tables['journal'],
      desk: Desk,
      changes: readonly RowChange[],
    ): void => {
      if (!row.command.startsWith('mail.')) return
      const ids = changes.flatMap(([table, key]) => (table === 'mail_entries' ? [key['id']] : []))
      for (const id of new Set(ids)) {
        const entry = store.row(id as MailEntryId)
        if (entry.annulled_at !== null)
          throw new Failure('WRONG_STATE', { entity: 'mailEntry', state: 'annulled' })
        store.addEvent(write, desk, entry.id, 'undone')
        store.indexWords(entry.id)
      }
    },
  }
}
