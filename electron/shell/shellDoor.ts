/** The one door from a page to the shell: nothing else listens to ipcMain (a test reads the sources for it). */
import { BrowserWindow, ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import type { ShellCall } from '../../shared/base/shellNames.ts'
import { shellCallNames } from '../../shared/base/shellNames.ts'
import type { ShellPayload, shellPayloads } from '../../shared/base/shellCalls.ts'
import { isOwnPage } from './addresses.ts'

/** What the shell does for each call, and what a call must bring. */
export type ShellAnswers = {
  payloads: typeof shellPayloads
  answers: {
    [Call in ShellCall]: (window: BrowserWindow, payload: ShellPayload<Call>) => unknown
  }
}

/**
 * Takes each call from now on; what answers them is loaded with the first, so that no window waits for it. Refused with
 * the bare code REFUSED: a frame that is not the window's main frame, a page that is not the app's, a payload that does
 * not fit its schema. A fault inside is logged here and reaches the page as FAILED, so that no path or inner text leaks.
 */
export function openShellDoor(load: () => Promise<ShellAnswers>) {
  let loading: Promise<ShellAnswers> | undefined
  for (const call of shellCallNames) {
    ipcMain.handle(call, async (event, payload: unknown) => {
      const window = callingWindow(event)
      loading ??= load()
      const { payloads, answers } = await loading
      const checked = payloads[call].safeParse(payload)
      if (!window || !checked.success) {
        console.error(`shell call ${call} refused`)
        throw new Error('REFUSED')
      }
      const answer = answers[call] as (from: BrowserWindow, payload: unknown) => unknown
      try {
        return await answer(window, checked.data)
      } catch (error) {
        console.error(`shell call ${call} failed:`, error)
        throw new Error('FAILED')
      }
    })
  }
}

function callingWindow(event: IpcMainInvokeEvent): BrowserWindow | null {
  const { senderFrame, sender } = event
  if (!senderFrame || senderFrame !== sender.mainFrame || !isOwnPage(senderFrame.url)) return null
  return BrowserWindow.fromWebContents(sender)
}
