/** The shell's calls as far as a plain browser goes; what it cannot do answers as cancelled or does nothing. */
import { MAXIMUM_FILE_BYTES } from '../../../shared/base/shellNames.ts'
import type {
  OfficeShell,
  OpenedFiles,
  PrintOutcome,
  ShellPayload,
} from '../../../shared/base/shellCalls.ts'

/** Long enough for a browser to have taken a blob's bytes, milliseconds. */
const KEEP_BLOB = 60_000

function addressOf(bytes: Uint8Array, type: string): string {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  setTimeout(() => URL.revokeObjectURL(address), KEEP_BLOB)
  return address
}

function download(name: string, bytes: Uint8Array, type = 'application/octet-stream') {
  const link = document.createElement('a')
  link.href = addressOf(bytes, type)
  link.download = name
  link.click()
}

function chooseFiles(choice: ShellPayload<'openFiles'>): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = choice.multiple
    input.accept = choice.filters
      .flatMap((filter) => filter.extensions)
      .filter((extension) => extension !== '*')
      .map((extension) => `.${extension}`)
      .join(',')
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

async function readFiles(files: File[]): Promise<OpenedFiles> {
  const opened: OpenedFiles = { files: [], refused: [] }
  let left = MAXIMUM_FILE_BYTES
  for (const file of files) {
    if (file.size > left) {
      opened.refused.push({ name: file.name, reason: 'TOO_LARGE' })
      continue
    }
    left -= file.size
    try {
      opened.files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      opened.refused.push({ name: file.name, reason: 'UNREADABLE' })
    }
  }
  return opened
}

/** In a tab of the browser's own viewer, which prints; as a download where the browser opens no tab. */
async function showPdf({ name, bytes }: ShellPayload<'showPdf'>): Promise<PrintOutcome> {
  const tab = window.open(addressOf(bytes, 'application/pdf'), '_blank')
  if (!tab) download(name, bytes, 'application/pdf')
  return 'printed'
}

export const browserShell: OfficeShell = {
  platform: 'browser',
  version: '',
  systemLanguages: navigator.languages,
  connect: async () => {},
  onEngineState: () => () => {},
  openFiles: async (choice) => readFiles(await chooseFiles(choice)),
  async saveFile({ name, bytes }) {
    download(name, bytes)
    return { saved: true, name, place: '' }
  },
  printPdf: showPdf,
  showPdf,
  async notify({ title, body }) {
    if ('Notification' in window && Notification.permission === 'granted')
      new Notification(title, { body })
  },
  async setTitle(title) {
    document.title = title
  },
  async setZoom(factor) {
    document.documentElement.style.setProperty('zoom', String(factor))
  },
  async setLanguage() {},
  chooseFolder: async () => null,
  openOffice: async () => ({ opened: false, reason: 'NOT_CHOSEN' }),
  async showOfficeFolder() {},
  async restartEngine() {},
  // Passwords stay with the server that the browser looks at: in its environment.
  keepSecret: async () => 'nowhere',
  async dropSecret() {},
  // A browser starts no programs: there the copy is downloaded and the saved one uploaded (WorkingCopy.tsx).
  openWorkingCopy: async () => ({ opened: false, reason: 'FAILED' }),
  workingCopies: async () => [],
  onWorkingCopies: () => () => {},
  readWorkingCopy: async () => null,
  async keepOnWorkingCopy() {},
  async endWorkingCopy() {},
}
