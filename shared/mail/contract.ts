import { accounts } from './contract/accounts.ts'
import { arrivals } from './contract/arrivals.ts'
import { books, models, registers } from './contract/books.ts'
import { entries } from './contract/entries.ts'
import { outbox } from './contract/outbox.ts'

/** The register of incoming and outgoing post. */
export const mailContract = { ...entries, ...books, registers, models, accounts, arrivals, outbox }
