import type { Day } from '../base/dates.ts'
import { addDays } from '../base/dates.ts'
import { DAY_IN_TEXT, dayInText } from './letterWords.ts'

/** Something that stands in a letter, with the words it was read from. */
export type Fact<Value> = { value: Value; quote: string }
export type LetterFacts = {
  subject: Fact<string> | null
  reference: Fact<string> | null
  letterDate: Fact<Day> | null
  /** A term in days, counted from arrival. */
  days: Fact<number> | null
  /** A last day that the letter names. */
  deadlineOn: Fact<Day> | null
  emails: string[]
}

/** Where a letter says who writes, about what, and when. */
const HEAD = 3000
const SUBJECT =
  /^[ \t]*(?:subject|re|regarding|emne|vedr(?:ørende|\.)?|ang(?:ående|\.)?|oggetto|ogg\.|ämne|angående|predmet)[ \t]*[:.][ \t]*(\S.{2,300})$/imu
const REFERENCE =
  /(?:our ref(?:erence)?|ref(?:erence)?|vores ref|sagsnr|sags-?nummer|j\.? ?nr|rif|prot(?:ocollo)?|n\. prot|vår ref|dnr|diarienr|urbroj|klasa|naš znak)\.?[ \t]*(?:n\.|no\.|nr\.?)?[ \t]*:?[ \t]*([\p{L}\d][\p{L}\d/._-]{1,40}\d[\p{L}\d/._-]{0,40})/iu
const TERM =
  /(?:within|inden(?: for)?|senest|entro(?: il termine di)?|inom|senast|u roku(?: od)?)\s+(\d{1,3})\s+(days?|dage|giorni|dagar|dana|weeks?|uger|settimane|veckor|tjedana)/iu
const LAST_DAY = new RegExp(
  String.raw`(?:no later than|not later than|by|before|inden|senest(?: den)?|entro(?: e non oltre)?(?: il)?|senast(?: den)?|före(?: den)?|najkasnije do|do)\s+(${DAY_IN_TEXT})`,
  'giu',
)
const ANY_DAY = new RegExp(DAY_IN_TEXT, 'giu')
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const WEEKS = /^(?:week|uge|settiman|veck|tjed)/i
/** A letter is not older than this when it arrives. */
const OLDEST = 400

/** What can be read out of the words of a letter in the five languages. Pure; every fact is only a proposal. */
export function readLetter(text: string, today: Day): LetterFacts {
  const head = text.slice(0, HEAD)
  const subject = SUBJECT.exec(head)
  const reference = REFERENCE.exec(head)
  const term = TERM.exec(text)
  return {
    subject: subject
      ? { value: subject[1]!.trim().slice(0, 500), quote: quoteOf(subject[0]) }
      : null,
    reference: reference ? { value: reference[1]!, quote: quoteOf(reference[0]) } : null,
    letterDate: findDate(head, today),
    days: term
      ? {
          value: Number(term[1]) * (WEEKS.test(term[2]!) ? 7 : 1),
          quote: sentenceAt(text, term.index),
        }
      : null,
    deadlineOn: findDeadline(text, today),
    emails: [...new Set(head.match(EMAIL)?.map((address) => address.toLowerCase()))].slice(0, 20),
  }
}

/** The first day in the head of the letter that it can have been written on. */
function findDate(head: string, today: Day): Fact<Day> | null {
  for (const [quote] of head.matchAll(ANY_DAY)) {
    const day = dayInText(quote)
    if (day !== null && day <= today && day >= addDays(today, -OLDEST)) return { value: day, quote }
  }
  return null
}

function findDeadline(text: string, today: Day): Fact<Day> | null {
  for (const match of text.matchAll(LAST_DAY)) {
    const day = dayInText(match[1]!)
    if (day !== null && day >= today) return { value: day, quote: sentenceAt(text, match.index) }
  }
  return null
}

const quoteOf = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 200)

/** The sentence around a place, to be shown with the proposal. */
function sentenceAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 160), at)
  const after = text.slice(at, at + 160)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n'))
  const end = after.search(/[.!?](?=\s+\p{Lu})|\n\n/u)
  return quoteOf(`${before.slice(start + 1)}${end === -1 ? after : after.slice(0, end + 1)}`)
}
