/** One office folder, opened and watched: its engine, whatever becomes of the office. */
import type { Feed } from './agenda/service/feeds.ts'
import type { Router } from '@orpc/server'
import { contract } from '../../shared/contract.ts'
import { instantOf } from '../../shared/base/dates.ts'
import { Failure } from '../../shared/base/errors.ts'
import type { ClosedReason } from '../../shared/office/contract.ts'
import { feature } from '../../shared/office/contract.ts'
import { createAnnouncer } from './base/changes.ts'
import type { Clock } from './base/clock.ts'
import type { Context, Origin } from './base/context.ts'
import { createContext, implementContract } from './base/context.ts'
import { declareFailures } from './base/failures.ts'
import { forwardTo } from './base/forward.ts'
import { createLog } from './base/log.ts'
import { createPageFaults } from './base/pageFaults.ts'
import type { Secrets } from './base/secrets.ts'
import { environmentSecrets } from './base/secrets.ts'
import { watchOthers } from './base/watchOthers.ts'
import { backupsOf, makeBackup } from './database/backup.ts'
import { failureOf } from './database/database.ts'
import { OfficeClosed, openOffice } from './database/openOffice.ts'
import { createHealth } from './office/health.ts'
import { createRecovery } from './office/recovery.ts'
import { createClosedOfficeRouter } from './office/router.ts'
import { beginSettings, usualSettings } from './office/settings.ts'
import type { OpenedOffice } from './wire.ts'
import { wire } from './wire.ts'

export type Options = {
  /** The office folder; made with a fresh office when there is none. */
  folder: string
  /** The program's version, told by office.health. */
  version: string
  /** Milliseconds since 1970; tests say what time it is. */
  clock?: Clock
  /** Holds every answer against the contract: in tests. */
  checkOutputs?: boolean
  /** Where the passwords of mail accounts are; without a shell in the environment. */
  secrets?: Secrets
  /** Where the desk server answers (`http://127.0.0.1:4000`); left out without one. */
  servedAt?: string
  /** For one call of the command line beside a running engine: takes no lock, makes no backup of its own. */
  brief?: boolean
}

export type Engine = {
  router: EngineRouter
  /** A new connection's context. `desk` names the place in the journal. */
  contextFor(connection: { desk: string; origin: Origin }): Context
  /** The calendar behind a secret address; null for one that opens nothing. */
  feed(secret: string): Promise<Feed | null>
  /** Backs up what changed, brings the log into the file and closes. */
  stop(): Promise<void>
}

type EngineRouter = Router<typeof contract, Context>

const EACH_MINUTE = 60 * 1000
/** How long measuring tables may hold up others, and a quit, in milliseconds. */
const A_MOMENT = 20
const A_SECOND = 1000

/** Opens the office in a folder. One that cannot be opened still answers health, backups and restore. */
export async function openEngine(options: Options): Promise<Engine> {
  const { folder, version, clock = Date.now, brief = false, secrets = environmentSecrets } = options
  const servedAt = () => options.servedAt ?? null
  const log = createLog(folder)
  const announcer = createAnnouncer()
  const plain = implementContract(false)
  let office: OpenedOffice | ClosedReason = 'unknown'

  const announceAll = () => {
    const { revision } = health()
    for (const name of feature.options) announcer.announce({ feature: name, ids: [], revision })
  }
  const holder = {
    reason: () => (typeof office === 'string' ? office : null),
    close: () => {
      if (typeof office !== 'string') office.close()
      office = 'unknown'
    },
    open: () => {
      office = open()
      announceAll()
    },
  }
  const health = createHealth({
    folder,
    version,
    state: () => (typeof office === 'string' ? office : office.state()),
  })
  const always = {
    announcer,
    health,
    recovery: createRecovery({ folder, now: clock, holder }),
    reportFault: createPageFaults(log, clock),
  }
  const closedRouter = { office: createClosedOfficeRouter(plain, always) }

  function open(): OpenedOffice | ClosedReason {
    let opened: ReturnType<typeof openOffice>
    try {
      opened = openOffice({
        folder,
        alone: !brief,
        begin: (fresh) => beginSettings(fresh, usualSettings()),
        beforeMigrating: (old) =>
          void makeBackup(old, backupsOf(folder), instantOf(clock()), 'migration'),
      })
    } catch (error) {
      if (!(error instanceof OfficeClosed)) throw error
      log.note(`closed: ${error.reason} ${error.cause instanceof Error ? error.cause.message : ''}`)
      return error.reason
    }
    const { database, lock } = opened
    const stopWatching = watchOthers(database, announceAll)
    const close = () => {
      stopWatching()
      database.close()
      lock?.release()
    }
    try {
      const wired = wire(
        { database, folder, clock, log, announcer, brief, secrets, servedAt },
        plain,
        always,
      )
      return {
        ...wired,
        close: () => {
          wired.search.stop()
          wired.email.stop()
          wired.files.close()
          close()
        },
      }
    } catch (error) {
      // Its schema says one thing and its tables another: no program of ours wrote that.
      log.bug(error, 'opening')
      close()
      return 'damaged'
    }
  }

  /** A full disk or a busy database is no reason to stop: the next minute tries again. */
  const tidy = ({ reception }: OpenedOffice) => {
    try {
      reception.tidy()
    } catch (error) {
      log.bug(error, 'tidy')
    }
  }
  office = open()
  if (!brief && typeof office !== 'string') tidy(office)
  const timer = setInterval(() => {
    if (brief || typeof office === 'string') return
    tidy(office)
    office.files.wake()
    office.email.tick()
    office.upkeep.measureTables(A_MOMENT)
    if (office.upkeep.backUpHourly()) announceAll()
  }, EACH_MINUTE)
  timer.unref()

  const declared = implementContract(options.checkOutputs ?? false).use<Record<never, never>>(
    declareFailures(log, failureOf),
  )
  const current = () => (typeof office === 'string' ? closedRouter : office.router)
  return {
    router: forwardTo(declared, contract, current, () => {
      throw new Failure('OFFICE_CLOSED', { reason: holder.reason() ?? 'unknown' })
    }) as EngineRouter,
    contextFor: ({ desk, origin }) => createContext(desk, origin),
    feed: async (secret) => (typeof office === 'string' ? null : office.feed(secret)),
    stop: async () => {
      clearInterval(timer)
      if (!brief && typeof office !== 'string') {
        office.upkeep.measureTables(A_SECOND)
        office.upkeep.backUpAtQuit()
      }
      holder.close()
    },
  }
}
