/** As many letters around a change are shown; what is alike between is left out. */
const AROUND = 160

/** A text that both versions have, its middle left out where it is long; cut between words. */
export function shortened(text: string): string {
  if (text.length <= AROUND * 3) return text
  const head = text.slice(0, AROUND)
  const tail = text.slice(-AROUND)
  const headEnd = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'))
  const tailStart = tail.search(/\s/)
  return `${head.slice(0, headEnd > 0 ? headEnd : AROUND)} …\n… ${tail.slice(tailStart + 1)}`
}
