/** The desktop engine's entry: small, so that what it loads can come from the compiled code of the last start. */
import { clearOldCode, keepCompiledCode } from './compileCache.ts'
import { readOption } from './options.ts'

const folder = readOption('compiled-code')
if (folder) keepCompiledCode(folder)

/** A cache that cannot be tidied is no reason not to work. */
async function run() {
  const { serveDesktop } = await import('./serveDesktop.ts')
  await serveDesktop()
  if (folder) await clearOldCode(folder).catch(() => {})
}

void run()
