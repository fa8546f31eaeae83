import type { OfficeShell } from '../../../shared/base/shellCalls.ts'

declare global {
  interface Window {
    /** Given by the desktop's preload; absent in a browser. */
    office?: OfficeShell
  }
}
