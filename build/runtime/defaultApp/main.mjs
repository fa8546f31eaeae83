// Stands in for the default app that Electron brings and the development runtime lacks:
// electron [-r module] [flags] <path of an app> opens that app.
// The app's own module is awaited at the top level: as in a packed app, Electron becomes ready only after it
// has run, so that what must come before readiness (the page's own scheme) does.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)

/** The app's path, after loading each module asked for by -r (as Playwright does). */
function readArguments(given) {
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index]
    if (word === '-r' || word === '--require') {
      index += 1
      require(path.resolve(given[index]))
    } else if (!word.startsWith('-')) {
      return path.resolve(word)
    }
  }
  return undefined
}

/** Takes the app's name and version from its package.json; returns its main module. */
function readApp(folder) {
  const descriptionFile = path.join(folder, 'package.json')
  if (!existsSync(descriptionFile)) return folder
  const description = JSON.parse(readFileSync(descriptionFile, 'utf8'))
  app.setName(description.productName ?? description.name)
  app.setVersion(description.version ?? '0.0.0')
  app.setAppPath(folder)
  return path.join(folder, description.main ?? 'index.js')
}

const target = readArguments(process.argv.slice(1))
if (target) {
  try {
    await import(pathToFileURL(readApp(target)).href)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
} else {
  console.error('usage: electron [-r module] [flags] <path>')
  app.exit(2)
}
