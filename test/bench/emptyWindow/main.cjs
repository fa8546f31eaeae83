// The least an Electron app can be: one window with one line. What the app's own start is measured against.
const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    show: false,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<title>Empty</title><p>Empty')
})
app.on('window-all-closed', () => app.quit())
