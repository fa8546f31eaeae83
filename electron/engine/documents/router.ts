import { Failure } from '../../../shared/base/errors.ts'
import type { Procedures } from '../base/context.ts'

/** The documents contract, answered by the service. */
export function createDocumentsRouter({ documents: os }: Procedures) {
  const soon = (): never => {
    throw new Failure('NOT_POSSIBLE', { reason: 'not_yet' })
  }
  return {
    list: os.list.handler(soon),
    get: os.get.handler(soon),
    create: os.create.handler(soon),
    fromTemplate: os.fromTemplate.handler(soon),
    reply: os.reply.handler(soon),
    update: os.update.handler(soon),
    finalize: os.finalize.handler(soon),
    withdraw: os.withdraw.handler(soon),
    text: os.text.handler(soon),
    pdf: os.pdf.handler(soon),
    abilities: os.abilities.handler(soon),
    import: os.import.handler(soon),
    addVersion: os.addVersion.handler(soon),
    restoreVersion: os.restoreVersion.handler(soon),
    compare: os.compare.handler(soon),
    dispatch: os.dispatch.handler(soon),
    send: os.send.handler(soon),
    handOn: os.handOn.handler(soon),
    acknowledge: os.acknowledge.handler(soon),
    handOns: os.handOns.handler(soon),
    checkOut: os.checkOut.handler(soon),
    checkIn: os.checkIn.handler(soon),
    forceCheckIn: os.forceCheckIn.handler(soon),
    templates: {
      list: os.templates.list.handler(soon),
      get: os.templates.get.handler(soon),
      fields: os.templates.fields.handler(soon),
      inspect: os.templates.inspect.handler(soon),
      add: os.templates.add.handler(soon),
      addVersion: os.templates.addVersion.handler(soon),
      update: os.templates.update.handler(soon),
      retire: os.templates.retire.handler(soon),
      addReady: os.templates.addReady.handler(soon),
    },
    fields: {
      list: os.fields.list.handler(soon),
      create: os.fields.create.handler(soon),
      update: os.fields.update.handler(soon),
      retire: os.fields.retire.handler(soon),
    },
    views: {
      list: os.views.list.handler(soon),
      save: os.views.save.handler(soon),
      remove: os.views.remove.handler(soon),
    },
    split: {
      propose: os.split.propose.handler(soon),
      make: os.split.make.handler(soon),
      separatorSheet: os.split.separatorSheet.handler(soon),
    },
  }
}
