import { unreadable } from '../../base/tables/tableFailure.ts'
import { contactOfCard } from '../cards/cardFields.ts'
import { readCardLines } from '../cards/cardLines.ts'
import { splitCards } from '../cards/readCards.ts'
import type { Reading, Watch } from './found.ts'
import { pause } from './found.ts'

/** Cards read before other work gets a turn: well under 50 ms. */
const SLICE = 250

/** The contacts of a vCard file. `row` of what is left out is the line that its card begins on. */
export async function readCardFile(
  name: string,
  bytes: Uint8Array,
  watch: Watch,
): Promise<Reading> {
  const lines = readCardLines(bytes)
  if (!lines) throw unreadable(name, 'encoding')
  await pause(watch)
  const { cards, others } = splitCards(lines)
  const reading: Reading = { found: [], skipped: [] }
  const skip = (row: number, reason: string) => reading.skipped.push({ file: name, row, reason })
  for (const { line } of others) skip(line, 'not_a_card')
  for (const [at, card] of cards.entries()) {
    const contact = contactOfCard(card)
    if (typeof contact === 'string') skip(card.line, contact)
    else {
      const { left, ...found } = contact
      reading.found.push(found)
      if (left.length > 0) skip(card.line, 'picture_too_large')
    }
    if (at % SLICE !== SLICE - 1) continue
    watch.progress(at, cards.length)
    await pause(watch)
  }
  reading.skipped.sort((one, other) => one.row - other.row)
  return reading
}
