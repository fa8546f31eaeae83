import { newId } from '../../electron/engine/base/ids.ts'
import type { Database } from '../../electron/engine/database/database.ts'
import { instantOf } from '../../shared/base/dates.ts'
import { foldText, wordsOf } from '../../shared/base/fold.ts'
import type { ContactId, EntryId, RequestId, StaffId } from '../../shared/base/ids.ts'
import { createRandom } from './seed.ts'

export const CONTACTS = 50_000
export const ENTRIES = 200_000
export const REQUESTS = 50_000
const MESSAGES = 20_000
const STAFF = 20
const YEARS = 10
const DAY = 86_400_000
const MINUTE = 60_000

const FIRST =
  'Anna Peter Maria Jens Karen Lars Mette Søren Hanne Michael Kirsten Thomas Inge Niels Lene Hans Susanne Martin Marianne Christian Ivana Marko Giulia Luca Elin Oskar'.split(
    ' ',
  )
const LAST =
  'Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Horvat Kovačević Rossi Bianchi Lindqvist Öberg'.split(
    ' ',
  )
const KINDS = ['Passport', 'Room', 'Address', 'Key', 'Question', 'Parking', 'Copy', 'Refund']

/** Somebody who came often, and a request that went all its way. */
export type Known = { regular: ContactId; request: RequestId }

/** A decade at the counter: contacts, visits and calls, slips, requests with their state events, a rota. */
export function fillFront(database: Database, now: number): Known {
  const random = createRandom(7)
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() ** 1.6 * values.length)]!
  const staff = Array.from({ length: STAFF }, () => newId<StaffId>())
  const insert = (table: string, columns: string[]) => {
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    const statement = database.prepare(text)
    return (...values: unknown[]) => void statement.run(...values)
  }
  const addStaff = insert('staff', 'id name role email phone room colour version'.split(' '))
  const addContact = insert(
    'contacts',
    'id kind name prefix given_name middle_name family_name suffix organisation_name department role website note uid extra sort_key version'.split(
      ' ',
    ),
  )
  const addPhone = insert('contact_phones', 'contact_id position kind number digits'.split(' '))
  const addMail = insert('contact_emails', 'contact_id position kind address folded'.split(' '))
  const addContactWord = insert('contact_words', ['word', 'contact_id'])
  const addEntry = insert(
    'reception_entries',
    'id kind state outcome contact_id person_name organisation_name phone phone_digits party subject note for_staff_id urgent drink badge log_at logged_at logged_by_id logged_by arrived_at started_at ended_at spared fades_on version'.split(
      ' ',
    ),
  )
  const addEntryWord = insert('reception_words', ['word', 'entry_id'])
  const addMessage = insert(
    'reception_messages',
    'id state entry_id for_staff_id person_name organisation_name phone body urgency wish best_time read_back taken_at taken_by_id taken_by answered_at answer tries fades_on version'.split(
      ' ',
    ),
  )
  const addRequest = insert(
    'requests',
    'id year number state title body kind owner_id contact_id person_name phone email source_kind urgent received_at started_at finished_at told_at told_how told_by answer waiting_for next_step version'.split(
      ' ',
    ),
  )
  const addEvent = insert(
    'request_events',
    'request_id position at from_state to_state reason actor_id actor'.split(' '),
  )
  const moment = (part: number) => now - Math.floor((1 - part) * YEARS * 365 * DAY)

  const people: { id: ContactId; name: string; firm: string; phone: string }[] = []
  database.transaction(() => {
    staff.forEach((id, index) => addStaff(id, `Colleague ${index}`, '', '', '', '', '#5b7c99', 1))
    for (let number = 0; number < CONTACTS; number += 1) {
      const id = newId<ContactId>()
      const given = pick(FIRST)
      const family = `${pick(LAST)}${number % 7 === 0 ? '' : ` ${number}`}`
      const name = `${given} ${family}`
      const firm = number % 3 === 0 ? `Firm ${number % 900}` : ''
      const phone = String(20_000_000 + number * 61)
      people.push({ id, name, firm, phone })
      addContact(
        id,
        'person',
        name,
        '',
        given,
        '',
        family,
        '',
        firm,
        '',
        '',
        '',
        '',
        '',
        '',
        foldText(name),
        1,
      )
      addPhone(id, 0, 'work', phone, phone)
      addMail(id, 0, 'work', `p${number}@example.org`, `p${number}@example.org`)
      for (const word of wordsOf(`${name} ${firm} p${number}@example.org`)) addContactWord(word, id)
    }
  })
  database.transaction(() => {
    for (let number = 0; number < ENTRIES; number += 1) {
      const at = moment(number / ENTRIES)
      const person = people[Math.floor(random() ** 2 * CONTACTS)]!
      const open = number >= ENTRIES - 12
      const id = newId<EntryId>()
      const arrived = instantOf(at)
      const ended = open ? null : instantOf(at + 20 * MINUTE)
      const kind = pick(['call', 'visit', 'counter', 'delivery'])
      const state = open ? (number % 2 === 0 ? 'waiting' : 'active') : 'done'
      addEntry(
        id,
        kind,
        state,
        open ? null : 'helped',
        person.id,
        person.name,
        person.firm,
        person.phone,
        person.phone,
        1,
        'A matter',
        '',
        pick(staff),
        0,
        '',
        '',
        arrived,
        arrived,
        staff[0],
        'Colleague 0',
        arrived,
        instantOf(at + 4 * MINUTE),
        ended,
        0,
        '2099-01-01',
        1,
      )
      for (const word of wordsOf(`${person.name} ${person.firm}`)) addEntryWord(word, id)
      if (number % (ENTRIES / MESSAGES) === 0) {
        const settled = number < ENTRIES - 400
        addMessage(
          newId(),
          settled ? 'answered' : 'taken',
          id,
          pick(staff),
          person.name,
          person.firm,
          person.phone,
          'Please call back',
          'normal',
          'call_back',
          '',
          1,
          arrived,
          staff[0],
          'Colleague 0',
          settled ? ended : null,
          '',
          0,
          '2099-01-01',
          1,
        )
      }
    }
  })
  let told: RequestId | null = null
  database.transaction(() => {
    for (let number = 0; number < REQUESTS; number += 1) {
      const at = moment(number / REQUESTS)
      const open = number >= REQUESTS - 120
      const id = newId<RequestId>()
      const person = people[Math.floor(random() * CONTACTS)]!
      const days = 1 + Math.floor(random() ** 3 * 20)
      const steps: [string | null, string, number][] = [
        [null, 'new', 0],
        ['new', 'active', 0.1],
        ['active', 'waiting', 0.3],
        ['waiting', 'active', 0.7],
        ['active', 'done', 0.9],
        ['done', 'told', 1],
      ]
      const taken = open ? steps.slice(0, 1 + (number % 4)) : steps
      const when = (part: number) => instantOf(at + part * days * DAY)
      const state = taken.at(-1)![1]
      if (!open) told = id
      const year = new Date(at).getUTCFullYear()
      addRequest(
        id,
        year,
        number + 1,
        state,
        `${pick(KINDS)} for ${person.name}`,
        '',
        pick(KINDS),
        pick(staff),
        person.id,
        person.name,
        person.phone,
        '',
        'call',
        0,
        when(0),
        taken.length > 1 ? when(0.1) : null,
        open ? null : when(0.9),
        open ? null : when(1),
        open ? null : 'phone',
        open ? '' : 'Colleague 0',
        '',
        '',
        '',
        1,
      )
      taken.forEach(([from, to, part], position) => {
        addEvent(id, position, when(part), from, to, '', staff[0], 'Colleague 0')
      })
    }
  })
  database.transaction(() => {
    const opening = insert('rota_opening', 'weekday opens closes needed valid_from'.split(' '))
    const turn = insert('rota_turns', 'id staff_id weekday starts ends valid_from'.split(' '))
    for (const weekday of [1, 2, 3, 4, 5]) {
      opening(weekday, '09:00', '15:00', 2, '2016-01-01')
      turn(newId(), staff[0], weekday, '08:45', '15:15', '2016-01-01')
      turn(newId(), staff[weekday], weekday, '08:45', '15:15', '2016-01-01')
    }
  })
  database.pragma('wal_checkpoint(TRUNCATE)')
  return { regular: people[0]!.id, request: told! }
}
