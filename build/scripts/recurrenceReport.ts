/**
 * Holds our dates of recurrence rules against published test vectors: `node build/scripts/recurrenceReport.ts <folder>`
 * reads every *.txt (blocks of RRULE, DTSTART, START-AT, INSTANCES) and *.json (rrule, dtstart, dates) in it, and the
 * counts (X-EXPECT-NUMEVENTS) of *numevents.txt. Ends with 1 when any differs that is not named contested.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalTime } from '../../shared/agenda/localTime.ts'
import { readLocalTime } from '../../shared/agenda/localTime.ts'
import { datesOf, ruleDates } from '../../shared/agenda/recurrence.ts'

type Case = {
  name: string
  rrule: string
  start: string
  from?: string | undefined
  expected: string[]
  whole: boolean
}

/** Libraries differ over these, and the RFC does not say: weeks without a weekday. */
const CONTESTED = new Set(['FREQ=YEARLY;BYWEEKNO=1,2'])

const folder = process.argv[2] ?? '.'
const files = readdirSync(folder).toSorted()
const local = (text: string): LocalTime => {
  const read = readLocalTime(text.trim().replace(/Z$/, ''))
  if (read === null) throw new Error(`not a local time: ${text}`)
  return read
}

function blocksOf(file: string): Case[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const field = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(block)?.[1]?.trim()
      const [rrule, start] = [field('RRULE'), field('DTSTART')]
      const instances = field('INSTANCES')
      if (!rrule || !start || instances === undefined || /RSCALE=(?!GREGORIAN)/.test(rrule))
        return []
      const expected = instances.split(',').filter(Boolean)
      return [{ name: file, rrule, start, from: field('START-AT'), expected, whole: true }]
    })
}

function casesOf(file: string): Case[] {
  const rows = JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown
  if (!Array.isArray(rows)) return []
  return rows
    .filter((row) => typeof row.rrule === 'string' && typeof row.dtstart === 'string')
    .map((row) => ({
      name: file,
      rrule: row.rrule,
      start: row.dtstart,
      expected: row.dates,
      whole: row.byCount || row.until,
    }))
}

const cases = files.flatMap((file) => {
  if (/gregorian.*\.txt$/.test(file)) return blocksOf(file)
  return /rrule.*\.json$/.test(file) ? casesOf(file) : []
})
let [right, contested] = [0, 0]
const wrong: string[] = []
for (const { name, rrule, start, from, expected, whole } of cases) {
  const want = expected.map(local).join(' ')
  const got = datesOf(
    { start: local(start), zone: 'UTC', rrule, rdates: [], exdates: [] },
    {
      from: from === undefined ? undefined : local(from),
      limit: whole ? expected.length + 1 : Math.max(expected.length, 1),
    },
  )
  const shown = got.slice(0, Math.max(expected.length, 1)).join(' ')
  // Endless rules are listed as far as their first dates.
  const same = shown === want && (got.length === expected.length || !/COUNT|UNTIL/.test(rrule))
  if (same) right += 1
  else if (CONTESTED.has(rrule.split(';COUNT')[0]!.split(';UNTIL')[0]!)) contested += 1
  else
    wrong.push(`${name}: ${rrule} from ${start}\n  expected ${want}\n  got      ${got.join(' ')}`)
}

const counts = files
  .filter((file) => file.endsWith('numevents.txt'))
  .flatMap((file) => eventsOf(file))
let counted = 0
const open: string[] = []
for (const event of counts) {
  const reach = event.endless
    ? { before: local('20380119T031407'), limit: 20_000 }
    : { limit: 20_000 }
  const got = datesOf(event, reach).length
  if (got === event.expected) counted += 1
  else if (event.endless)
    open.push(
      `${event.rrule}: ${got}, expected ${event.expected} (endless: counted to another year)`,
    )
  else
    wrong.push(
      `${event.name}: ${event.rrule} ${event.start}: ${got} dates, expected ${event.expected}`,
    )
}

/** VEVENTs folded in an old layout: each value stands on a line of its own after a space. */
function eventsOf(file: string) {
  const text = readFileSync(join(folder, file), 'utf8').replaceAll(/\r?\n[ \t]+/g, '')
  return [...text.matchAll(/BEGIN:VEVENT([\s\S]*?)END:VEVENT/g)].flatMap(([, body]) => {
    const lines = body!.split('\n').map((line) => /^([A-Z-]+)((?:;[^:]*)?):(.*)$/.exec(line.trim()))
    const all = (name: string) => lines.filter((line) => line?.[1] === name)
    const one = (name: string) => all(name)[0]
    const start = one('DTSTART')
    const expected = one('X-EXPECT-NUMEVENTS')
    if (!start || !expected) return []
    const times = (name: string) =>
      all(name).flatMap((line) => line![3]!.split(',').map((value) => local(value.split('/')[0]!)))
    const rrule = one('RRULE')?.[3] ?? ''
    // Of RFC 2445: dates that a second rule takes out.
    const ruled = (rule: string) =>
      ruleDates(
        { start: local(start[3]!), zone: 'UTC', rrule: rule, rdates: [], exdates: [] },
        { limit: 20_000 },
      )
    return [
      {
        name: file,
        start: local(start[3]!),
        zone: /TZID=([^;:]+)/.exec(start[2]!)?.[1] ?? 'UTC',
        rrule,
        rdates: times('RDATE'),
        exdates: [...times('EXDATE'), ...all('EXRULE').flatMap((line) => ruled(line![3]!))],
        expected: Number(expected[3]),
        endless: rrule !== '' && !/COUNT|UNTIL/.test(rrule),
      },
    ]
  })
}

console.log(`zone of the machine: ${Intl.DateTimeFormat().resolvedOptions().timeZone}`)
console.log(`rules: ${right} of ${cases.length} right, ${contested} contested`)
console.log(
  `counts: ${counted} of ${counts.length} right, ${open.length} endless ones counted to another year`,
)
for (const line of [...open, ...wrong]) console.log(line)
process.exitCode = wrong.length > 0 ? 1 : 0
