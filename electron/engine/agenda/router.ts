import type { Announcer } from '../base/changes.ts'
import type { Procedures } from '../base/context.ts'
import {
  makeDayPaper,
  makeListPaper,
  makeMeetingPaper,
  makeMinutesDocument,
  makeMonthPaper,
  makeRoomPaper,
  makeWeekPaper,
} from './papers.ts'
import type { Agenda } from './service.ts'
import { makeTripClaim, makeTripSheet } from './trips/papers.ts'

type Parts = {
  /** Waits until the public holidays are known. */
  ready: () => Promise<unknown>
  progress: Announcer['progress']
}

/** The agenda's contract, answered by the service. */
export function createAgendaRouter(
  { agenda: os }: Procedures,
  agenda: Agenda,
  { ready, progress }: Parts,
) {
  const { calendars, resources, wanted, approvals, answers, notices, received } = agenda
  const { items, meetings, minutes, actionPoints, trips } = agenda
  /** For what is held against the rota and the holidays. */
  const whenReady =
    <Options, Result>(work: (options: Options) => Result | Promise<Result>) =>
    async (options: Options): Promise<Result> => {
      await ready()
      return work(options)
    }
  return {
    list: os.list.handler(({ input, context }) => agenda.list(context, input)),
    get: os.get.handler(({ input, context }) => agenda.get(context, input)),
    busy: os.busy.handler(whenReady(({ input }) => agenda.busy(input))),
    reminders: os.reminders.handler(({ input, context }) => agenda.reminders(context, input)),
    preview: os.preview.handler(({ input }) => agenda.preview(input)),
    conflicts: os.conflicts.handler(
      whenReady(({ input, context }) => agenda.conflicts(context, input)),
    ),
    free: os.free.handler(whenReady(({ input, context }) => agenda.free(context, input))),
    book: os.book.handler(whenReady(({ input, context }) => agenda.book(context, input))),
    update: os.update.handler(whenReady(({ input, context }) => agenda.update(context, input))),
    move: os.move.handler(whenReady(({ input, context }) => agenda.move(context, input))),
    cancel: os.cancel.handler(whenReady(({ input, context }) => agenda.cancel(context, input))),
    import: os.import.handler(({ input, context, signal }) =>
      agenda.importFiles(context, input, progress, signal),
    ),
    export: os.export.handler(({ input, context }) => agenda.exporting.export(context, input)),
    wanted: {
      list: os.wanted.list.handler(whenReady(({ input, context }) => wanted.list(context, input))),
      take: os.wanted.take.handler(whenReady(({ input, context }) => wanted.take(context, input))),
      drop: os.wanted.drop.handler(({ input, context }) => wanted.drop(context, input)),
    },
    approvals: {
      list: os.approvals.list.handler(({ context }) => approvals.list(context)),
      decide: os.approvals.decide.handler(({ input, context }) => approvals.decide(context, input)),
    },
    invitations: {
      send: os.invitations.send.handler(({ input, context }) =>
        agenda.invitations.send(context, input),
      ),
      take: os.invitations.take.handler(
        whenReady(({ input, context }) => received.invitations.take(context, input)),
      ),
      answer: os.invitations.answer.handler(({ input, context }) =>
        received.invitations.answer(context, input),
      ),
    },
    answers: {
      set: os.answers.set.handler(({ input, context }) => answers.set(context, input)),
      read: os.answers.read.handler(
        whenReady(({ input, context }) => received.read(context, input)),
      ),
      take: os.answers.take.handler(({ input, context }) => received.answers.take(context, input)),
      decline: os.answers.decline.handler(({ input, context }) =>
        received.answers.decline(context, input),
      ),
    },
    feeds: {
      list: os.feeds.list.handler(() => agenda.feeds.list()),
      create: os.feeds.create.handler(({ input, context }) => agenda.feeds.create(context, input)),
      close: os.feeds.close.handler(({ input, context }) => agenda.feeds.close(context, input)),
    },
    notices: {
      list: os.notices.list.handler(({ input, context }) => notices.list(context, input)),
      tell: os.notices.tell.handler(({ input, context }) => notices.tell(context, input)),
    },
    items: {
      list: os.items.list.handler(({ input }) => items.list(input)),
      add: os.items.add.handler(({ input, context }) => items.add(context, input)),
      update: os.items.update.handler(({ input, context }) => items.update(context, input)),
      sort: os.items.sort.handler(({ input, context }) => items.sort(context, input)),
      remove: os.items.remove.handler(({ input, context }) => items.remove(context, input)),
      carry: os.items.carry.handler(({ input, context }) => items.carry(context, input)),
    },
    meetings: {
      bundle: os.meetings.bundle.handler(({ input, context }) => meetings.bundle(context, input)),
      expect: os.meetings.expect.handler(({ input, context }) => meetings.expect(context, input)),
      reserve: os.meetings.reserve.handler(({ input, context }) =>
        meetings.reserve(context, input),
      ),
      setFiles: os.meetings.setFiles.handler(({ input, context }) =>
        meetings.setFiles(context, input),
      ),
    },
    minutes: {
      get: os.minutes.get.handler(({ input, context }) => minutes.get(context, input)),
      save: os.minutes.save.handler(({ input, context }) => minutes.save(context, input)),
      approve: os.minutes.approve.handler(({ input, context }) => minutes.approve(context, input)),
      paper: os.minutes.paper.handler(({ input, context }) =>
        makeMeetingPaper(agenda, context, input, 'minutes'),
      ),
      document: os.minutes.document.handler(({ input, context }) =>
        makeMinutesDocument(agenda, context, input),
      ),
      agendaPaper: os.minutes.agendaPaper.handler(({ input, context }) =>
        makeMeetingPaper(agenda, context, input, 'agenda'),
      ),
    },
    actionPoints: {
      list: os.actionPoints.list.handler(({ input, context }) => actionPoints.list(context, input)),
      add: os.actionPoints.add.handler(({ input, context }) => actionPoints.add(context, input)),
      update: os.actionPoints.update.handler(({ input, context }) =>
        actionPoints.update(context, input),
      ),
    },
    papers: {
      day: os.papers.day.handler(({ input, context }) => makeDayPaper(agenda, context, input)),
      week: os.papers.week.handler(({ input, context }) => makeWeekPaper(agenda, context, input)),
      month: os.papers.month.handler(({ input, context }) =>
        makeMonthPaper(agenda, context, input),
      ),
      room: os.papers.room.handler(({ input }) => makeRoomPaper(agenda, input)),
      list: os.papers.list.handler(({ input, context }) => makeListPaper(agenda, context, input)),
    },
    trips: {
      list: os.trips.list.handler(({ input }) => trips.list(input)),
      get: os.trips.get.handler(({ input }) => trips.get(input)),
      create: os.trips.create.handler(({ input, context }) => trips.create(context, input)),
      update: os.trips.update.handler(({ input, context }) => trips.update(context, input)),
      setLegs: os.trips.setLegs.handler(({ input, context }) => trips.setLegs(context, input)),
      setStays: os.trips.setStays.handler(({ input, context }) => trips.setStays(context, input)),
      setDays: os.trips.setDays.handler(({ input, context }) => trips.setDays(context, input)),
      setFiles: os.trips.setFiles.handler(({ input, context }) => trips.setFiles(context, input)),
      cancel: os.trips.cancel.handler(({ input, context }) => trips.cancel(context, input)),
      expenses: {
        add: os.trips.expenses.add.handler(({ input, context }) =>
          trips.expenses.add(context, input),
        ),
        update: os.trips.expenses.update.handler(({ input, context }) =>
          trips.expenses.update(context, input),
        ),
        remove: os.trips.expenses.remove.handler(({ input, context }) =>
          trips.expenses.remove(context, input),
        ),
      },
      rates: {
        list: os.trips.rates.list.handler(() => trips.rates.list()),
        save: os.trips.rates.save.handler(({ input, context }) => trips.rates.save(context, input)),
        remove: os.trips.rates.remove.handler(({ input, context }) =>
          trips.rates.remove(context, input),
        ),
      },
      paper: os.trips.paper.handler(({ input, context }) => makeTripSheet(agenda, context, input)),
      claim: os.trips.claim.handler(({ input }) => makeTripClaim(agenda, input)),
    },
    calendars: {
      list: os.calendars.list.handler(({ input, context }) => calendars.list(context, input)),
      create: os.calendars.create.handler(({ input, context }) => calendars.create(context, input)),
      update: os.calendars.update.handler(({ input, context }) => calendars.update(context, input)),
      retire: os.calendars.retire.handler(({ input, context }) => calendars.retire(context, input)),
    },
    resources: {
      list: os.resources.list.handler(({ input }) => resources.list(input)),
      create: os.resources.create.handler(({ input, context }) => resources.create(context, input)),
      update: os.resources.update.handler(({ input, context }) => resources.update(context, input)),
      retire: os.resources.retire.handler(({ input, context }) => resources.retire(context, input)),
    },
  }
}
