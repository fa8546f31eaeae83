import { create } from 'zustand'
import type { ImportReport } from '../../../shared/base/schemas.ts'

/** What became of the e-mails taken in last. */
export const useImported = create<{ report: ImportReport | null }>(() => ({ report: null }))
