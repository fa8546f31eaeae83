import * as z from 'zod'
import { text } from './schemas.ts'

/** Whoever may be written to: one @, nothing that a mail server reads as more than one address. */
export const emailAddress = text(254).pipe(
  z.string().regex(/^[^\s@<>,;:"\\()[\]]+@[^\s@<>,;:"\\()[\]]+$/),
)
/** Whom an e-mail goes to. */
export const recipient = z.object({ name: text(200).default(''), address: emailAddress })
export type Recipient = z.infer<typeof recipient>

/**
 * Recipients as people write them: `Anna Berg <anna@example.com>, info@example.com; "Berg, Anna" <a@b.example>`. Names
 * may hold commas within quotation marks. `wrong` is the first piece that is no address, or null.
 */
export function readRecipients(typed: string): { recipients: Recipient[]; wrong: string | null } {
  const recipients: Recipient[] = []
  for (const piece of piecesOf(typed)) {
    const named = /^(.*?)\s*<([^<>]*)>$/.exec(piece)
    const name = (named?.[1] ?? '').replace(/^["']|["']$/g, '').trim()
    const address = emailAddress.safeParse(named?.[2] ?? piece)
    if (!address.success) return { recipients, wrong: piece }
    const isKnown = recipients.some((each) => same(each.address, address.data))
    if (!isKnown) recipients.push({ name, address: address.data })
  }
  return { recipients, wrong: null }
}

/** The same the other way round, for a field. */
export const writeRecipients = (recipients: readonly Recipient[]): string =>
  recipients
    .map(({ name, address }) => {
      if (name === '') return address
      return /[,;<>"]/.test(name)
        ? `"${name.replaceAll('"', '')}" <${address}>`
        : `${name} <${address}>`
    })
    .join(', ')

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Parts between commas, semicolons and lines, but not within quotation marks. */
const piecesOf = (typed: string): string[] =>
  (typed.match(/(?:"[^"]*"|[^,;\n"])+/g) ?? [])
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
