import { orpc } from '../app/client/queries.ts'

const A_MINUTE = 60_000

/** What the page of today asks the engine; again each minute, since people wait in minutes. */
export const todayQuery = orpc.today.get.queryOptions({ input: {}, refetchInterval: A_MINUTE })
