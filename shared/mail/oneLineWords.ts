import { addDays, isDay } from '../base/dates.ts'
import type { Day } from '../base/dates.ts'
import { foldText } from '../base/fold.ts'
import type { Medium } from './contract/entry.ts'

/** The words of the one-line registration, folded, in the five languages side by side: an office mixes them. */
const split = (words: string) => new Set(words.split(' '))

const DIRECTIONS = {
  in: split(
    'in ind indgaende inn indkommen entrata arrivo ingresso inkommande ul ulaz ulazno received modtaget ricevuto',
  ),
  out: split(
    'out outgoing ud udgaende uscita partenza usc ut utgaende iz izlaz izlazno sent sendt inviato skickat poslano',
  ),
} as const

const MEDIA: Record<Medium, Set<string>> = {
  letter: split('letter brev lettera pismo'),
  registered: split(
    'reg registered rek rekommanderet anb anbefalet racc raccomandata rr rekommenderat prep preporuceno',
  ),
  parcel: split('parcel package pakke pacco paket'),
  fax: split('fax telefax faks'),
  email: split('email e-mail mail epost e-post pec eposta e-posta'),
  by_hand: split('hand by-hand bud mano osobno rucno overbragt'),
}
const CONFIDENTIAL = split(
  'conf confidential fortrolig fortroligt riservato riservata konfidentiell konfidentiellt povjerljivo',
)
const FOR = split('for to til a per at till za')
const REFERENCE = split('ref rif prot sagsnr jnr dnr urbroj klasa')
const BY = split('by due inden senest frist entro scad senast fore do rok')
const DATED = split('dated dat dateret del daterat od')
const DAYS = split('d g gg dage dag days day giorni giorno dagar dana dan')
const WEEKS = split(
  'w u uge uger week weeks sett settimana settimane v vecka veckor tj tjedan tjedna',
)

const folded = (word: string) => foldText(word).replace(/[.,;:]+$/, '')

export const directionOf = (word: string): 'in' | 'out' | null =>
  DIRECTIONS.in.has(folded(word)) ? 'in' : DIRECTIONS.out.has(folded(word)) ? 'out' : null

export function mediumOf(word: string): Medium | null {
  const wanted = folded(word)
  const found = Object.entries(MEDIA).find(([, words]) => words.has(wanted))
  return (found?.[0] as Medium | undefined) ?? null
}

export const saysConfidential = (word: string) => CONFIDENTIAL.has(folded(word))
export const saysFor = (word: string) => FOR.has(folded(word))
export const saysReference = (word: string) => REFERENCE.has(folded(word))
export const saysBy = (word: string) => BY.has(folded(word))
export const saysDated = (word: string) => DATED.has(folded(word))

/** Days of a term: "30d", "2w", or "30" with the unit as the next word. `words` counts those that were used. */
export function termOf(
  word: string,
  next: string | undefined,
): { days: number; words: 1 | 2 } | null {
  const match = /^(\d{1,3})(\p{L}*)$/u.exec(word)
  if (!match) return null
  const [, digits = '', letters = ''] = match
  const unit = folded(letters || (next ?? ''))
  const factor = DAYS.has(unit) ? 1 : WEEKS.has(unit) ? 7 : 0
  if (factor === 0 || Number(digits) === 0) return null
  return { days: Number(digits) * factor, words: letters ? 1 : 2 }
}

/** A day as it is typed in the five languages: 2026-12-24, 24.12.2026, 24/12; without a year the next or last one. */
export function dayOf(word: string, today: Day, towards: 'ahead' | 'back'): Day | null {
  const text = word.replace(/[,;]+$/, '')
  if (isDay(text)) return text
  const match = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2})?)?\.?$/.exec(text)
  if (!match) return null
  const [, day = '', month = '', year] = match
  const make = (of: number) => `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (year !== undefined) {
    const made = make(Number(year.length === 2 ? `20${year}` : year))
    return isDay(made) ? made : null
  }
  const now = Number(today.slice(0, 4))
  const made = make(now)
  if (!isDay(made)) return null
  if (towards === 'ahead' && made < addDays(today, -31)) return moved(make(now + 1))
  if (towards === 'back' && made > today) return moved(make(now - 1))
  return made
}
const moved = (made: string): Day | null => (isDay(made) ? made : null)

/** A tracking number of the Universal Postal Union (S10): two letters, nine digits, the country. */
export const isTracking = (word: string) => /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(word.toUpperCase())
