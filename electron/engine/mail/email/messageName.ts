const LONGEST = 80

/** The file name of a message: its subject, without what no system allows in a name. */
export function messageName(subject: string): string {
  const plain = subject.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return `${plain.slice(0, LONGEST).trim() || 'e-mail'}.eml`
}
