import type { Instant } from '../../../../shared/base/dates.ts'
import type { ContactId } from '../../../../shared/base/ids.ts'
import type { EntryKind, Known } from '../../../../shared/reception/contract/entries.ts'
import type { ReceptionGiven } from './parts.ts'
import { wholeOf } from './person.ts'
import type { LogLine } from './whoCandidates.ts'
import { createCandidates } from './whoCandidates.ts'

type ContactRow = {
  id: ContactId
  kind: string
  name: string
  organisation: string
  phone: string
  retired_at: Instant | null
  merged_into_id: ContactId | null
}
/** Somebody found, on the way to being ranked. `named`: a person of an organisation that is the contact. */
type Found = Known & { whole: string; named: string | null }
type By = Known['by']

const SHOWN = 8
const ORDER: By[] = ['number', 'maybe', 'name']

/** Who this may be: contacts and people of the log as one list, those with the number first, then the latest. */
export function createWho({ database, numbers, settings }: ReceptionGiven) {
  const candidates = createCandidates(database, numbers, () => settings().language)
  const contactRows = database.prepare<ContactRow>(
    `SELECT c.id, c.kind, c.name, coalesce(o.name, c.organisation_name) AS organisation,
       coalesce((SELECT number FROM contact_phones WHERE contact_id = c.id ORDER BY position LIMIT 1), '') AS phone,
       c.retired_at, c.merged_into_id
     FROM json_each(?) i JOIN contacts c ON c.id = i.value LEFT JOIN contacts o ON o.id = c.organisation_id`,
  )
  const latest = database.prepare<{ contact_id: ContactId; at: Instant }>(
    `SELECT contact_id, max(log_at) AS at FROM reception_entries
     WHERE contact_id IN (SELECT value FROM json_each(?)) GROUP BY contact_id`,
  )
  /** A contact's entries, those of contacts merged into it among them. */
  const ofContact = `FROM reception_entries WHERE contact_id IN (
      SELECT @id UNION SELECT id FROM contacts WHERE merged_into_id = @id)
    AND (@named IS NULL OR person_name = @named)`
  const countContact = database.prepare<{ times: number }>(`SELECT count(*) AS times ${ofContact}`)
  const lastOfContact = database.prepare<LogLine>(
    `SELECT * ${ofContact} ORDER BY log_at DESC LIMIT 1`,
  )
  const countWhole = database.prepare<{ times: number }>(
    'SELECT count(*) AS times FROM reception_words WHERE word = ?',
  )

  /** The contacts of these ids; a merged one stands for the one it went into, a retired one is left out. */
  const readContacts = (ids: Iterable<ContactId>): Map<ContactId, ContactRow> => {
    const rows = new Map<ContactId, ContactRow>()
    for (let wanted = [...new Set(ids)]; wanted.length > 0;) {
      for (const row of contactRows.all(JSON.stringify(wanted))) rows.set(row.id, row)
      wanted = [...rows.values()].flatMap(({ merged_into_id: into }) =>
        into !== null && !rows.has(into) ? [into] : [],
      )
    }
    const live = (id: ContactId): ContactRow | undefined => {
      const row = rows.get(id)
      if (row?.merged_into_id) return live(row.merged_into_id)
      return row?.retired_at === null ? row : undefined
    }
    return new Map([...rows.keys()].flatMap((id) => (live(id) ? [[id, live(id)!]] : [])))
  }

  return ({ name, phone }: { name: string; phone: string }): Known[] => {
    const byNumber = candidates.byNumber(phone)
    const byName = candidates.byName(name)
    const log = [...byNumber.log, ...byName.log]
    const linked = log.flatMap((line) => (line.contact_id === null ? [] : [line.contact_id]))
    const contacts = readContacts([...byNumber.contacts, ...byName.contacts, ...linked])
    const people = new Map<string, Found>()
    const note = (known: Found) => {
      const key = `${known.contactId ?? ''} ${known.contactId && known.named === null ? '' : known.whole}`
      const before = people.get(key)
      if (!before) people.set(key, known)
      else if (before.lastAt === null) people.set(key, { ...known, by: before.by })
    }
    const noteAll = (lines: LogLine[], ids: ContactId[], by: By) => {
      for (const line of lines) note(fromLog(line, contacts, by))
      for (const id of ids) {
        const contact = contacts.get(id)
        if (contact) note(fromContact(contact, by))
      }
    }
    noteAll(byNumber.log, byNumber.contacts, 'maybe')
    if (byNumber.whole && people.size === 1) for (const one of people.values()) one.by = 'number'
    noteAll(byName.log, byName.contacts, 'name')

    // Who is a contact by the same name was written down once without being chosen: one line is enough.
    const names = new Map([...people.values()].map((one) => [one.contactId && one.whole, one]))
    for (const [key, one] of people) {
      const same = one.contactId === null ? names.get(one.whole) : undefined
      if (same && (one.phone === '' || one.phone === same.phone)) people.delete(key)
    }

    const silent = [...people.values()].filter((one) => one.lastAt === null && one.contactId)
    const last = latest.all(JSON.stringify(silent.map(({ contactId }) => contactId)))
    const lastOf = new Map(last.map((row) => [row.contact_id, row.at]))
    for (const one of silent) one.lastAt = lastOf.get(one.contactId!) ?? null
    const ranked = [...people.values()].toSorted(
      (one, other) =>
        ORDER.indexOf(one.by) - ORDER.indexOf(other.by) ||
        compare(other.lastAt ?? '', one.lastAt ?? '') ||
        compare(one.personName, other.personName),
    )
    return ranked.slice(0, SHOWN).map(complete)
  }

  /** How often and when last, told exactly for the few that are shown. */
  function complete({ whole, named, ...known }: Found): Known {
    if (known.contactId === null) {
      const { times } = countWhole.get(`=${whole}`)!
      return { ...known, times: Math.max(times, 1) }
    }
    const wanted = { id: known.contactId, named }
    const line = lastOfContact.get(wanted)
    return { ...known, times: countContact.get(wanted)!.times, ...(line ? lastFacts(line) : {}) }
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const lastFacts = (line: LogLine) => ({
  lastAt: line.log_at,
  lastKind: line.kind as EntryKind,
  lastSubject: line.subject,
  lastForStaffId: line.for_staff_id,
})

function fromLog(line: LogLine, contacts: Map<ContactId, ContactRow>, by: By): Found {
  const contact = line.contact_id === null ? undefined : contacts.get(line.contact_id)
  const own = contact ? fromContact(contact, by) : null
  const isOrganisation = contact?.kind === 'organisation' && line.person_name !== ''
  return {
    contactId: own?.contactId ?? null,
    personName: own?.personName || line.person_name,
    organisationName: own?.organisationName || line.organisation_name,
    phone: isOrganisation ? line.phone : own?.phone || line.phone,
    times: 0,
    ...lastFacts(line),
    by,
    whole: own && !isOrganisation ? own.whole : wholeOf(line.person_name, line.organisation_name),
    named: isOrganisation ? line.person_name : null,
  }
}

function fromContact(contact: ContactRow, by: By): Found {
  const isPerson = contact.kind === 'person'
  return {
    contactId: contact.id,
    personName: isPerson ? contact.name : '',
    organisationName: isPerson ? contact.organisation : contact.name,
    phone: contact.phone,
    times: 0,
    lastAt: null,
    lastKind: null,
    lastSubject: '',
    lastForStaffId: null,
    by,
    whole: isPerson ? wholeOf(contact.name, contact.organisation) : wholeOf('', contact.name),
    named: null,
  }
}
