import type { Day } from '../../shared/base/dates.ts'
import { addDays, dayAt, instantOf } from '../../shared/base/dates.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { Row } from './measure.ts'
import type { Known } from './seedFront.ts'
import type { View } from './views.ts'
import { withEngine } from './views.ts'

/** The views of the front desk at the size of its decade. */
export function frontViews({ regular, request }: Known): View[] {
  const today: Day = dayAt(instantOf(Date.now()), 'UTC')
  const year = addDays(today, -365)
  const span = { from: `${year}T00:00:00.000Z`, to: `${today}T23:59:59.999Z` }
  return [
    { title: 'Today', ask: (office) => office.today.get({}), raw: 'today' },
    {
      title: 'Board of the reception',
      ask: (office) => office.reception.list({ open: true }),
      raw: 'board',
    },
    {
      title: 'Log of the reception, 300 entries',
      ask: (office) => office.reception.list({}),
      raw: 'log',
    },
    {
      title: 'Open messages',
      ask: (office) => office.reception.messages.list({ open: true }),
      raw: 'messages',
    },
    {
      title: 'Contacts, first 200',
      ask: (office) => office.people.contacts.list({}),
      raw: 'contacts',
    },
    {
      title: 'Contacts found by two words',
      ask: (office) => office.people.contacts.list({ text: 'anna niel' }),
      raw: 'contactsFound',
    },
    {
      title: 'Open requests',
      ask: (office) => office.requests.list({ open: true }),
      raw: 'requests',
    },
    {
      title: 'Flow of requests over a year',
      ask: (office) => office.requests.flow({ from: year, to: today }),
      raw: 'flow',
      values: span,
    },
    {
      title: 'Coverage of eight weeks',
      ask: (office) => office.rota.coverage({ from: today, to: addDays(today, 55) }),
      raw: 'coverage',
    },
    { title: 'Who is where now', ask: (office) => office.rota.onDuty({}), raw: 'onDuty' },
    {
      title: 'Counts of the reception over a year',
      ask: (office) => office.reception.counts({ from: year, to: today }),
      raw: 'counts',
      values: span,
    },
    {
      title: 'A contact with 200 visits and calls',
      ask: (office) => office.people.contacts.get({ contactId: regular }),
      raw: 'contact',
      values: { contactId: regular },
    },
    {
      title: 'One request with its steps',
      ask: (office) => office.requests.get({ requestId: request }),
      raw: 'request',
      values: { requestId: request },
    },
  ]
}

/** A call logged and ended, as it happens all day. */
export const logOne = async (office: OfficeClient) => {
  const { id } = await office.reception.log({ kind: 'call', fields: { personName: 'Bench' } })
  await office.reception.next({ entryId: id })
}

/** Milliseconds that the answer to a key pressed in the log may take, at the 95th percentile. */
const TYPING = 50

/** Types names and numbers into the log, letter by letter; the 95th percentile of the answers. */
export async function measureTyping(folder: string): Promise<Row> {
  const times = await withEngine(folder, async (office) => {
    const taken: number[] = []
    for (const text of [
      'anna nielsen',
      'søren',
      'marko horvat 12',
      'peter jensen firm 9',
      'giulia',
    ]) {
      for (let length = 1; length <= text.length; length += 1) {
        const start = performance.now()
        await office.reception.who({ name: text.slice(0, length) })
        taken.push(performance.now() - start)
      }
    }
    for (const number of ['20000610', '20 01 22 00', '+45 20 50 00 09']) {
      for (let length = 1; length <= number.length; length += 1) {
        const start = performance.now()
        await office.reception.who({ phone: number.slice(0, length) })
        taken.push(performance.now() - start)
      }
    }
    return taken.toSorted((a, b) => a - b)
  })
  const p95 = times[Math.ceil(times.length * 0.95) - 1]!
  return {
    what: 'A key pressed in the log, 95th percentile',
    ours: p95.toFixed(2),
    measuredAgainst: `ms: ${times.length} keys`,
    ratio: Math.round((p95 / TYPING) * 100) / 100,
    limit: '≤ 1',
    kept: p95 <= TYPING,
  }
}
