import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readMessages } from '../../electron/engine/files/reader/readMail.ts'
import type { ReadMessage } from '../../electron/engine/files/reader/tasks.ts'

/** Prints for each Outlook message that has its `.eml` beside it what the two, read, do not have in common. */
export async function compareMessages(files: readonly string[]): Promise<void> {
  console.log('\nOutlook messages against the .eml beside them: what differs')
  for (const file of files) {
    const twin = file.replace(/\.msg$/i, '.eml')
    if (twin === file || !files.includes(twin)) continue
    const own = partsOf(await readOne(file, 'application/vnd.ms-outlook'))
    const other = partsOf(await readOne(twin, 'message/rfc822'))
    const differing = [...new Set([...own.keys(), ...other.keys()])].filter(
      (part) => own.get(part) !== other.get(part),
    )
    console.log(`  ${path.basename(file)}: ${differing.length === 0 ? 'nothing' : ''}`)
    for (const part of differing)
      console.log(`    ${part}: ${own.get(part) ?? '(none)'} | ${other.get(part) ?? '(none)'}`)
  }
}

async function readOne(file: string, mediaType: string): Promise<ReadMessage> {
  const [message] = await readMessages(new Uint8Array(readFileSync(file)), mediaType)
  if (!message) throw new Error(`${file} holds no message`)
  return message
}

/** What a message says, each part as text; lines at its end are no part of what it says. */
function partsOf({ subject, from, to, date, text, attachments, ...ids }: ReadMessage) {
  return new Map<string, string>([
    ['subject', subject],
    ['from', JSON.stringify(from)],
    ['to', JSON.stringify(to)],
    ['date', date],
    ['id', ids.messageId],
    ['answers', ids.inReplyTo],
    ['text', JSON.stringify(text.trimEnd())],
    ...attachments.map(({ name, mediaType, bytes }): [string, string] => [
      `attachment ${name || mediaType}`,
      `${bytes.length} bytes, ${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`,
    ]),
  ])
}
