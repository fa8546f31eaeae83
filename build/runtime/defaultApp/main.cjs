// Stands in for the default app that Electron brings and the development runtime lacks:
// electron [-r module] [flags] <path of an app> opens that app.
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { app } = require('electron')

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

function openApp(folder) {
  const descriptionFile = path.join(folder, 'package.json')
  let main = folder
  if (fs.existsSync(descriptionFile)) {
    const description = JSON.parse(fs.readFileSync(descriptionFile, 'utf8'))
    app.setName(description.productName ?? description.name)
    app.setVersion(description.version ?? '0.0.0')
    app.setAppPath(folder)
    main = path.join(folder, description.main ?? 'index.js')
  }
  import(pathToFileURL(main).href).catch((error) => {
    console.error(error)
    app.exit(1)
  })
}

const target = readArguments(process.argv.slice(1))
if (target) {
  openApp(target)
} else {
  console.error('usage: electron [-r module] [flags] <path>')
  app.exit(2)
}
