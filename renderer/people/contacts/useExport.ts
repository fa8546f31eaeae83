import { useState } from 'react'
import type { ContactId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { savePaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'

export const exportFormats = ['vcard4', 'vcard3', 'csv'] as const

/** Saves contacts as a file: those named, otherwise all in use. */
export function useExport() {
  const [busy, setBusy] = useState(false)
  const save = async (format: (typeof exportFormats)[number], contactIds?: ContactId[]) => {
    setBusy(true)
    try {
      const input = { format, ...(contactIds ? { contactIds } : {}) }
      const options = { context: { timeLimit: 120_000 } }
      await savePaper(await client.people.contacts.export(input, options))
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { save, busy }
}
