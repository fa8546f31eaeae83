import type { Announcer } from '../base/changes.ts'
import type { Procedures } from '../base/context.ts'
import type { People } from './service.ts'

/** The people contract, answered by the service. Files are read and written by code only read in when wanted. */
export function createPeopleRouter(
  { people: os }: Procedures,
  people: People,
  { progress }: Pick<Announcer, 'progress'>,
) {
  const { contacts, pins, privacy } = people
  return {
    staff: {
      list: os.staff.list.handler(({ input }) => people.list(input)),
      create: os.staff.create.handler(({ input, context }) => people.create(context, input)),
      update: os.staff.update.handler(({ input, context }) => people.update(context, input)),
      retire: os.staff.retire.handler(({ input, context }) => people.retire(context, input)),
      setPin: os.staff.setPin.handler(({ input, context }) => pins.set(context, input)),
    },
    contacts: {
      list: os.contacts.list.handler(({ input }) => contacts.list(input)),
      get: os.contacts.get.handler(({ input }) => contacts.get(input.contactId)),
      create: os.contacts.create.handler(({ input, context }) => contacts.create(context, input)),
      update: os.contacts.update.handler(({ input, context }) => contacts.update(context, input)),
      retire: os.contacts.retire.handler(({ input, context }) => contacts.retire(context, input)),
      alike: os.contacts.alike.handler(({ input }) => contacts.alike(input)),
      merge: os.contacts.merge.handler(({ input, context }) => contacts.merge(context, input)),
      columns: os.contacts.columns.handler(async ({ input, signal }) =>
        (await import('./imports/readColumns.ts')).readColumns(input.file, signal),
      ),
      import: os.contacts.import.handler(async ({ input, context, signal }) => {
        const { createImports } = await import('./imports.ts')
        return createImports({ people, progress })(context, input, signal)
      }),
      export: os.contacts.export.handler(async ({ input }) =>
        (await import('./exports.ts')).exportContacts(people, input),
      ),
    },
    privacy: {
      find: os.privacy.find.handler(({ input }) => privacy.find(input.text)),
      export: os.privacy.export.handler(({ input }) => privacy.export(input.records)),
      erase: os.privacy.erase.handler(({ input, context }) => privacy.erase(context, input)),
    },
  }
}
