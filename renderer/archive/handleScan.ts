import i18next from 'i18next'
import type { CommandId } from '../../shared/base/ids.ts'
import { client } from '../app/client/client.ts'
import { readFailure } from '../base/command/failure.ts'
import { rememberUndo, undoCommand } from '../base/command/undo.ts'
import { askConfirm } from '../base/confirm.ts'
import { showFailure, showToast } from '../base/toasts.ts'
import { useArchiveStore } from './store.ts'

/** A box is carried from its scan to the next shelf's, if that comes within this time. */
const CARRIED_MS = 5 * 60_000

/**
 * A scanned code of the archive. A box opens, and is carried: the shelf scanned next takes it. A shelf scanned without a
 * box, and a dossier, open. False for codes that the archive does not know.
 */
export async function handleScan(code: string, go: (address: string) => void): Promise<boolean> {
  try {
    const found = await client.archive.find({ code })
    const { carried, carry } = useArchiveStore.getState()
    if (found.kind === 'box') {
      carry({ code: found.code, at: Date.now() })
      go(`/archive/boxes/${found.id}`)
      showToast({ tone: 'good', text: i18next.t('shelves:scan.box', { code: found.code }) })
    } else if (found.kind === 'place') {
      if (carried && Date.now() - carried.at < CARRIED_MS) await moveTo(found.code, carried.code)
      else go(`/archive/places/${found.id}`)
      carry(null)
    } else go(`/archive/${found.id}`)
    return true
  } catch (error) {
    if (readFailure(error).code === 'NOT_FOUND') return false
    showFailure(error)
    return true
  }
}

async function moveTo(placeCode: string, boxCode: string, sure = false): Promise<void> {
  const commandId = crypto.randomUUID() as CommandId
  try {
    const { code, placePath } = await client.archive.move({ commandId, boxCode, placeCode, sure })
    rememberUndo(commandId)
    showToast({
      tone: 'good',
      text: i18next.t('shelves:box.moved', { code, place: placePath }),
      action: { label: i18next.t('base:undo'), run: () => void undoCommand(commandId) },
    })
  } catch (error) {
    const { code, data } = readFailure(error)
    if (code !== 'NOT_POSSIBLE' || data.reason !== 'does_not_fit') throw error
    const agreed = await askConfirm({
      title: i18next.t('shelves:fit.title'),
      text: i18next.t('shelves:fit.text'),
      doIt: i18next.t('shelves:fit.doIt'),
    })
    if (agreed) await moveTo(placeCode, boxCode, true)
  }
}
