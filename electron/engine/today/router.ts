import type { Procedures } from '../base/context.ts'
import type { TodayService } from './service.ts'

/** The contract of today, answered by the service. */
export function createTodayRouter({ today: os }: Procedures, today: TodayService) {
  return {
    get: os.get.handler(({ input, context }) => today.get(input.staffId ?? context.actorId)),
    paper: os.paper.handler(({ input, context }) => today.paper(input.staffId ?? context.actorId)),
  }
}
