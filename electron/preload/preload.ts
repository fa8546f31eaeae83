/** Gives the page `window.office`: named functions and plain data only, never ipcRenderer or an event object. */
import { contextBridge, ipcRenderer } from 'electron'
import {
  ENGINE_PORT,
  ENGINE_STATE,
  WORKING_COPIES,
  KEPT_ANSWERS_ARGUMENT,
} from '../../shared/base/shellNames.ts'
import type { ShellCall } from '../../shared/base/shellNames.ts'
import type {
  EngineState,
  OfficeShell,
  ShellPayload,
  WorkingCopy,
} from '../../shared/base/shellCalls.ts'

function readArgument(name: string): string {
  const start = `--${name}=`
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length) ?? ''
}

async function call<Call extends ShellCall>(name: Call, payload?: ShellPayload<Call>) {
  try {
    return await ipcRenderer.invoke(name, payload)
  } catch (error) {
    // Electron puts its own words around the shell's code; the page gets the code alone.
    throw new Error(/REFUSED/.test(String(error)) ? 'REFUSED' : 'FAILED')
  }
}

const listeners = new Set<(state: EngineState) => void>()
let engineState: EngineState = { state: 'starting' }

ipcRenderer.on(ENGINE_STATE, (_event, state: EngineState) => {
  engineState = state
  for (const listener of listeners) listener(state)
})

const copyListeners = new Set<(copies: WorkingCopy[]) => void>()
ipcRenderer.on(WORKING_COPIES, (_event, copies: WorkingCopy[]) => {
  for (const listener of copyListeners) listener(copies)
})

let isPageListening = false
let waitingPort: MessagePort | undefined

/** A port cannot pass the context bridge; it goes to the page as a window message. */
function passPort(port: MessagePort) {
  window.postMessage({ type: ENGINE_PORT }, location.origin, [port])
}

// The port is asked for before the page's code has come, and kept for it; unless it has answers to show first.
ipcRenderer.on(ENGINE_PORT, ({ ports: [port] }) => {
  if (!port) return
  if (isPageListening) passPort(port)
  else waitingPort = port
})
const connecting = process.argv.includes(KEPT_ANSWERS_ARGUMENT) ? undefined : call('connect')
// The page hears of a refusal when it connects.
connecting?.catch(() => {})

const office: OfficeShell = {
  platform: process.platform,
  version: readArgument('counterpart-version'),
  systemLanguages: readArgument('counterpart-languages').split(',').filter(Boolean),
  async connect() {
    if (isPageListening) return call('connect')
    isPageListening = true
    if (waitingPort) passPort(waitingPort)
    waitingPort = undefined
    return connecting ?? call('connect')
  },
  onEngineState(listener) {
    listeners.add(listener)
    listener(engineState)
    return () => listeners.delete(listener)
  },
  openFiles: (choice) => call('openFiles', choice),
  saveFile: (file) => call('saveFile', file),
  printPdf: (file) => call('printPdf', file),
  showPdf: (file) => call('showPdf', file),
  notify: (message) => call('notify', message),
  setTitle: (title) => call('setTitle', title),
  setZoom: (factor) => call('setZoom', factor),
  setLanguage: (language) => call('setLanguage', language),
  chooseFolder: (choice) => call('chooseFolder', choice),
  openOffice: (folder) => call('openOffice', folder),
  showOfficeFolder: () => call('showOfficeFolder'),
  restartEngine: () => call('restartEngine'),
  keepSecret: (secret) => call('keepSecret', secret),
  dropSecret: (key) => call('dropSecret', key),
  openWorkingCopy: (copy) => call('openWorkingCopy', copy),
  workingCopies: () => call('workingCopies'),
  onWorkingCopies(listener) {
    copyListeners.add(listener)
    return () => copyListeners.delete(listener)
  },
  readWorkingCopy: (documentId) => call('readWorkingCopy', documentId),
  keepOnWorkingCopy: (taken) => call('keepOnWorkingCopy', taken),
  endWorkingCopy: (documentId) => call('endWorkingCopy', documentId),
}

contextBridge.exposeInMainWorld('office', office)
