/** Organiser and people of an appointment in a calendar file (RFC 5545, 3.8.4). */
import type { Answer } from '../../../../shared/agenda/contract/entries.ts'
import { cleanText } from '../cleanText.ts'
import type { Component, Property } from './content.ts'
import { paramOf, propertiesOf } from './content.ts'
import type { ReadPerson } from './readEvent.ts'

const MOST_PEOPLE = 500
export const ROLES: Record<string, ReadPerson['role']> = {
  CHAIR: 'chair',
  'OPT-PARTICIPANT': 'optional',
  'NON-PARTICIPANT': 'informed',
}
export const ANSWERS: Record<string, Answer> = {
  ACCEPTED: 'yes',
  DECLINED: 'no',
  TENTATIVE: 'maybe',
  DELEGATED: 'delegated',
}

/** The address of a person, in small letters; empty when there is none. */
export function emailOf(property: Property): string {
  const [, , , value] = property
  const email = /^mailto:(.+)$/i.exec(value.trim())?.[1] ?? paramOf(property, 'email')
  return cleanText(email.replace(/^mailto:/i, ''), 200)
}
export const nameOf = (property: Property) => cleanText(paramOf(property, 'cn'), 200)

/** Somebody who takes part; null for a room, a thing, or who has neither name nor address. */
export function readPerson(property: Property): ReadPerson | null {
  const kind = paramOf(property, 'cutype').toUpperCase()
  const [email, name] = [emailOf(property), nameOf(property)]
  if (kind === 'ROOM' || kind === 'RESOURCE' || (email === '' && name === '')) return null
  return {
    name,
    email,
    role: ROLES[paramOf(property, 'role').toUpperCase()] ?? 'required',
    answer: ANSWERS[paramOf(property, 'partstat').toUpperCase()] ?? 'waiting',
  }
}

export function readPeople(raw: Component): {
  organiser: { name: string; email: string } | null
  people: ReadPerson[]
} {
  const [organiser] = propertiesOf(raw, 'organizer')
  return {
    organiser: organiser ? { name: nameOf(organiser), email: emailOf(organiser) } : null,
    people: propertiesOf(raw, 'attendee')
      .flatMap((one) => readPerson(one) ?? [])
      .slice(0, MOST_PEOPLE),
  }
}
