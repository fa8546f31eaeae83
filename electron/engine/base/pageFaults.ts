import type { Log } from './log.ts'

/** At most so many in so many milliseconds: a page that fails again and again must not fill the log. */
const MOST = 30
const WITHIN = 600_000

type Fault = { errorId: string; address: string; text: string }

/** Writes faults of the pages into the engine's log, under the ids that their users were shown. */
export function createPageFaults(log: Log, now: () => number) {
  let began = -Infinity
  let written = 0
  return (desk: string, { errorId, address, text }: Fault): void => {
    if (now() - began > WITHIN) {
      began = now()
      written = 0
    }
    written++
    // Set in, so that no line of a page's text looks like a line of the log.
    const lines = text.replaceAll('\n', '\n    ')
    if (written <= MOST) log.note(`PAGE FAULT ${errorId} at ${address} (${desk}): ${lines}`)
    else if (written === MOST + 1) log.note('PAGE FAULTS: too many, the rest is left out for now')
  }
}
