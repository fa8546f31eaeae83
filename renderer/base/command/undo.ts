import i18next from 'i18next'
import { client } from '../../app/client/client.ts'
import type { CommandId } from '../../../shared/base/ids.ts'
import { showFailure, showToast } from '../toasts.ts'

let last: CommandId[] = []

/** Keeps what Ctrl+Z undoes next. */
export function rememberUndo(commandId: CommandId): void {
  last = [...last.slice(-19), commandId]
}

/** Undoes this desk's latest act that was not undone yet; false when there is none. */
export function undoLast(): boolean {
  const commandId = last.at(-1)
  if (!commandId) return false
  void undoCommand(commandId)
  return true
}

/** Writes the reversal of one act and says so. */
export async function undoCommand(commandId: CommandId): Promise<void> {
  last = last.filter((id) => id !== commandId)
  try {
    await client.office.undo({ undoes: commandId, commandId: crypto.randomUUID() as CommandId })
    showToast({ tone: 'good', text: i18next.t('base:undone') })
  } catch (error) {
    showFailure(error)
  }
}
