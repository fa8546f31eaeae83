import type { Action, PeriodUnit, Trigger } from '../../../../shared/archive/contract/plan.ts'

/** What a ready schedule is, apart from its words. */
type ScheduleFrame = {
  trigger: Trigger
  periodCount: number
  periodUnit: PeriodUnit
  action: Action
}

/** The schedules of the ready plan: how long is the same everywhere unless a country's words say otherwise. */
export const SCHEDULES = {
  permanent: { trigger: 'closed', periodCount: 0, periodUnit: 'years', action: 'keep' },
  accounts: { trigger: 'year_end', periodCount: 5, periodUnit: 'years', action: 'destroy' },
  contracts: { trigger: 'event', periodCount: 10, periodUnit: 'years', action: 'review' },
  staff: { trigger: 'event', periodCount: 5, periodUnit: 'years', action: 'review' },
  cases: { trigger: 'closed', periodCount: 5, periodUnit: 'years', action: 'review' },
  routine: { trigger: 'letter_date', periodCount: 2, periodUnit: 'years', action: 'destroy' },
} as const satisfies Record<string, ScheduleFrame>
export type ScheduleKey = keyof typeof SCHEDULES

/** The classes in the order of the plan; those without a schedule group the ones below them. */
export const CLASSES = [
  ['01', 'governing', null],
  ['01.01', 'meetings', 'permanent'],
  ['01.02', 'rules', 'permanent'],
  ['02', 'economy', null],
  ['02.01', 'budget', 'permanent'],
  ['02.02', 'invoices', 'accounts'],
  ['02.03', 'purchases', 'contracts'],
  ['03', 'personnel', null],
  ['03.01', 'employees', 'staff'],
  ['03.02', 'recruitment', 'routine'],
  ['04', 'services', null],
  ['04.01', 'applications', 'cases'],
  ['04.02', 'complaints', 'cases'],
  ['04.03', 'enquiries', 'routine'],
  ['05', 'house', null],
  ['05.01', 'buildings', 'permanent'],
  ['05.02', 'supplies', 'accounts'],
] as const satisfies readonly (readonly [string, string, ScheduleKey | null])[]
export type ClassKey = (typeof CLASSES)[number][1]

export type ScheduleWords = {
  title: string
  description: string
  mandate: string
  source: string
  /** What the event is called, where the schedule waits for one. */
  eventName?: string
  /** Where the country's law counts otherwise. */
  frame?: Partial<ScheduleFrame>
}
export type PlanWords = {
  schedules: Record<ScheduleKey, ScheduleWords>
  /** Title and what belongs there. */
  classes: Record<ClassKey, readonly [title: string, scope: string]>
}
