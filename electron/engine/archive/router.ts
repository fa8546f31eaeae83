import { Failure } from '../../../shared/base/errors.ts'
import type { Procedures } from '../base/context.ts'

/** The archive contract, answered by the service. */
export function createArchiveRouter({ archive: os }: Procedures) {
  const soon = (): never => {
    throw new Failure('NOT_POSSIBLE', { reason: 'not_yet' })
  }
  return {
    lend: os.lend.handler(soon),
    giveBack: os.giveBack.handler(soon),
    find: os.find.handler(soon),
    move: os.move.handler(soon),
    map: os.map.handler(soon),
    trail: os.trail.handler(soon),
    classes: {
      list: os.classes.list.handler(soon),
      create: os.classes.create.handler(soon),
      update: os.classes.update.handler(soon),
      retire: os.classes.retire.handler(soon),
      addReady: os.classes.addReady.handler(soon),
      import: os.classes.import.handler(soon),
      export: os.classes.export.handler(soon),
    },
    schedules: {
      list: os.schedules.list.handler(soon),
      create: os.schedules.create.handler(soon),
      update: os.schedules.update.handler(soon),
      retire: os.schedules.retire.handler(soon),
    },
    dossiers: {
      list: os.dossiers.list.handler(soon),
      get: os.dossiers.get.handler(soon),
      open: os.dossiers.open.handler(soon),
      update: os.dossiers.update.handler(soon),
      close: os.dossiers.close.handler(soon),
      reopen: os.dossiers.reopen.handler(soon),
      addContents: os.dossiers.addContents.handler(soon),
      removeContents: os.dossiers.removeContents.handler(soon),
      putInBox: os.dossiers.putInBox.handler(soon),
      noteEvent: os.dossiers.noteEvent.handler(soon),
      override: os.dossiers.override.handler(soon),
    },
    boxes: {
      list: os.boxes.list.handler(soon),
      get: os.boxes.get.handler(soon),
      create: os.boxes.create.handler(soon),
      update: os.boxes.update.handler(soon),
      move: os.boxes.move.handler(soon),
      retire: os.boxes.retire.handler(soon),
    },
    places: {
      list: os.places.list.handler(soon),
      create: os.places.create.handler(soon),
      createRun: os.places.createRun.handler(soon),
      update: os.places.update.handler(soon),
      retire: os.places.retire.handler(soon),
      room: os.places.room.handler(soon),
    },
    loans: {
      list: os.loans.list.handler(soon),
      extend: os.loans.extend.handler(soon),
      remind: os.loans.remind.handler(soon),
      slips: os.loans.slips.handler(soon),
      overduePaper: os.loans.overduePaper.handler(soon),
    },
    holds: {
      list: os.holds.list.handler(soon),
      set: os.holds.set.handler(soon),
      cover: os.holds.cover.handler(soon),
      release: os.holds.release.handler(soon),
    },
    disposals: {
      candidates: os.disposals.candidates.handler(soon),
      list: os.disposals.list.handler(soon),
      get: os.disposals.get.handler(soon),
      propose: os.disposals.propose.handler(soon),
      decide: os.disposals.decide.handler(soon),
      leaveOut: os.disposals.leaveOut.handler(soon),
      approve: os.disposals.approve.handler(soon),
      carryOut: os.disposals.carryOut.handler(soon),
      cancel: os.disposals.cancel.handler(soon),
      listPaper: os.disposals.listPaper.handler(soon),
      certificate: os.disposals.certificate.handler(soon),
    },
    labels: {
      boxes: os.labels.boxes.handler(soon),
      spines: os.labels.spines.handler(soon),
      places: os.labels.places.handler(soon),
    },
    rules: {
      get: os.rules.get.handler(soon),
      set: os.rules.set.handler(soon),
    },
  }
}
