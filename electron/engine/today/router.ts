import type { Procedures } from '../base/context.ts'
import type { TodayService } from './service.ts'

/** The contract of today, answered by the service once `ready`: the rota's public holidays are known. */
export function createTodayRouter(
  { today: os }: Procedures,
  today: TodayService,
  ready: () => Promise<void>,
) {
  return {
    get: os.get.handler(async ({ input, context }) => {
      await ready()
      return today.get(input.staffId ?? context.actorId, context)
    }),
    paper: os.paper.handler(async ({ input, context }) => {
      await ready()
      return today.paper(input.staffId ?? context.actorId, context)
    }),
  }
}
