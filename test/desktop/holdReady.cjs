// Loaded before the app (electron -r): holds its readiness back until Playwright listens, which then calls
// __playwright_run. Playwright's own loader does so too, but also adds switches that turn the PDF viewer off.
const { app } = require('electron')

const trulyReady = app.whenReady()
const emit = app.emit.bind(app)
let ready = false
let readyArguments = []
let release
const released = new Promise((resolve) => {
  release = resolve
})

app.emit = (event, ...rest) => {
  if (event !== 'ready') return emit(event, ...rest)
  readyArguments = rest
  return app.listenerCount('ready') > 0
}
app.isReady = () => ready
app.whenReady = () => released
globalThis.__playwright_run = async () => {
  await trulyReady
  ready = true
  release()
  emit('ready', ...readyArguments)
}
