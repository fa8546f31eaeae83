import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../../shared/base/ids.ts'
import { showFailure, showToast, useFailureWords } from '../toasts.ts'
import { readFailure } from './failure.ts'
import type { CallFailure } from './failure.ts'
import { beginTask } from './longTasks.ts'
import { askSure } from './slipGuard.ts'
import { rememberUndo, undoCommand } from './undo.ts'

const LONG_MS = 600_000

type CallOptions = { signal: AbortSignal; context: { timeLimit?: number } }
export type Call<Input, Output> = (input: Input, options: CallOptions) => Promise<Output>

type Options<Input, Output> = {
  /** The toast once it is done ("3 rolls taken out"); null for none. */
  done?: (output: Output, input: Input) => string | null
  /** Whether the toast offers Undo; true unless said otherwise. */
  undoable?: boolean
  /** Where the screen shows `failure` itself (a form does), no toast tells of it. */
  quiet?: boolean
  /** Long work: what is going on, for the bar with its progress and Cancel. It may take ten minutes. */
  long?: string
}

/**
 * Runs a write of the contract: `useCommand(client.stock.move, { done: … })`.
 *
 * - `run(input)` resolves to the result, or to null when it failed or was given up; it never throws.
 * - The command id is made once per submit: the same input sent again after a lost answer carries the
 *   same id, so nothing is booked twice.
 * - UNUSUAL_QUANTITY asks "sure?" in words and sends again with `sure: true`.
 * - `cancel()` aborts the call under way.
 */
export function useCommand<Input extends object, Output>(
  call: Call<Input, Output>,
  options: Options<Input, Output> = {},
) {
  const { t } = useTranslation('base')
  const toWords = useFailureWords()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const unsure = useRef({ content: '', id: '' as CommandId })
  const abort = useRef<AbortController>(undefined)

  const send = async (input: Input): Promise<Output> => {
    const content = JSON.stringify(input)
    if (unsure.current.content !== content)
      unsure.current = { content, id: crypto.randomUUID() as CommandId }
    const commandId = unsure.current.id
    const stop = new AbortController()
    abort.current = stop
    const context = options.long ? { timeLimit: LONG_MS } : {}
    const endTask = options.long
      ? beginTask({ id: commandId, label: options.long, cancel: () => stop.abort() })
      : undefined
    const output = await call({ commandId, ...input }, { signal: stop.signal, context }).finally(
      endTask,
    )
    unsure.current = { content: '', id: '' as CommandId }
    const text = options.done?.(output, input)
    const undoable = options.undoable ?? true
    if (undoable) rememberUndo(commandId)
    if (text)
      showToast({
        tone: 'good',
        text,
        ...(undoable
          ? { action: { label: t('undo'), run: () => void undoCommand(commandId) } }
          : {}),
      })
    return output
  }

  const run = async (input: Input): Promise<Output | null> => {
    setBusy(true)
    setFailure(null)
    try {
      return await send(input).catch(async (error: unknown) => {
        const met = readFailure(error)
        if (met.code !== 'UNUSUAL_QUANTITY') throw error
        if (!(await askSure(met.data.reasons))) return null
        return send({ ...input, sure: true })
      })
    } catch (error) {
      const met = readFailure(error)
      setFailure(met)
      if (!options.quiet && met.code !== 'CANCELLED') showFailure(error)
      return null
    } finally {
      setBusy(false)
    }
  }

  return {
    run,
    busy,
    failure,
    /** The failure in the user's words, for a form's notice. */
    words: failure && failure.code !== 'CANCELLED' ? toWords(failure) : null,
    cancel: () => abort.current?.abort(),
  }
}
