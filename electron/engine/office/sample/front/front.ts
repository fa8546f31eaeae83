/** The front desk of the sample office: who comes and calls, what is left for colleagues, what was asked for. */
import type { Day, Instant } from '../../../../../shared/base/dates.ts'
import { addDays, instantAt, instantOf } from '../../../../../shared/base/dates.ts'
import type { ContactId, StaffId } from '../../../../../shared/base/ids.ts'
import type { Language } from '../../../../../shared/base/schemas.ts'
import { addressAt } from '../../../../../shared/people/address.ts'
import type { Write } from '../../../base/write.ts'
import type { ContactStore } from '../../../people/contactStore.ts'
import type { Reception } from '../../../reception/service.ts'
import { busynessOf, isWorkingDay } from '../calendar.ts'
import type { Random } from '../random.ts'
import { addEntry, addMessage } from './log.ts'
import { addRequest } from './work.ts'
import { da } from './words/da.ts'
import { en } from './words/en.ts'
import { hr } from './words/hr.ts'
import { it } from './words/it.ts'
import { sv } from './words/sv.ts'
import type { FrontWords } from './words/words.ts'

const WORDS = { en, da, it, sv, hr }
/** Days of the log, shorter than names are kept; requests go back a year, for promises to rest on. */
const LOG_DAYS = 45
const REQUEST_DAYS = 330
/** Days before today from which on work may still be under way. */
const NEWEST = 2
const UNDER_WAY = [
  [12, 'waiting'],
  [9, 'done'],
  [8, 'left'],
  [6, 'waiting'],
  [5, 'active'],
  [4, 'left'],
  [3, 'new'],
  [1, 'done'],
  [1, 'new'],
] as const
const MINUTE = 60_000

export type Colleague = { id: StaffId; name: string }
export type Caller = { id: ContactId; name: string; firm: string; phone: string }
export type FrontParts = {
  write: Write
  reception: Reception
  random: Random
  words: FrontWords
  staff: Colleague[]
  callers: Caller[]
  zone: string
}

type Given = {
  write: Write
  contacts: ContactStore
  reception: Reception
  random: Random
  staff: Colleague[]
  language: Language
  phonePrefix: string
  today: Day
  now: Instant
  zone: string
}

/** Peoples the counter: contacts (which it gives back), a month and a half of visits and calls, slips, and a year of requests. */
export function liveFront(given: Given): Caller[] {
  const { write, reception, random, staff, today, now, zone } = given
  const words = WORDS[given.language]
  const parts: FrontParts = {
    write,
    reception,
    random,
    words,
    staff,
    zone,
    callers: addContacts(given, words),
  }
  for (let back = REQUEST_DAYS; back > 0; back -= 1) {
    const day = addDays(today, -back)
    if (!isWorkingDay(day)) continue
    const busy = busynessOf(day)
    for (let count = back > NEWEST ? random.events(0.8 * busy) : 0; count > 0; count -= 1)
      addRequest(parts, momentOf(parts, day), back, 'told')
    if (back > LOG_DAYS) continue
    for (let count = random.events(7 * busy); count > 0; count -= 1) {
      const at = momentOf(parts, day)
      const entry = addEntry(parts, at, 'ended')
      if (entry.kind === 'call' && random.next() < 0.3) addMessage(parts, entry, back > 1)
    }
  }
  for (const [back, stage] of UNDER_WAY)
    addRequest(parts, momentOf(parts, addDays(today, -back)), back, stage)
  // Today as it stands: some are here, somebody is expected, one is on the line.
  const ago = (minutes: number) => instantOf(Date.parse(now) - minutes * MINUTE)
  addEntry(parts, ago(14), 'waiting')
  addEntry(parts, ago(3), 'waiting')
  addEntry(parts, ago(35), 'with')
  addEntry(parts, ago(-50), 'expected')
  addEntry(parts, ago(-120), 'expected')
  addMessage(parts, addEntry(parts, ago(70), 'ended', 'call'), false)
  return parts.callers
}

/** A moment of an opening hour, mornings fuller than afternoons. */
function momentOf({ random, zone }: FrontParts, day: Day): Instant {
  const minutes = Math.floor(random.next() ** 1.5 * 350)
  return instantOf(Date.parse(instantAt(day, '09:02', zone)) + minutes * MINUTE)
}

function addContacts({ write, contacts, random, phonePrefix }: Given, words: FrontWords): Caller[] {
  const number = (index: number) => `${phonePrefix}${String(40 + index)}`
  const firms = words.firms.map(([name, city], index) => {
    const id = contacts.add(write, {
      kind: 'organisation',
      name,
      phones: [{ kind: 'work', number: number(index) }],
      addresses: [addressAt({ street: `${words.street} ${3 + index * 8}`, city })],
    })
    return { id, name }
  })
  return words.given.flatMap((givenName, index) => {
    const pairs = [words.family[index]!, words.family[(index * 5 + 7) % words.family.length]!]
    return pairs.map((familyName, twin) => {
      const firm = random.next() < 0.4 ? random.pick(firms) : null
      const phone = number(10 + index * 2 + twin)
      const name = `${givenName} ${familyName}`
      const id = contacts.add(write, {
        givenName,
        familyName,
        organisationId: firm?.id ?? null,
        phones: [{ kind: 'mobile', number: phone }],
        emails: [{ kind: 'work', address: `p${String(index)}${String(twin)}@post.example` }],
      })
      return { id, name, firm: firm?.name ?? '', phone }
    })
  })
}
