/**
 * Each entry of a register is bound to the one before: its link is the SHA-256 (lower-case hex) of the UTF-8 text that
 * `linkText` gives, which holds the link before and all that was captured. Whoever alters, takes out or slips in an
 * entry breaks every link from there on. The daily register prints the last one, so that even a chain that was made
 * anew as a whole no longer fits the papers.
 */

/** What is captured at registration, in the order in which it is hashed. The names are those of the columns. */
export const capturedColumns = [
  'id',
  'register_id',
  'year',
  'number',
  'sequence',
  'registered_at',
  'registered_by',
  'direction',
  'medium',
  'party_name',
  'party_address',
  'subject',
  'content_hash',
  'email_id',
  'emergency_at',
  'emergency_reference',
] as const

export type Captured = Record<(typeof capturedColumns)[number], string | number | null>

/** The link before the first entry of a register. */
export const FIRST_LINK = ''

/** The text whose hash is an entry's link: a JSON array of the link before and the captured values, without spaces. */
export function linkText(before: string, entry: Captured): string {
  return JSON.stringify([before, ...capturedColumns.map((column) => entry[column])])
}
