/** Kinds of text: what its first lines say. */

/** Fields that letters of the electronic post begin with (RFC 5322), beside the extension's own. */
const FIELD =
  /^(from|to|cc|subject|date|received|return-path|mime-version|message-id|content-type|delivered-to|reply-to|sender|x-[\w-]+|bcc|in-reply-to|content-transfer-encoding|envelope-to|authentication-results|dkim-signature)$/i

/** The type of a file that is text, or of a message with raw bytes in it; null for what is neither. */
export function textTypeOf(letters: string, text: string | null, name: string): string | null {
  const start = letters.replace(/^\xef\xbb\xbf/, '')
  if (isMailbox(start)) return 'application/mbox'
  if (isMessage(start)) return 'message/rfc822'
  if (text === null || text.trim() === '') return text === null ? null : 'text/plain'
  const begin = text.slice(0, 4096).replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '')
  if (/^(<!doctype\s+html|<(html|head|body|title|table|div|p|meta)\b)/i.test(begin))
    return 'text/html'
  if (/^(<!doctype\s+svg|<svg\b)/i.test(begin)) return 'image/svg+xml'
  if (text.slice(0, 200).trimStart().startsWith('<?xml')) return 'application/xml'
  if (/^BEGIN:VCARD\b/i.test(begin)) return 'text/vcard'
  if (/^BEGIN:VCALENDAR\b/i.test(begin)) return 'text/calendar'
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain'
}

/** A mailbox: each message begins with a line `From sender date` (RFC 4155). */
function isMailbox(start: string): boolean {
  const [first = '', ...rest] = start.split(/\r?\n/, 8)
  if (!/^From \S+.*\d{4}/.test(first)) return false
  return rest.some((line) => FIELD.test(fieldOf(line)))
}

/** A message: lines of fields until an empty one, and among them one that only messages have. */
function isMessage(start: string): boolean {
  const lines = start.replace(/^(\r?\n|>?From \S+[^\n]*\n)+/, '').split(/\r\n|\n|\r/, 60)
  let known = 0
  for (const [at, line] of lines.entries()) {
    if (line === '') break
    if (at > 0 && /^[ \t]/.test(line)) continue
    const field = fieldOf(line)
    if (field === '' && at === 0) return false
    if (FIELD.test(field)) known += 1
  }
  return (
    known >= 2 ||
    (known === 1 &&
      /^(content-type|mime-version|received|message-id|return-path|from|subject):/i.test(
        lines[0] ?? '',
      ))
  )
}

const fieldOf = (line: string) => /^([\x21-\x39\x3b-\x7e]{1,60})[ \t]*:/.exec(line)?.[1] ?? ''
