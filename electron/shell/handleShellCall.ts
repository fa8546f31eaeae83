/** The one door from a page to the shell: nothing else listens to ipcMain (a test reads the sources for it). */
import { BrowserWindow, ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { shellPayloads } from '../../shared/base/shellCalls.ts'
import type { ShellCall, ShellPayload } from '../../shared/base/shellCalls.ts'
import { isOwnPage } from './addresses.ts'

type Answer<Call extends ShellCall> = (
  window: BrowserWindow,
  payload: ShellPayload<Call>,
) => unknown

/**
 * Answers one named call. Refused with the bare code REFUSED: a frame that is not the window's main frame,
 * a page that is not the app's, a payload that does not fit its schema. A fault inside is logged here and
 * reaches the page as FAILED, so that no path or inner text leaks.
 */
export function handleShellCall<Call extends ShellCall>(call: Call, answer: Answer<Call>) {
  ipcMain.handle(call, async (event, payload: unknown) => {
    const window = callingWindow(event)
    const checked = shellPayloads[call].safeParse(payload)
    if (!window || !checked.success) {
      console.error(`shell call ${call} refused`)
      throw new Error('REFUSED')
    }
    try {
      return await answer(window, checked.data as ShellPayload<Call>)
    } catch (error) {
      console.error(`shell call ${call} failed:`, error)
      throw new Error('FAILED')
    }
  })
}

function callingWindow(event: IpcMainInvokeEvent): BrowserWindow | null {
  const { senderFrame, sender } = event
  if (!senderFrame || senderFrame !== sender.mainFrame || !isOwnPage(senderFrame.url)) return null
  return BrowserWindow.fromWebContents(sender)
}
