/**
 * Takes every file of some folders into an office of its own, reads all and prints what came of each:
 * `node build/scripts/readFilesReport.ts <folder…>`. A picture with its words beside it (`scan.tif`, `scan.txt` or
 * `scan.gold.txt`) also tells how well it was read, an Outlook message
 * with its `.eml` beside it what differs. Wants `out/engine/ocr`: build the engine before.
 */
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  openAsBlob,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { openEngine } from '../../electron/engine/engine.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { StoredFile } from '../../shared/files/contract.ts'
import { compareMessages } from './compareMessages.ts'
import { largestChild, timeReading } from './timeReading.ts'

const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('name the folders whose files are to be read')

const office = mkdtempSync(path.join(tmpdir(), 'counterpart-files-'))
const engine = await openEngine({ folder: office, version: 'report' })
const client: OfficeClient = createRouterClient(engine.router, {
  context: engine.contextFor({ desk: 'report', origin: 'test' }),
})
try {
  await client.office.settings.update({ fields: { language: 'en' } })
  await report(folders.flatMap((folder) => filesIn(folder)))
} finally {
  await engine.stop()
  rmSync(office, { recursive: true, force: true })
}

type Taken = { file: string; stored: StoredFile }

async function report(files: string[]): Promise<void> {
  const started = performance.now()
  const taken: Taken[] = []
  const refused = new Map<string, number>()
  for (const file of files) {
    const stored = await add(file)
    if (typeof stored === 'string') refused.set(stored, (refused.get(stored) ?? 0) + 1)
    else taken.push({ file, stored })
  }
  const added = seconds(started)
  let most = 0
  for (;;) {
    most = Math.max(most, largestChild())
    if ((await client.files.queue()).waiting === 0) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  console.log(
    `${files.length} files: ${taken.length} taken in within ${added} s, all read after ${seconds(started)} s`,
  )
  if (most > 0) console.log(`a reading process held at most ${Math.round(most / 1e6)} MB`)
  print('refused', refused)

  const states = new Map<string, number>()
  const kinds = new Map<string, { files: number; letters: number }>()
  for (const one of taken) {
    one.stored = await client.files.get({ fileId: one.stored.id })
    const { textState, textReason, mediaType, id } = one.stored
    const state = textReason === '' ? textState : `${textState} (${textReason})`
    states.set(state, (states.get(state) ?? 0) + 1)
    const { total } = await client.files.text({ fileId: id })
    const kind = kinds.get(mediaType) ?? { files: 0, letters: 0 }
    kinds.set(mediaType, { files: kind.files + 1, letters: kind.letters + total })
  }
  print('state of their words', states)
  console.log('\nkinds: files, letters read')
  for (const [kind, { files: count, letters }] of kinds)
    console.log(`  ${kind}: ${count}, ${letters}`)
  console.log('\nwithout words, or with only some')
  for (const { file, stored } of taken)
    if (stored.textReason !== '') console.log(`  ${path.basename(file)}: ${stored.textReason}`)
  await timeReading(
    taken.map(({ file, stored }) => ({
      name: path.basename(file),
      path: file,
      mediaType: stored.mediaType,
    })),
  )
  await compare(taken)
  await compareMessages(files)
  await twice(taken)
  const proof = await client.files.prove({})
  console.log(
    `\nproof: ${proof.files} files, ${proof.missing.length} missing, ${proof.altered.length} altered, ${proof.strays} strays`,
  )
}

/** The same bytes again are known: each arrival names the first. And what is kept is what lies on the disk. */
async function twice(taken: Taken[]): Promise<void> {
  let alike = 0
  let known = 0
  for (const { file, stored } of taken) {
    const again = await add(file)
    if (typeof again !== 'string' && again.hash === stored.hash) known += 1
    if ((await hashOf(file)) === stored.hash) alike += 1
  }
  console.log(
    `\n${alike} of ${taken.length} kept byte for byte; taken in again, ${known} are known`,
  )
}

/** How well pictures were read whose words lie beside them. */
async function compare(taken: Taken[]): Promise<void> {
  console.log('\nread from pictures: letters right')
  for (const { file, stored } of taken) {
    if (stored.textState !== 'ocr') continue
    const stem = file.replace(/\.\w+$/, '')
    const truth = [`${stem}.gold.txt`, `${stem}.txt`].find((name) => existsSync(name))
    const { text } = await client.files.text({ fileId: stored.id })
    if (!truth) console.log(`  ${path.basename(file)}: no truth, "${plain(text).slice(0, 60)}"`)
    else {
      const [right, read] = [plain(readFileSync(truth, 'utf8')), plain(text)]
      const share = 1 - distance(right, read) / Math.max(1, right.length)
      console.log(`  ${path.basename(file)}: ${(share * 100).toFixed(2)} % of ${right.length}`)
    }
  }
}

async function add(file: string): Promise<StoredFile | string> {
  try {
    const blob = await openAsBlob(file)
    return await client.files.add({ file: new File([blob], path.basename(file)) })
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { reason?: string } }
    return `${code ?? String(error)} ${data?.reason ?? ''}`.trim()
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .toSorted()
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

function print(title: string, counts: Map<string, number>): void {
  console.log(`\n${title}`)
  for (const [name, count] of counts) console.log(`  ${name}: ${count}`)
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

/** Letters to be changed, added or left out to make one text of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let place = 1; place <= other.length; place++) {
      const change = row[place - 1]! + (one[at - 1] === other[place - 1] ? 0 : 1)
      next.push(Math.min(row[place]! + 1, next[place - 1]! + 1, change))
    }
    row = next
  }
  return row.at(-1)!
}
