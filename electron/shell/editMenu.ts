/** The menu of a right click in text: the spelling checker's suggestions and the usual editing. */
import { Menu } from 'electron'
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron'
import { shellWords } from './words.ts'

const MOST_SUGGESTIONS = 5

export function giveEditMenu(window: BrowserWindow) {
  const { webContents } = window
  webContents.on('context-menu', (_event, target) => {
    const words = shellWords()
    const items: MenuItemConstructorOptions[] = []
    if (target.misspelledWord) {
      for (const suggestion of target.dictionarySuggestions.slice(0, MOST_SUGGESTIONS)) {
        items.push({ label: suggestion, click: () => webContents.replaceMisspelling(suggestion) })
      }
      items.push({
        label: words.addToDictionary,
        click: () =>
          void webContents.session.addWordToSpellCheckerDictionary(target.misspelledWord),
      })
      items.push({ type: 'separator' })
    }
    if (target.isEditable) {
      items.push(
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
      )
      items.push({ role: 'cut', label: words.cut })
    }
    if (target.isEditable || target.selectionText) items.push({ role: 'copy', label: words.copy })
    if (target.isEditable) {
      items.push(
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      )
    }
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
