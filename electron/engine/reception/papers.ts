import type { Instant } from '../../../shared/base/dates.ts'
import { dayAt, wallTimeAt } from '../../../shared/base/dates.ts'
import type { RollCallId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import { wordsFor } from '../base/words.ts'
import { evacuationPaper } from './papers/evacuationPaper.ts'
import { privacyNotice } from './papers/privacyNotice.ts'
import { rollCallPaper } from './papers/rollCallPaper.ts'
import type { Reception } from './service.ts'

/** What each paper of the reception stands on: the office, its language and its clocks. */
function baseOf({ parts }: Reception) {
  const zone = parts.clock.zone()
  const words = wordsFor(parts.settings().language)
  return {
    office: parts.settings(),
    words,
    time: (at: Instant) => wallTimeAt(at, zone),
    day: (at: Instant) => words.day(dayAt(at, zone)),
  }
}

/** The evacuation list as it is now. */
export async function makeEvacuationPaper(reception: Reception): Promise<Paper> {
  const base = baseOf(reception)
  const list = reception.evacuationList()
  const title = `${base.words.text('evacuation.title')} ${base.day(list.at)}`
  return makePaper(title, 'pdf', await evacuationPaper({ ...base, ...list }))
}

/** The report of a roll call. */
export async function makeRollCallReport(
  reception: Reception,
  rollCallId: RollCallId,
): Promise<Paper> {
  const base = baseOf(reception)
  const rollCall = reception.rollCalls.read(rollCallId)
  const title = `${base.words.text('rollCall.title')} ${base.day(rollCall.startedAt)}`
  return makePaper(title, 'pdf', await rollCallPaper({ ...base, rollCall }))
}

/** What visitors and callers are told of their data, for the counter. */
export async function makePrivacyNotice(reception: Reception): Promise<Paper> {
  const { office, words } = baseOf(reception)
  const rules = reception.rules.get()
  const bytes = await privacyNotice({ office, words, rules })
  return makePaper(words.text('privacyNotice.title'), 'pdf', bytes)
}
