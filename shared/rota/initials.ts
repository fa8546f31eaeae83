/** Up to three initials of a name, which tell people apart where a colour alone must not. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean)
  const chosen = words.length > 3 ? [words[0]!, words[1]!, words.at(-1)!] : words
  return chosen.map((word) => Array.from(word)[0]!.toUpperCase()).join('')
}
