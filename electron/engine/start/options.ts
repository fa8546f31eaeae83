import path from 'node:path'

/** The value of `--name=value` or `--name value` among the program's arguments, or undefined. */
export function readOption(name: string): string | undefined {
  const given = process.argv.slice(2)
  const joined = given.find((argument) => argument.startsWith(`--${name}=`))
  if (joined) return joined.slice(name.length + 3)
  const at = given.indexOf(`--${name}`)
  return at < 0 ? undefined : given[at + 1]
}

/** The office folder told by `--office` or COUNTERPART_OFFICE; ends the program with words when there is none. */
export function readOfficeFolder(): string {
  const folder = readOption('office') ?? process.env['COUNTERPART_OFFICE']
  if (folder) return path.resolve(folder)
  console.error('Which office? Give its folder: --office <folder>, or set COUNTERPART_OFFICE.')
  process.exit(2)
}
