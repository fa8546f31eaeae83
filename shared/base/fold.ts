/** Lower case without accents, so that "cafe" finds "Café" and "zupanja" finds "Županja". */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ß/g, 'ss')
}

// oxlint-disable-next-line no-control-regex -- most texts need no more than small letters, and are told by this
const ASCII = /^[\u0000-\u007f]*$/

/** The folded words of a text, each once: letters and digits; what stands between parts them. */
export function wordsOf(text: string): string[] {
  return [...new Set(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [])]
}
