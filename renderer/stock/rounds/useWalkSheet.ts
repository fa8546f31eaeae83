import { useState } from 'react'
import { client } from '../../app/client/client.ts'
import { printPaper, savePaper, showPaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'
import type { RoundId } from '../../../shared/base/ids.ts'

const uses = { print: printPaper, show: showPaper, save: savePaper }

/** The walk sheet of a round as a PDF, to print, look at or save. */
export function useWalkSheet(roundId: RoundId) {
  const [busy, setBusy] = useState(false)
  const sheet = async (use: keyof typeof uses) => {
    setBusy(true)
    try {
      await uses[use](await client.stock.rounds.paper({ roundId }))
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { sheet, busy }
}
