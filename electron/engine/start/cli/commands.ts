import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { language } from '../../../../shared/base/schemas.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import { restoreInto } from '../../office/recovery.ts'
import { homeOf } from '../../office/settings.ts'
import { callProcedure } from './call.ts'
import { UsageFault } from './failure.ts'
import { importFiles, importKinds, readImportKind } from './importFiles.ts'
import { withOffice } from './withOffice.ts'

/** How each command is called. */
export const usage = [
  'create <folder> [--language en|da|it|sv|hr] [--name <name>]',
  'sample <folder> [--language en|da|it|sv|hr]',
  "call <folder> <procedure> ['<json>' | -]",
  `import <folder> ${importKinds.join('|')} <file…> [--columns '<json>']`,
  'check <folder>',
  'serve <folder> [--port <number>]',
  'backup <folder> [--to <folder>]',
  'restore <backup> <folder>',
]

type Command = (words: string[]) => Promise<void>

/** What can be done on the command line. Each prints its result as JSON. */
export const commands: Record<string, Command> = {
  create: async (words) => {
    const { places, options } = read(words, ['language', 'name'], 1)
    const folder = path.resolve(places[0]!)
    if (hasOffice(folder))
      throw new Failure('TAKEN', { entity: 'office', field: 'folder', value: folder })
    const home = options['language'] === undefined ? {} : homeOf(readLanguage(options['language']))
    await withOffice(folder, 'owner', async (client) => {
      const name = options['name']
      const fields = { ...home, ...(name === undefined ? {} : { name }) }
      if (Object.keys(fields).length > 0) await client.office.settings.update({ fields })
      await client.documents.templates.addReady({})
      print(await client.office.health())
    })
  },

  sample: async (words) => {
    const { places, options } = read(words, ['language'], 1)
    const wanted =
      options['language'] === undefined ? {} : { language: readLanguage(options['language']) }
    await withOffice(path.resolve(places[0]!), 'owner', async (client) => {
      print(await client.office.fillSample(wanted))
    })
  },

  call: async (words) => {
    const { places } = read(words, [], 2, 3)
    const [folder, procedure, text = '{}'] = places as [string, string, string?]
    const input = readJson(text === '-' ? readFileSync(0, 'utf8') : text, 'the input')
    await withOffice(requireOffice(folder), 'guest', (client) =>
      callProcedure(client, procedure, input, print),
    )
  },

  import: async (words) => {
    const { places, options } = read(words, ['columns'], 3, Number.POSITIVE_INFINITY)
    const [folder, word, ...files] = places as [string, string, ...string[]]
    const kind = readImportKind(word)
    const columns =
      options['columns'] === undefined
        ? {}
        : { columns: readJson(options['columns'], '--columns') as Record<string, string> }
    const opened = files.map((file) => readFile(file))
    await withOffice(requireOffice(folder), 'guest', async (client) =>
      print(await importFiles(client, kind, opened, columns)),
    )
  },

  check: async (words) => {
    const { places } = read(words, [], 1)
    await withOffice(requireOffice(places[0]!), 'guest', async (client) =>
      print(await client.office.check()),
    )
  },

  serve: async (words) => {
    const { places, options } = read(words, ['port'], 1)
    const port = options['port'] ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      throw new UsageFault(`--port takes a number up to 65535, not "${port}"`)
    // The server is a program of its own that reads its own command line.
    process.argv.splice(
      2,
      Number.POSITIVE_INFINITY,
      '--office',
      path.resolve(places[0]!),
      '--port',
      port,
      '--json',
    )
    await import('../server.ts')
  },

  backup: async (words) => {
    const { places, options } = read(words, ['to'], 1)
    const to = options['to'] === undefined ? {} : { folder: path.resolve(options['to']) }
    await withOffice(requireOffice(places[0]!), 'guest', async (client) =>
      print(await client.office.backup.create(to)),
    )
  },

  restore: async (words) => {
    const { places } = read(words, [], 2)
    const [backup, folder] = places.map((place) => path.resolve(place)) as [string, string]
    print(await restoreInto(folder, backup, Date.now()))
  },
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value ?? null)}\n`)
}

/** Words in order and `--name value` options; refuses what the command does not take. */
function read(words: string[], names: string[], least: number, most = least) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const parsed = tryParse(words, options)
  if (parsed.positionals.length < least || parsed.positionals.length > most) {
    throw new UsageFault(
      `${parsed.positionals.length} words were given; the command takes ${least}${most > least ? ' or more' : ''}`,
    )
  }
  return {
    places: parsed.positionals,
    options: parsed.values as Record<string, string | undefined>,
  }
}

function tryParse(args: string[], options: Record<string, { type: 'string' }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error))
  }
}

function readJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageFault(`${what} is not JSON: ${text.slice(0, 80)}`)
  }
}

function readLanguage(text: string) {
  const parsed = language.safeParse(text)
  if (!parsed.success)
    throw new UsageFault(`--language takes ${language.options.join(', ')}, not "${text}"`)
  return parsed.data
}

const hasOffice = (folder: string) =>
  existsSync(path.join(folder, 'office.db')) || existsSync(path.join(folder, 'office.db.restored'))

/** The folder, which must hold an office: a mistyped name must not begin a new one. */
function requireOffice(folder: string): string {
  const resolved = path.resolve(folder)
  if (!hasOffice(resolved)) throw new Failure('NOT_FOUND', { entity: 'office', id: resolved })
  return resolved
}

function readFile(file: string): File {
  try {
    return new File([readFileSync(file)], path.basename(file))
  } catch (error) {
    throw new Failure('FILE_UNREADABLE', {
      file,
      reason: (error as NodeJS.ErrnoException).code ?? 'unreadable',
    })
  }
}
