import { create } from 'zustand'
import type { Instant } from '../../../shared/base/dates.ts'
import { instantOf } from '../../../shared/base/dates.ts'
import type { ContactId, RequestId, StaffId } from '../../../shared/base/ids.ts'
import type { Entry, EntryKind } from '../../../shared/reception/contract/entries.ts'

/** What is being written into the log. */
export type Draft = {
  /** When the kind was chosen: the call began, the visitor came. */
  at: Instant
  /** True for one who is only expected. */
  expected: boolean
  /** A name or a number, as typed. */
  who: string
  contactId: ContactId | null
  organisationName: string
  phone: string
  forStaffId: StaffId | null
  subject: string
  urgent: boolean
  drink: string
  party: number | null
  expectedDay: string | null
  expectedTime: string
  /** "Next I will…": where the running request is left for. */
  nextStep: string
}

type LogState = {
  opened: boolean
  /** The kind being logged; null while it is chosen. */
  kind: EntryKind | null
  draft: Draft
  /** The entry logged last, while its own next step is still to be taken here. */
  current: Entry | null
  /** The slip of the current entry is being written. */
  slip: boolean
  /** Opened for a slip alone, from an open entry: then the log closes with it. */
  slipOnly: boolean
  /** The request that ran before and was put down for what was logged here. */
  pushed: { id: RequestId; title: string } | null
}

export const emptyDraft = (): Draft => ({
  at: instantOf(Date.now()),
  expected: false,
  who: '',
  contactId: null,
  organisationName: '',
  phone: '',
  forStaffId: null,
  subject: '',
  urgent: false,
  drink: '',
  party: null,
  expectedDay: null,
  expectedTime: '',
  nextStep: '',
})

/** The quick log: kept while it is closed, so that nothing typed is lost. */
export const useLog = create<LogState>(() => ({
  opened: false,
  kind: null,
  draft: emptyDraft(),
  current: null,
  slip: false,
  slipOnly: false,
  pushed: null,
}))

export const changeDraft = (part: Partial<Draft>) =>
  useLog.setState(({ draft }) => ({ draft: { ...draft, ...part } }))

/** Opens the slip of an entry that is in view. */
export const openSlip = (entry: Entry) =>
  useLog.setState({ opened: true, kind: null, current: entry, slip: true, slipOnly: true })

/** Opens the log where it was left; at a kind where one is named. */
export const openLog = (kind?: EntryKind, part: Partial<Draft> = {}) =>
  useLog.setState(
    kind
      ? { opened: true, kind, draft: { ...emptyDraft(), ...part }, current: null, slip: false }
      : { opened: true },
  )

/** Begins an entry of a kind: from now on it waits or talks. */
export const chooseKind = (kind: EntryKind, expected = false) =>
  useLog.setState({ kind, draft: { ...emptyDraft(), expected }, slip: false })

/** Back to the choice of kinds, ready for the next one. */
export const readyNext = (current: Entry | null) =>
  useLog.setState({ kind: null, draft: emptyDraft(), current, slip: false })
