/** Text of a foreign file as the contract takes it: without control characters, trimmed, at most `longest` long. */
export function cleanText(text: string, longest: number): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()
    .trim()
}
