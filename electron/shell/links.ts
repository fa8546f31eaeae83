/** Addresses outside the app: shown to the user, opened by the system only when they say so. */
import { BrowserWindow, dialog, shell } from 'electron'
import { mayOpenOutside } from './addresses.ts'
import { shellWords } from './words.ts'

/** Asks whether to open an address outside the app, and does so on yes. Others are passed over in silence. */
export async function offerLink(address: string) {
  if (!mayOpenOutside(address)) return
  const words = shellWords()
  const question = {
    type: 'question' as const,
    message: words.openLink,
    // As the parser spells it: lookalike host names show in their encoded form.
    detail: new URL(address).href,
    buttons: [words.open, words.cancel],
    defaultId: 0,
    cancelId: 1,
  }
  const window = BrowserWindow.getFocusedWindow()
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question))
  if (response === 0) await shell.openExternal(new URL(address).href)
}
