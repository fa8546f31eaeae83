import type { Procedures } from '../base/context.ts'
import type { Archive } from './service.ts'

/** The archive contract, answered by the service. */
export function createArchiveRouter({ archive: os }: Procedures, archive: Archive) {
  const { boxes, classes, contents, disposals, dossiers, holds, loans, papers } = archive
  const { places, rules, schedules } = archive
  return {
    lend: os.lend.handler(({ input, context }) => loans.lend(context, input)),
    giveBack: os.giveBack.handler(({ input, context }) => loans.giveBack(context, input)),
    find: os.find.handler(({ input }) => archive.find(input.code)),
    move: os.move.handler(({ input, context }) => archive.move(context, input)),
    map: os.map.handler(({ input }) => archive.map(input)),
    mapPaper: os.mapPaper.handler(({ input }) => papers.shelfMap(input)),
    trail: os.trail.handler(({ input, context }) => archive.trail(context, input)),
    classes: {
      list: os.classes.list.handler(({ input }) => classes.list(input)),
      create: os.classes.create.handler(({ input, context }) => classes.create(context, input)),
      update: os.classes.update.handler(({ input, context }) => classes.update(context, input)),
      retire: os.classes.retire.handler(({ input, context }) => classes.retire(context, input)),
      addReady: os.classes.addReady.handler(({ input, context }) =>
        classes.addReady(context, input),
      ),
      import: os.classes.import.handler(({ input, context, signal }) =>
        classes.import(context, input, signal),
      ),
      export: os.classes.export.handler(() => classes.export()),
    },
    schedules: {
      list: os.schedules.list.handler(({ input }) => schedules.list(input)),
      create: os.schedules.create.handler(({ input, context }) => schedules.create(context, input)),
      update: os.schedules.update.handler(({ input, context }) => schedules.update(context, input)),
      retire: os.schedules.retire.handler(({ input, context }) => schedules.retire(context, input)),
    },
    dossiers: {
      list: os.dossiers.list.handler(({ input }) => dossiers.list(input)),
      get: os.dossiers.get.handler(({ input, context }) => dossiers.get(context, input.dossierId)),
      open: os.dossiers.open.handler(({ input, context }) => dossiers.open(context, input)),
      update: os.dossiers.update.handler(({ input, context }) => dossiers.update(context, input)),
      close: os.dossiers.close.handler(({ input, context }) => dossiers.close(context, input)),
      reopen: os.dossiers.reopen.handler(({ input, context }) => dossiers.reopen(context, input)),
      addContents: os.dossiers.addContents.handler(({ input, context }) =>
        contents.add(context, input, (id) => dossiers.get(context, id)),
      ),
      removeContents: os.dossiers.removeContents.handler(({ input, context }) =>
        contents.remove(context, input, (id) => dossiers.get(context, id)),
      ),
      putInBox: os.dossiers.putInBox.handler(({ input, context }) =>
        dossiers.putInBox(context, input),
      ),
      noteEvent: os.dossiers.noteEvent.handler(({ input, context }) =>
        dossiers.noteEvent(context, input),
      ),
      override: os.dossiers.override.handler(({ input, context }) =>
        dossiers.override(context, input),
      ),
    },
    boxes: {
      list: os.boxes.list.handler(({ input }) => boxes.list(input)),
      get: os.boxes.get.handler(({ input }) => boxes.detail(input.boxId)),
      create: os.boxes.create.handler(({ input, context }) => boxes.create(context, input)),
      update: os.boxes.update.handler(({ input, context }) => boxes.update(context, input)),
      move: os.boxes.move.handler(({ input, context }) => boxes.move(context, input)),
      retire: os.boxes.retire.handler(({ input, context }) => boxes.retire(context, input)),
    },
    places: {
      list: os.places.list.handler(({ input }) => places.list(input)),
      create: os.places.create.handler(({ input, context }) => places.create(context, input)),
      createRun: os.places.createRun.handler(({ input, context }) =>
        places.createRun(context, input),
      ),
      update: os.places.update.handler(({ input, context }) => places.update(context, input)),
      retire: os.places.retire.handler(({ input, context }) => places.retire(context, input)),
      room: os.places.room.handler(({ input }) => places.room(input)),
    },
    loans: {
      list: os.loans.list.handler(({ input }) => loans.list(input)),
      extend: os.loans.extend.handler(({ input, context }) => loans.extend(context, input)),
      remind: os.loans.remind.handler(({ input, context }) => loans.remind(context, input)),
      slips: os.loans.slips.handler(({ input }) => papers.slips(input.loanIds)),
      overduePaper: os.loans.overduePaper.handler(() => papers.overduePaper()),
    },
    holds: {
      list: os.holds.list.handler(({ input }) => holds.list(input)),
      set: os.holds.set.handler(({ input, context }) => holds.set(context, input)),
      cover: os.holds.cover.handler(({ input, context }) => holds.cover(context, input)),
      release: os.holds.release.handler(({ input, context }) => holds.release(context, input)),
    },
    disposals: {
      candidates: os.disposals.candidates.handler(({ input }) => disposals.candidates(input)),
      list: os.disposals.list.handler(() => disposals.list()),
      get: os.disposals.get.handler(({ input }) => disposals.detail(input.disposalId)),
      propose: os.disposals.propose.handler(({ input, context }) =>
        disposals.propose(context, input),
      ),
      decide: os.disposals.decide.handler(({ input, context }) => disposals.decide(context, input)),
      leaveOut: os.disposals.leaveOut.handler(({ input, context }) =>
        disposals.leaveOut(context, input),
      ),
      approve: os.disposals.approve.handler(({ input, context }) =>
        disposals.approve(context, input),
      ),
      carryOut: os.disposals.carryOut.handler(({ input, context }) =>
        disposals.carryOut(context, input),
      ),
      cancel: os.disposals.cancel.handler(({ input, context }) => disposals.cancel(context, input)),
      listPaper: os.disposals.listPaper.handler(({ input }) =>
        papers.disposalList(input.disposalId),
      ),
      certificate: os.disposals.certificate.handler(({ input }) =>
        disposals.certificatePaper(input.disposalId),
      ),
    },
    labels: {
      boxes: os.labels.boxes.handler(({ input }) => papers.boxLabels(input)),
      spines: os.labels.spines.handler(({ input }) => papers.spineLabels(input)),
      places: os.labels.places.handler(({ input }) => papers.placeLabels(input)),
    },
    rules: {
      get: os.rules.get.handler(() => rules.get()),
      set: os.rules.set.handler(({ input, context }) => rules.set(context, input)),
    },
  }
}
