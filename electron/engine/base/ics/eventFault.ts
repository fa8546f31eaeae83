import type { LocalTime } from '../../../../shared/agenda/localTime.ts'

/** Why an appointment cannot be taken in. */
export class EventFault extends Error {
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** A time of a file: on the wall of its zone; null where it names none and means every wall. */
export type ReadTime = { local: LocalTime; zone: string | null }
