import i18next from 'i18next'
import { shell } from '../app/client/shell.ts'
import type { Paper } from '../../shared/base/schemas.ts'
import { showToast } from './toasts.ts'

/** The bytes of a paper or export as the engine sent it. */
export function paperBytes(paper: Pick<Paper, 'base64'>): Uint8Array<ArrayBuffer> {
  const text = atob(paper.base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

/** Asks where to and saves; says where it went or why it could not be. True when it was saved. */
export async function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>, _mediaType: string) {
  const outcome = await shell.saveFile({ name: safeName(name), bytes })
  if (outcome.saved) {
    const key = outcome.place ? 'base:paper.savedIn' : 'base:paper.saved'
    showToast({ tone: 'good', text: i18next.t(key, { name: outcome.name, place: outcome.place }) })
  } else if (outcome.reason !== 'CANCELLED') {
    showToast({ tone: 'bad', text: i18next.t(`base:paper.notSaved_${outcome.reason}`) })
  }
  return outcome.saved
}

/** Saves a paper or an export where the user says. */
export const savePaper = (paper: Paper) =>
  saveBytes(paper.fileName, paperBytes(paper), paper.mediaType)

/** Prints a PDF through the system's dialog. True when it was printed. */
export async function printPaper(paper: Paper): Promise<boolean> {
  const outcome = await shell.printPdf({ name: safeName(paper.fileName), bytes: paperBytes(paper) })
  if (outcome === 'unavailable')
    showToast({ tone: 'warn', text: i18next.t('base:paper.noPrinter') })
  return outcome === 'printed'
}

/** Opens a PDF to look at. */
export const showPaper = (paper: Paper) => showPdf(paper.fileName, paperBytes(paper))

/** The same of a PDF's bytes. */
export async function showPdf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const outcome = await shell.showPdf({ name: safeName(name), bytes })
  if (outcome === 'unavailable') showToast({ tone: 'warn', text: i18next.t('base:paper.noViewer') })
}

/** A file name that every system takes. */
// oxlint-disable-next-line no-control-regex -- Windows refuses control characters in names
const safeName = (name: string) => name.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '-').slice(0, 150)
