import { diffLines, diffWordsWithSpace } from 'diff'

type Kind = 'same' | 'removed' | 'added'

/** Words are compared for so long, in milliseconds; then whole lines are. */
const LONGEST = 6000

/** What differs between two texts, word by word; the counts are of words. */
export function compareTexts(before: string, after: string) {
  const pieces = diffWordsWithSpace(before, after, { timeout: LONGEST }) ??
    diffLines(before, after, { timeout: LONGEST }) ?? [
      { value: before, removed: true, added: false },
      { value: after, removed: false, added: true },
    ]
  const hunks: { kind: Kind; text: string }[] = []
  const counts = { same: 0, removed: 0, added: 0 }
  for (const { value, added, removed } of pieces) {
    const kind: Kind = added ? 'added' : removed ? 'removed' : 'same'
    counts[kind] += value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    const last = hunks.at(-1)
    if (last?.kind === kind) last.text += value
    else hunks.push({ kind, text: value })
  }
  return { hunks, added: counts.added, removed: counts.removed }
}
