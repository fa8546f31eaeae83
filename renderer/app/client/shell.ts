import type { OfficeShell } from '../../../shared/base/shellCalls.ts'
import { browserShell } from './browserShell.ts'
import './officeWindow.ts'

/** What the page may ask of the system around it: the desktop shell, or what a browser can do in its place. */
export const shell: OfficeShell = window.office ?? browserShell

/** False in a browser, which has no folders to choose and no engine to restart: screens leave those out. */
export const hasDesktopShell = window.office !== undefined
