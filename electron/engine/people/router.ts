import type { Procedures } from '../base/context.ts'
import type { People } from './service.ts'

export function createPeopleRouter({ people: os }: Procedures, people: People) {
  return {
    staff: {
      list: os.staff.list.handler(({ input }) => people.list(input)),
      create: os.staff.create.handler(({ input, context }) => people.create(context, input)),
      update: os.staff.update.handler(({ input, context }) => people.update(context, input)),
      retire: os.staff.retire.handler(({ input, context }) => people.retire(context, input)),
    },
  }
}
