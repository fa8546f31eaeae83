import { useTranslation } from 'react-i18next'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { dayOfLocal, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import type { Leg, Trip, TripRow } from '../../../shared/agenda/contract/trips.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Tone } from '../../base/StatusMark.tsx'

export const tripTone: Record<TripRow['state'], Tone> = {
  planned: 'busy',
  approved: 'good',
  claimed: 'warn',
  settled: 'good',
  cancelled: 'idle',
}

/** What comes next with a trip in this state. */
export const NEXT = { planned: 'approved', approved: 'claimed', claimed: 'settled' } as const

/** The city of an IANA zone: `Europe/Stockholm` is Stockholm. */
export const zonePlace = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** "1 Dec 09:00" */
export function useLocalWords() {
  const { day } = useFormats()
  return (local: LocalTime) => `${day(dayOfLocal(local))} ${wallTimeOfLocal(local)}`
}

/** The days of a trip in words. */
export function useTripDays() {
  const { t } = useTranslation('trips')
  const { day } = useFormats()
  return ({ fromDay, toDay }: Pick<TripRow, 'fromDay' | 'toDay'>) => {
    if (fromDay === null || toDay === null) return t('noDays')
    return fromDay === toDay ? day(fromDay) : `${day(fromDay)} – ${day(toDay)}`
  }
}

/** A rate in millionths as a number to type and back. */
export const rateOf = (micros: number): number => micros / 1_000_000
export const microsOf = (rate: number | null): number => Math.round((rate ?? 1) * 1_000_000)

/** The contract's own fields of a leg. */
export const plainLeg = ({
  departsAt: _departsAt,
  arrivesAt: _arrivesAt,
  departsHome: _departsHome,
  arrivesHome: _arrivesHome,
  ...leg
}: Trip['legs'][number]): Leg => leg
