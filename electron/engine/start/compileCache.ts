/** V8's compiled code of the engine, kept from start to start: without it, half of a start is compiling. */
import { readdir, rm } from 'node:fs/promises'
import module from 'node:module'
import path from 'node:path'

/** Keeps compiled code below `folder`, named after the program's version. Before the engine's modules are loaded. */
export function keepCompiledCode(folder: string) {
  module.enableCompileCache(folder)
}

/** Removes what earlier versions of the program left beside `folder`. */
export async function clearOldCode(folder: string): Promise<void> {
  const above = path.dirname(folder)
  const versions = await readdir(above)
  await Promise.all(
    versions
      .filter((version) => version !== path.basename(folder))
      .map((version) => rm(path.join(above, version), { recursive: true, force: true })),
  )
}
