import type { Database } from './database/database.ts'
import { indexedAgenda } from './agenda/indexed.ts'
import { indexedArchive } from './archive/indexed.ts'
import { indexedDocuments } from './documents/indexed.ts'
import { indexedMail } from './mail/indexed.ts'
import { indexedPeople } from './people/indexed.ts'
import { indexedReception } from './reception/indexed.ts'
import { indexedRequests } from './requests/indexed.ts'
import { indexedStock } from './stock/indexed.ts'

/** The records of every feature that search finds, in the order they are indexed. */
export const indexedRecords = (database: Database, zone: () => string) => [
  indexedMail(database),
  indexedDocuments(database, zone),
  ...indexedArchive(database),
  ...indexedPeople(database),
  ...indexedReception(database, zone),
  indexedRequests(database, zone),
  ...indexedStock(database, zone),
  ...indexedAgenda(database),
]
