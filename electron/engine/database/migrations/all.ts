import { office } from './0010-office.ts'
import { people } from './0020-people.ts'
import { stock } from './0030-stock.ts'
import { contacts } from './0040-contacts.ts'
import { reception } from './0050-reception.ts'
import { requests } from './0060-requests.ts'
import { rota } from './0070-rota.ts'
import { orderSentHow } from './0080-order-sent-how.ts'
import { files } from './0090-files.ts'
import { mail } from './0100-mail.ts'
import { search } from './0110-search.ts'
import { documents } from './0120-documents.ts'
import { archive } from './0130-archive.ts'
import { mailAccounts } from './0140-mail-accounts.ts'
import { agenda } from './0150-agenda.ts'
import { speed } from './0160-speed.ts'
import { nameOrder } from './0170-name-order.ts'
import { trips } from './0180-trips.ts'
import { frontTurns } from './0200-front-turns.ts'
import { sentCopies } from './0210-sent-copies.ts'

export type Migration = {
  /** Numbered in tens; the database's `user_version` once it is applied. */
  number: number
  name: string
  /** Frozen once shipped: a test keeps its hash. */
  sql: string
}

/** All migrations in order. Fresh offices go through the same ones as old offices. */
export const migrations: Migration[] = [
  office,
  people,
  stock,
  contacts,
  reception,
  requests,
  rota,
  orderSentHow,
  files,
  mail,
  search,
  documents,
  archive,
  mailAccounts,
  agenda,
  speed,
  nameOrder,
  trips,
  frontTurns,
  sentCopies,
]
