/** The post of the sample office in one language: made-up senders, the matters of any small office. */
export type MailWords = {
  account: string
  letters: Record<LetterKey, { party: string; subject: string; office?: string }>
  emails: { name: string; address: string; subject: string; text: string }[]
  written: { name: string; address: string; subject: string; text: string }
}
export type LetterKey =
  | 'tax'
  | 'objection'
  | 'files'
  | 'hall'
  | 'hallAnswer'
  | 'pictures'
  | 'notice'
  | 'grant'
