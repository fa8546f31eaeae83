import { create } from 'zustand'
import type { ContactId } from '../../shared/base/ids.ts'
import type { EntryKind } from '../../shared/reception/contract/entries.ts'

/** Somebody whom another feature wants logged at the front desk. */
export type AskedLog = {
  kind: EntryKind
  personName: string
  organisationName: string
  phone: string
  contactId: ContactId | null
}

/** What was asked for last; the reception's overlay, which is always there, opens its log with it. */
export const useAskedLog = create<{ asked: AskedLog | null }>(() => ({ asked: null }))

export const askLog = (asked: AskedLog) => useAskedLog.setState({ asked })
