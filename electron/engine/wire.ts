/** The services of an office and how they are joined: the only place where features meet. */
import { createAgendaRouter } from './agenda/router.ts'
import { createAgenda } from './agenda/service.ts'
import type { Announcer } from './base/changes.ts'
import type { Clock } from './base/clock.ts'
import { createOfficeClock } from './base/clock.ts'
import type { Commands } from './base/commands.ts'
import { createCommands } from './base/commands.ts'
import type { Procedures } from './base/context.ts'
import { createForgetter } from './base/forget.ts'
import type { Log } from './base/log.ts'
import type { Parts } from './base/parts.ts'
import type { Secrets } from './base/secrets.ts'
import type { Database } from './database/database.ts'
import { schemaOf } from './database/migrate.ts'
import { createArchiveRouter } from './archive/router.ts'
import { createArchive } from './archive/service.ts'
import { createDocumentsRouter } from './documents/router.ts'
import { createDocuments } from './documents/service.ts'
import { createArchivedDocuments } from './documents/service/archived.ts'
import { createFilesRouter } from './files/router.ts'
import { createFiles } from './files/service.ts'
import { indexedRecords } from './indexed.ts'
import { createJournal } from './office/journal.ts'
import type { ClosedParts } from './office/router.ts'
import { createOfficeRouter } from './office/router.ts'
import { createScrub } from './office/scrub.ts'
import { createOffice } from './office/service.ts'
import { createSettings } from './office/settings.ts'
import { createUpkeep } from './office/upkeep.ts'
import { createMailRouter } from './mail/router.ts'
import { createMail } from './mail/service.ts'
import { createArchivedMail } from './mail/service/archived.ts'
import { createPeopleRouter } from './people/router.ts'
import { createContactStore } from './people/contactStore.ts'
import { isNumber, numberParts, phoneDigits } from './people/phoneDigits.ts'
import { createPeople } from './people/service.ts'
import { personal } from './personal.ts'
import { createReceptionRouter } from './reception/router.ts'
import { createReception } from './reception/service.ts'
import { createRequestsRouter } from './requests/router.ts'
import { createRequests } from './requests/service.ts'
import { createSources } from './requests/sources.ts'
import { createRotaRouter } from './rota/router.ts'
import { createRota } from './rota/service.ts'
import { createTodayRouter } from './today/router.ts'
import { createToday } from './today/service.ts'
import { createSearchRouter } from './search/router.ts'
import { createSearch } from './search/service.ts'
import { createStockRouter } from './stock/router.ts'
import { createStock } from './stock/service.ts'

export type Base = {
  database: Database
  folder: string
  clock: Clock
  log: Log
  announcer: Announcer
  brief: boolean
  secrets: Secrets
  /** Where the desk server answers; null without one. */
  servedAt: () => string | null
}
export type OpenedOffice = ReturnType<typeof wire> & { close(): void }

/** The services of an office that is open, on its database, and the router over them. */
export function wire(
  { database, folder, clock: now, log, announcer, brief, secrets, servedAt }: Base,
  procedures: Procedures,
  always: ClosedParts,
) {
  const settings = createSettings(database, () => commands)
  const clock = createOfficeClock(now, () => settings.get().zone)
  const commands: Commands = createCommands({ database, clock, announcer })
  commands.onCommit(settings.readAnew)
  const parts: Parts = { database, commands, clock, settings: settings.get }
  const contacts = createContactStore(database, settings.get)
  contacts.indexNew()
  let known = settings.get()
  commands.onCommit((_touched, features) => {
    if (!features.has('office')) return
    const { country, language } = known
    known = settings.get()
    if (known.country !== country) contacts.renumber()
    if (known.language !== language) contacts.reorder()
  })
  const forgetter = createForgetter(database, personal)
  const scrub = createScrub({ folder, database, now })
  const people = createPeople({
    ...parts,
    contacts,
    forgetter,
    historyOf: (ids) => [
      ...reception.historyOf(ids),
      ...requests.historyOf(ids),
      ...stock.historyOf(ids),
      ...mail.historyOf(ids),
      ...documents.historyOf(ids),
      ...archive.historyOf(ids),
      ...agenda.historyOf(ids),
    ],
    scrub: (names) => {
      search.forget()
      scrub(names)
    },
  })
  const stock = createStock({ ...parts, contacts })
  const files = createFiles({ ...parts, folder, log, announcer, brief })
  const rota = createRota({
    ...parts,
    people,
    takenAt: (at) => agenda.takenAt(at),
    takenBetween: (from, to) => agenda.takenBetween(from, to),
  })
  const agenda = createAgenda({
    ...parts,
    people,
    contacts,
    rota,
    requests: () => requests,
    reception: () => reception,
    supplies: stock.reservations,
    files,
    servedAt,
    dispatch: () => mail.email.dispatch,
  })
  const mail = createMail({
    ...parts,
    people,
    contacts,
    rota,
    files,
    log,
    secrets,
    brief,
    announcer,
    requestsOf: (entryId) => requests.ofEntry(entryId),
  })
  const documents = createDocuments({
    ...parts,
    people,
    contacts,
    files,
    mail,
    outbox: mail.email.outbox,
  })
  const archive = createArchive({
    ...parts,
    people,
    contacts,
    files,
    mail: createArchivedMail(database),
    documents: createArchivedDocuments(parts),
    cleanErased: () => {
      search.fade()
      forgetter.clean()
    },
  })
  const reception = createReception({
    ...parts,
    people,
    contacts,
    rota,
    forgetter: {
      ...forgetter,
      clean: () => {
        search.fade()
        return forgetter.clean()
      },
    },
    numbers: {
      digitsOf: (number) => phoneDigits(number, settings.get().country),
      partsOf: (typed) => numberParts(typed, settings.get().country),
    },
    requestsOf: (entryId) => requests.ofEntry(entryId),
  })
  const requests = createRequests({
    ...parts,
    people,
    contacts,
    sources: createSources({
      items: stock.items,
      reception: reception.sources,
      mail: mail.facts,
      language: () => settings.get().language,
    }),
  })
  const today = createToday({
    ...parts,
    people,
    stock,
    reads: {
      onDuty: rota.onDuty,
      coverage: rota.coverage,
      holidays: rota.holidays,
      openEntries: () => reception.list({ open: true, limit: 1000 }),
      badgesOut: reception.badgesOut,
      openMessages: () => reception.messages.list({ open: true, limit: 1000 }),
      evacuationList: reception.evacuationList,
      requests: requests.today,
      documents: (desk, staffId) => ({
        handedOn: documents.waiting(desk, staffId ?? undefined),
        expiredCheckOuts: documents.expiredCheckOuts(desk),
      }),
      archive: archive.waiting,
      agenda: agenda.waiting,
      meetings: (desk, from, to) => agenda.list(desk, { from, to }),
      letters: (desk) => {
        const { due, uncollected } = mail.waiting(desk)
        return {
          dueLetters: due,
          uncollectedLetters: uncollected,
          newMails: mail.email.arrivals.waitingCount(),
          stuckMails: mail.email.outbox.stuck(desk),
        }
      },
    },
  })
  const zone = () => settings.get().zone
  const search = createSearch({
    ...parts,
    log,
    indexed: indexedRecords(database, zone),
    numbersOf: (typed) => (isNumber(typed) ? numberParts(typed, settings.get().country) : []),
  })
  if (!brief) search.start()
  const journal = createJournal(database)
  const upkeep = createUpkeep({
    folder,
    database,
    now,
    log,
    checks: [stock.check, files.check, mail.check, archive.check, search.check, agenda.check],
    fadeDays: () => Math.min(...reception.rules.get().map((rule) => rule.fadeDays)),
  })
  const office = createOffice({
    commands,
    clock,
    settings,
    journal,
    upkeep,
    people,
    filled: { agenda, people, stock, rota, contacts, reception, documents, files, mail, archive },
    undoHooks: [
      stock.undo,
      contacts.undo,
      reception.undo,
      agenda.undo,
      requests.undo,
      rota.undo,
      mail.undo,
      documents.undo,
      archive.undo,
    ],
  })
  return {
    upkeep,
    files,
    reception,
    search,
    email: mail.email,
    feed: agenda.feeds.read,
    state: () => ({
      settings: settings.get(),
      revision: commands.revision(),
      schema: schemaOf(database),
    }),
    router: {
      office: createOfficeRouter(procedures, always, office),
      files: createFilesRouter(procedures, files),
      people: createPeopleRouter(procedures, people, announcer),
      reception: createReceptionRouter(procedures, reception, rota.readyNow),
      requests: createRequestsRouter(procedures, requests),
      archive: createArchiveRouter(procedures, archive),
      documents: createDocumentsRouter(procedures, documents, announcer),
      mail: createMailRouter(procedures, mail, { ...announcer, readyNow: rota.readyNow }),
      rota: createRotaRouter(procedures, rota),
      agenda: createAgendaRouter(procedures, agenda, { ...announcer, ready: rota.ready }),
      today: createTodayRouter(procedures, today, rota.readyNow),
      stock: createStockRouter(procedures, () => stock, announcer, mail.email.dispatch),
      search: createSearchRouter(procedures, search),
    },
  }
}
