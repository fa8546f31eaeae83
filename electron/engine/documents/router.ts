import type { Announcer } from '../base/changes.ts'
import type { Procedures } from '../base/context.ts'
import type { Documents } from './service.ts'

/** The documents contract, answered by the service. */
export function createDocumentsRouter(
  { documents: os }: Procedures,
  documents: Documents,
  { progress }: Pick<Announcer, 'progress'>,
) {
  const { templates, fields, views, split } = documents
  return {
    list: os.list.handler(({ input, context }) => documents.list(context, input)),
    get: os.get.handler(({ input, context }) => documents.get(context, input.documentId)),
    create: os.create.handler(({ input, context }) => documents.create(context, input)),
    fromTemplate: os.fromTemplate.handler(({ input, context }) =>
      documents.fromTemplate(context, input),
    ),
    reply: os.reply.handler(({ input, context }) => documents.reply(context, input)),
    update: os.update.handler(({ input, context }) => documents.update(context, input)),
    finalize: os.finalize.handler(({ input, context }) => documents.finalize(context, input)),
    withdraw: os.withdraw.handler(({ input, context }) => documents.withdraw(context, input)),
    text: os.text.handler(({ input }) => documents.text(input)),
    pdf: os.pdf.handler(({ input }) => documents.pdf(input)),
    abilities: os.abilities.handler(() => documents.abilities()),
    import: os.import.handler(({ input, context }) => documents.import(context, input)),
    addVersion: os.addVersion.handler(({ input, context }) => documents.addVersion(context, input)),
    restoreVersion: os.restoreVersion.handler(({ input, context }) =>
      documents.restoreVersion(context, input),
    ),
    compare: os.compare.handler(({ input }) => documents.compare(input)),
    dispatch: os.dispatch.handler(({ input, context }) => documents.dispatch(context, input)),
    send: os.send.handler(({ input, context }) => documents.send(context, input)),
    emailCover: os.emailCover.handler(({ input, context }) =>
      documents.emailCover(context, input.documentId),
    ),
    handOn: os.handOn.handler(({ input, context }) => documents.handOn(context, input)),
    acknowledge: os.acknowledge.handler(({ input, context }) =>
      documents.acknowledge(context, input),
    ),
    handOns: os.handOns.handler(({ input, context }) =>
      documents.waiting(context, input.toStaffId),
    ),
    checkOut: os.checkOut.handler(({ input, context }) => documents.checkOut(context, input)),
    checkIn: os.checkIn.handler(({ input, context }) => documents.checkIn(context, input)),
    forceCheckIn: os.forceCheckIn.handler(({ input, context }) =>
      documents.forceCheckIn(context, input),
    ),
    templates: {
      list: os.templates.list.handler(({ input }) => templates.list(input)),
      get: os.templates.get.handler(({ input }) => templates.get(input.templateId)),
      fields: os.templates.fields.handler(() => templates.fields()),
      inspect: os.templates.inspect.handler(({ input }) => templates.inspect(input.fileId)),
      add: os.templates.add.handler(({ input, context }) => templates.add(context, input)),
      addVersion: os.templates.addVersion.handler(({ input, context }) =>
        templates.addVersion(context, input),
      ),
      update: os.templates.update.handler(({ input, context }) => templates.update(context, input)),
      retire: os.templates.retire.handler(({ input, context }) => templates.retire(context, input)),
      addReady: os.templates.addReady.handler(({ input, context }) =>
        templates.addReady(context, input),
      ),
    },
    fields: {
      list: os.fields.list.handler(() => fields.list()),
      create: os.fields.create.handler(({ input, context }) => fields.create(context, input)),
      update: os.fields.update.handler(({ input, context }) => fields.update(context, input)),
      retire: os.fields.retire.handler(({ input, context }) => fields.retire(context, input)),
    },
    views: {
      list: os.views.list.handler(({ context }) => views.list(context)),
      save: os.views.save.handler(({ input, context }) => views.save(context, input)),
      remove: os.views.remove.handler(({ input, context }) => views.remove(context, input)),
    },
    split: {
      propose: os.split.propose.handler(({ input, signal }) =>
        split.propose(input, progress, signal),
      ),
      make: os.split.make.handler(({ input, context }) => split.make(context, input)),
      separatorSheet: os.split.separatorSheet.handler(() => split.separatorSheet()),
    },
  }
}
