import { findIana } from 'windows-iana'
import { isZone } from '../../../../shared/base/dates.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { momentOf } from '../../../../shared/agenda/localTime.ts'
import type { Component } from './content.ts'
import { unescapeText, valueOf } from './content.ts'

/** The IANA zone that a TZID of a file means; null when nobody can tell. */
export type ZoneOf = (tzid: string) => string | null

/** Windows zones whose cities stand for all zones with the same clocks; the commonest first. */
const CLOCKS = [
  'W. Europe Standard Time',
  'GMT Standard Time',
  'FLE Standard Time',
  'Eastern Standard Time',
  'Central Standard Time',
  'Mountain Standard Time',
  'Pacific Standard Time',
  'UTC',
  'India Standard Time',
  'China Standard Time',
  'Tokyo Standard Time',
  'AUS Eastern Standard Time',
  'New Zealand Standard Time',
  'E. South America Standard Time',
  'Atlantic Standard Time',
  'Newfoundland Standard Time',
  'Russian Standard Time',
  'Arabian Standard Time',
  'Turkey Standard Time',
  'Israel Standard Time',
  'Iran Standard Time',
  'SE Asia Standard Time',
  'Singapore Standard Time',
  'US Mountain Standard Time',
  'Hawaiian Standard Time',
  'Alaskan Standard Time',
  'Fiji Standard Time',
  'South Africa Standard Time',
  'Nepal Standard Time',
  'Argentina Standard Time',
  'SA Pacific Standard Time',
].flatMap((name) => findIana(name).slice(0, 1))

/** Finds the IANA zone that a TZID of a file means: by its name, by Outlook's name for it, or by the rules in the file. */
export function createZoneOf(defined: readonly Component[], _officeZone: string): ZoneOf {
  const rules = new Map(defined.map((zone) => [unescapeText(valueOf(zone, 'tzid')).trim(), zone]))
  const known = new Map<string, string | null>()
  const find = (tzid: string): string | null => {
    const own = byName(tzid)
    if (own) return own
    const zone = rules.get(tzid)
    if (!zone) return null
    for (const name of ['x-lic-location', 'tzurl']) {
      const named = byName(
        valueOf(zone, name)
          .trim()
          .replace(/\.ics$/i, ''),
      )
      if (named) return named
    }
    return byClock(zone)
  }
  return (tzid: string): string | null => {
    const name = tzid.trim()
    if (!known.has(name)) known.set(name, find(name))
    return known.get(name)!
  }
}

function byName(tzid: string): string | null {
  if (/^(utc|gmt|z)$/i.test(tzid)) return 'UTC'
  // "/softwarestudio.org/Tzfile/Europe/Prague" and addresses end in the name.
  const parts = tzid.split('/').filter(Boolean)
  for (const length of [3, 2, 1]) {
    const name = parts.slice(-length).join('/')
    if ((length > 1 || parts.length === 1) && name !== '' && !/^[+-]/.test(name) && isZone(name))
      return name
  }
  const [windows] = findIana(tzid)
  if (windows) return windows
  // Outlook's words for it name cities: "(UTC+01:00) Amsterdam, Berlin, Bern".
  const cities = /^\((?:UTC|GMT)[^)]*\)\s*(.+)$/i.exec(tzid)?.[1]?.split(',') ?? []
  for (const city of cities) {
    const ending = `/${city.trim().replaceAll(' ', '_')}`
    const named = Intl.supportedValuesOf('timeZone').find((zone) => zone.endsWith(ending))
    if (named) return named
  }
  const offset = /^(?:utc|gmt)?\s*([+-])(\d{1,2}):?(00)?$/i.exec(tzid)
  // The signs of Etc are turned round (POSIX).
  if (offset && Number(offset[2]) <= 12)
    return Number(offset[2]) === 0
      ? 'UTC'
      : `Etc/GMT${offset[1] === '+' ? '-' : '+'}${Number(offset[2])}`
  return null
}

/** A zone with the same clocks in summer and winter as the newest rules of a VTIMEZONE. */
function byClock([, , within]: Component): string | null {
  const newest = (kind: string) =>
    within
      .filter(([name]) => name === kind)
      .map((rule) => ({
        start: valueOf(rule, 'dtstart').trim(),
        to: minutesOf(valueOf(rule, 'tzoffsetto').trim()),
        month: /BYMONTH=(\d+)/i.exec(valueOf(rule, 'rrule'))?.[1],
      }))
      .toSorted((a, b) => (a.start < b.start ? 1 : -1))[0]
  const standard = newest('standard') ?? newest('daylight')
  if (!standard || standard.to === null) return null
  const summer = newest('daylight')
  const changes =
    summer !== undefined &&
    summer.to !== null &&
    standard.month !== undefined &&
    summer.month !== undefined
  const north = changes && Number(summer.month) < Number(standard.month)
  const january = changes && !north ? summer.to : standard.to
  const july = changes && north ? summer.to : standard.to
  const offsetAt = (zone: string, local: string) =>
    (Date.parse(`${local}.000Z`) - momentOf(local as LocalTime, zone)) / 60_000
  const same = CLOCKS.find(
    (zone) =>
      offsetAt(zone, '2024-01-15T12:00:00') === january &&
      offsetAt(zone, '2024-07-15T12:00:00') === july,
  )
  if (same) return same
  if (changes || standard.to % 60 !== 0 || Math.abs(standard.to) > 12 * 60) return null
  return standard.to === 0
    ? 'UTC'
    : `Etc/GMT${standard.to > 0 ? '-' : '+'}${Math.abs(standard.to) / 60}`
}

function minutesOf(offset: string): number | null {
  const parts = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(offset)
  if (!parts) return null
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return parts[1] === '-' ? -minutes : minutes
}
