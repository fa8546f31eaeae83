/** PDFs of documents, made by LibreOffice where the PC has it: in a process and a profile of its own, within a time. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from '../../../shared/base/errors.ts'

/** The first start of LibreOffice makes its profile, which takes its time on an old PC. */
const LONGEST = 90_000

/** The installers' usual places; on Linux also whatever the path leads to. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  win32: [
    String.raw`C:\Program Files\LibreOffice\program\soffice.exe`,
    String.raw`C:\Program Files (x86)\LibreOffice\program\soffice.exe`,
  ],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
}

/** No macro runs, and nothing is fetched that a document points at. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>`

/** Where LibreOffice's program lies; null where there is none. */
export function findWordProcessor(): string | null {
  const onPath =
    process.platform === 'linux'
      ? (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'))
      : []
  const places = [...(PLACES[process.platform] ?? []), ...onPath]
  return places.find((place) => existsSync(place)) ?? null
}

let line: Promise<unknown> = Promise.resolve()

/** One after the other. NOT_POSSIBLE `no_word_processor`; FILE_UNREADABLE `not_converted`. */
export function makePdf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const program = findWordProcessor()
  if (program === null) throw new Failure('NOT_POSSIBLE', { reason: 'no_word_processor' })
  const made = line.then(() => convert(program, bytes, name))
  line = made.catch(() => {})
  return made
}

async function convert(program: string, bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpart-pdf-'))
  try {
    const source = join(folder, `document${extname(name).replace(/[^.\w]/g, '')}`)
    const target = join(folder, 'made')
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE)
    await writeFile(source, bytes)
    await run(program, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nologo',
      '--convert-to',
      'pdf',
      '--outdir',
      target,
      source,
    ])
    const [made] = existsSync(target) ? await readdir(target) : []
    if (!made) throw new Failure('FILE_UNREADABLE', { file: name, reason: 'not_converted' })
    return await readFile(join(target, made))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Ends by itself, or is ended when its time is over, with whatever it started. */
function run(program: string, words: string[]): Promise<void> {
  const ownGroup = process.platform !== 'win32'
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'ignore', detached: ownGroup, windowsHide: true })
    const timer = setTimeout(() => {
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    }, LONGEST)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    child.on('exit', end)
    child.on('error', end)
  })
}
