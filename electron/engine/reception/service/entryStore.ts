import { wordsOf } from '../../../../shared/base/fold.ts'
import type { EntryId } from '../../../../shared/base/ids.ts'
import type {
  Entry,
  EntryFields,
  EntryKind,
} from '../../../../shared/reception/contract/entries.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { ReceptionGiven } from './parts.ts'
import { wholeOf } from './person.ts'
import type { Rules } from './rules.ts'

type Row = Tables['reception_entries']
export type EntryRow = Row & { for_staff_name: string | null }

/** Where every reading of entries begins. */
export const SELECT_ENTRY = `SELECT e.*, s.name AS for_staff_name
  FROM reception_entries e LEFT JOIN staff s ON s.id = e.for_staff_id`

export type EntryStore = ReturnType<typeof createEntryStore>

/** The rows of entries, read and written within a command that is under way; what they are found by stands beside. */
export function createEntryStore({ database, numbers }: ReceptionGiven, rules: Rules) {
  const one = database.prepare<EntryRow>(`${SELECT_ENTRY} WHERE e.id = ?`)
  const dropWords = database.prepare('DELETE FROM reception_words WHERE entry_id = ?')
  const addWord = database.prepare('INSERT INTO reception_words (word, entry_id) VALUES (?, ?)')

  const row = (entryId: EntryId): EntryRow => found(one.get(entryId), 'entry', entryId)
  const index = (entry: Row): void => {
    dropWords.run(entry.id)
    for (const word of wordsOfEntry(entry)) addWord.run(word, entry.id)
  }
  /** What follows from an entry's own columns: its place in the log, its digits, the day it fades. */
  const derive = (entry: Row): Pick<Row, 'log_at' | 'phone_digits' | 'fades_on'> => {
    const logAt = entry.arrived_at ?? entry.expected_at ?? entry.logged_at
    return {
      log_at: logAt,
      phone_digits: numbers.digitsOf(entry.phone),
      fades_on: rules.fadesOn(entry.kind as EntryKind, logAt),
    }
  }

  return {
    row,
    read: (entryId: EntryId): Entry => entryOf(row(entryId)),
    reindex: (entryId: EntryId): void => {
      const entry = one.get(entryId)
      if (entry) index(entry)
    },

    add: (write: Write, entry: Omit<Row, 'log_at' | 'phone_digits' | 'fades_on'>): void => {
      const whole = { ...entry, log_at: entry.logged_at, phone_digits: '', fades_on: '' } as Row
      const made = { ...whole, ...derive(whole) }
      write.touch('entry', made.id)
      write.insert('reception_entries', made)
      index(made)
      if (made.contact_id !== null) write.alsoChanged.add('people')
    },

    /** Changes columns of an entry and what follows from them. WRONG_STATE `faded` once its names are gone. */
    patch: (
      write: Write,
      before: EntryRow,
      columns: Partial<Row>,
      { evenFaded = false } = {},
    ): void => {
      if (before.faded_at !== null && !evenFaded)
        throw new Failure('WRONG_STATE', { entity: 'entry', state: 'faded' })
      const { for_staff_name: _name, ...own } = before
      const next = { ...own, ...columns }
      write.touch('entry', next.id)
      write.update(
        'reception_entries',
        { id: next.id },
        { ...columns, ...derive(next), version: before.version + 1 },
      )
      index(next)
      if (next.contact_id !== null || before.contact_id !== null) write.alsoChanged.add('people')
    },
  }
}

/** Words of name and organisation as they are, of the subject behind ':', one who is no contact whole behind '='. */
function wordsOfEntry(entry: Row): Set<string> {
  const { person_name: person, organisation_name: organisation, subject } = entry
  const own = wordsOf(`${person}\n${organisation}`)
  const isContact = entry.contact_id !== null || own.length === 0
  const whole = isContact ? [] : [`=${wholeOf(person, organisation)}`]
  return new Set([...own, ...wordsOf(subject).map((word) => `:${word}`), ...whole])
}

export function entryOf(row: EntryRow): Entry {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind as Entry['kind'],
    state: row.state as Entry['state'],
    outcome: row.outcome as Entry['outcome'],
    contactId: row.contact_id,
    personName: row.person_name,
    organisationName: row.organisation_name,
    phone: row.phone,
    party: row.party,
    subject: row.subject,
    note: row.note,
    forStaffId: row.for_staff_id,
    forStaffName: row.for_staff_name ?? '',
    urgent: row.urgent === 1,
    drink: row.drink,
    expectedAt: row.expected_at,
    badge: row.badge,
    badgeReturnedAt: row.badge_returned_at,
    loggedAt: row.logged_at,
    loggedByName: row.logged_by,
    arrivedAt: row.arrived_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    spared: row.spared === 1,
    fadesOn: row.fades_on,
    faded: row.faded_at !== null,
  }
}

type Plain = Omit<EntryFields, 'contactId' | 'personName' | 'organisationName' | 'phone'>

/** The columns of the fields that do not say who it is; what was left out stays out. */
export function plainColumns(fields: { [Field in keyof Plain]?: Plain[Field] | undefined }) {
  const { party, subject, note, forStaffId, urgent, drink, expectedAt } = fields
  const columns = {
    party,
    subject,
    note,
    for_staff_id: forStaffId,
    urgent: urgent === undefined ? undefined : Number(urgent),
    drink,
    expected_at: expectedAt,
  }
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as Partial<Row>
}
